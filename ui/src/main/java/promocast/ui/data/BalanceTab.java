package promocast.ui.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.profile.Balance;
import promocast.data.profile.ColumnProfile;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.text.Texts;

/** How alike the groups were before the offer: a row a column, a dot a group, the most unlike columns first. */
final class BalanceTab extends VBox {
    private static final double ROW = 30;

    private final DataViewModel model;
    private final Texts texts;
    private final ObservableList<ColumnProfile> rows = FXCollections.observableArrayList();
    private final LoveScale scale = new LoveScale();
    private final HBox legend = Parts.row(14);
    private final LoveAxis axis;

    BalanceTab(DataViewModel model) {
        super(8);
        this.model = model;
        this.texts = model.texts();
        axis = new LoveAxis(texts, scale);
        getStyleClass().add("card");
        setPadding(new Insets(12, 14, 10, 14));
        var list = new ListView<>(rows);
        list.getStyleClass().add("love-list");
        list.setId("love-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new LoveCell(texts, scale));
        list.accessibleTextProperty().bind(texts.text("data.balance.name"));
        VBox.setVgrow(list, Priority.ALWAYS);
        var content = new VBox(6, verdict(), legend, axis, list);
        var pane = new ConditionPane(texts, content);
        pane.conditionProperty().bind(condition());
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(Parts.label(texts.text("data.balance.title"), "title"), pane);
        model.insight().subscribe(found -> show());
        texts.localeProperty().addListener((property, was, now) -> show());
    }

    private Node verdict() {
        var words = Bindings.createStringBinding(
                () -> rows.isEmpty() ? "" : texts.say(BalanceWords.verdict(rows)), rows, texts.localeProperty());
        return Parts.paragraph(words, "small", "muted");
    }

    private ObjectBinding<Condition> condition() {
        var worked =
                StageWords.condition(model.profiling(), model.insight().map(Optional::isPresent), model.insightStale());
        return Bindings.createObjectBinding(
                () -> worked.get() instanceof Condition.Ready && rows.isEmpty() ? nothing() : worked.get(),
                worked,
                rows);
    }

    /** Nothing to compare: no offer among the roles, or only one group. */
    private static Condition nothing() {
        return new Condition.Told(
                Condition.Tone.EMPTY,
                Texts.message("data.balance.none"),
                Texts.message("data.balance.none.why"),
                Optional.empty());
    }

    private void show() {
        var compared = model.insight().get().map(Insight::columns).orElse(List.of()).stream()
                .filter(one -> one.balance().isPresent())
                .sorted(Comparator.comparingDouble(ProfileTab::imbalance).reversed())
                .toList();
        scale.fit(compared);
        axis.refresh();
        legend.getChildren().setAll(legend(compared));
        rows.setAll(compared);
    }

    private List<Node> legend(List<ColumnProfile> compared) {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < scale.groups().size(); i++) {
            var dot = new LoveDot(i);
            nodes.add(Parts.row(
                    6,
                    dot,
                    Parts.label(texts.text("data.balance.group", scale.groups().get(i)), "caption")));
        }
        if (!compared.isEmpty()) {
            var other = LoveScale.shown(compared.get(0)).stream()
                    .map(Balance.Difference::other)
                    .findFirst()
                    .orElse("");
            nodes.add(Parts.label(texts.text("data.balance.to", other), "caption"));
        }
        return nodes;
    }
}
