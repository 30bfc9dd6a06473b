package promocast.ui.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.feature.FeatureSummary;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** What the model in use makes of the columns: each input, how much it tells, and whether it is used. */
final class FeaturesTab extends VBox {
    private static final double ROW = 30;

    private final DataViewModel model;
    private final Texts texts;
    private final TableView<FeatureSummary> table = new TableView<>();
    private final ObservableList<FeatureSummary> rows = FXCollections.observableArrayList();

    FeaturesTab(DataViewModel model) {
        super(8);
        this.model = model;
        this.texts = model.texts();
        getStyleClass().add("card");
        setPadding(new Insets(12, 14, 10, 14));
        table.getStyleClass().addAll("profile-table", "feature-table");
        table.setId("feature-table");
        table.setFixedCellSize(ROW);
        table.setItems(rows);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.accessibleTextProperty().bind(texts.text("data.features.title"));
        table.getColumns().setAll(columns());
        var trained = model.context().session().trainedProperty();
        var content = new VBox(8, Parts.paragraph(about(trained), "small", "muted"), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        var pane = new ConditionPane(texts, content);
        pane.conditionProperty().bind(trained.map(now -> now.isPresent() ? Condition.ready() : none()));
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(Parts.label(texts.text("data.features.title"), "title"), pane);
        trained.subscribe(this::show);
        texts.localeProperty().addListener((property, was, now) -> table.refresh());
    }

    private void show(Optional<Trained> trained) {
        rows.setAll(trained.map(now -> now.model().features()).orElse(List.of()));
        table.sort();
    }

    private ObservableValue<String> about(ObservableValue<Optional<Trained>> trained) {
        return Bindings.createStringBinding(
                () -> trained.getValue()
                        .map(now -> texts.get(
                                "data.features.about",
                                now.number(),
                                rows.stream().filter(FeatureSummary::kept).count(),
                                rows.size()))
                        .orElse(""),
                trained,
                rows,
                texts.localeProperty());
    }

    private Condition none() {
        return new Condition.Told(
                Condition.Tone.EMPTY,
                Texts.message("data.features.none"),
                Texts.message("data.features.none.why"),
                Optional.of(new Condition.Act(Texts.message("data.train.act"), model::train)));
    }

    private List<TableColumn<FeatureSummary, ?>> columns() {
        var input = column("data.features.input", 190, () -> new FeatureCells.Words(this::input));
        input.setComparator(Comparator.comparing(this::input));
        var used = column("data.features.used", 70, FeatureCells.Used::new);
        used.setComparator(Comparator.comparing(FeatureSummary::kept));
        var reason =
                column("data.features.reason", 240, () -> new FeatureCells.Words(one -> texts.say(one.explanation())));
        reason.setSortable(false);
        return List.of(
                input,
                used,
                weight("data.features.tells", FeatureSummary::mutualInformation),
                weight("data.features.responds", FeatureSummary::uplift),
                reason);
    }

    private String input(FeatureSummary one) {
        return one.feature().equals(one.input())
                ? one.input()
                : texts.get("data.features.of", one.input(), one.feature());
    }

    private TableColumn<FeatureSummary, FeatureSummary> weight(String key, ToDoubleFunction<FeatureSummary> value) {
        ToDoubleFunction<FeatureSummary> known =
                one -> Double.isFinite(value.applyAsDouble(one)) ? Math.max(0, value.applyAsDouble(one)) : 0;
        var made = column(
                key,
                150,
                () -> new FeatureCells.Weight(
                        known, () -> rows.stream().mapToDouble(known).max().orElse(0)));
        made.setComparator(Comparator.comparingDouble(known));
        return made;
    }

    private TableColumn<FeatureSummary, FeatureSummary> column(
            String key, double width, java.util.function.Supplier<TableCell<FeatureSummary, FeatureSummary>> cell) {
        var made = new TableColumn<FeatureSummary, FeatureSummary>();
        made.textProperty().bind(texts.text(key));
        made.setPrefWidth(width);
        made.setReorderable(false);
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(any -> cell.get());
        return made;
    }
}
