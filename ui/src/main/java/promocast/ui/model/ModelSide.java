package promocast.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.chart.Ink;
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;

/** The members of the blend, the model card, and the way into the plan. */
final class ModelSide extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final LossViewModel loss;

    ModelSide(ModelViewModel model, QualityViewModel quality, LossViewModel loss, Runnable use) {
        this.loss = loss;
        getStyleClass().add("panel");
        var texts = model.texts();
        var members = new Rows<>(model.membersProperty(), this::member);
        var head = Parts.row(
                8,
                Parts.label(texts.text("model.members.title"), "title"),
                Parts.label(texts.text("model.members.hint"), "small", "muted"));
        head.getStyleClass().add("list-foot");
        var card = new VBox(6, Parts.label(texts.text("model.card.title"), "title"), new CardView(quality));
        card.getStyleClass().add("panel-section");
        var hasCard = quality.cardProperty().map(sections -> !sections.isEmpty());
        var hasMembers = model.membersProperty().map(all -> !all.isEmpty());
        var later = new VBox(
                2,
                Parts.label(texts.text("model.members.title"), "title"),
                Parts.paragraph(texts.text("model.later.reason"), "caption"));
        later.getStyleClass().add("panel-section");
        var content = new VBox(
                Parts.shownWhile(hasMembers.map(some -> !some), later),
                Parts.shownWhile(hasMembers, new VBox(head, members)),
                Parts.shownWhile(hasCard, card));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, Parts.shownWhile(hasCard, foot(model, quality, use)));
    }

    private Node member(ObservableValue<MemberRow> member) {
        var icon = Parts.icon("fth-clock", "muted");
        icon.setIconSize(14);
        member.map(MemberRow::stage).subscribe(stage -> {
            icon.setIconCode(org.kordamp.ikonli.feather.Feather.findByDescription(
                    switch (stage) {
                        case WAITING -> "fth-clock";
                        case WORKING -> "fth-loader";
                        case READY -> "fth-check";
                    }));
            icon.getStyleClass().removeAll("muted", "good", "accented");
            icon.getStyleClass()
                    .add(
                            stage == MemberRow.Stage.READY
                                    ? "good"
                                    : stage == MemberRow.Stage.WORKING ? "accented" : "muted");
        });
        var name = new VBox(
                Parts.label(member.map(MemberRow::name), "small", "medium"),
                Parts.label(member.map(MemberRow::note), "caption"));
        name.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        var bar = new StackedBar(6);
        bar.setMinWidth(44);
        bar.setPrefWidth(44);
        bar.setMaxWidth(44);
        member.subscribe(now -> bar.stackProperty()
                .set(new StackedBar.Stack(
                        List.of(StackedBar.Part.of(Double.isNaN(now.share()) ? 0 : now.share(), Ink.PLAN)),
                        1,
                        true,
                        now.weight())));
        var row = Parts.row(
                8,
                icon,
                name,
                right(member.map(MemberRow::loss), 52, "small"),
                Parts.shownWhile(member.map(now -> !Double.isNaN(now.share())), bar),
                right(member.map(MemberRow::weight), 34, "small"));
        row.getStyleClass().add("list-row");
        member.map(MemberRow::stage)
                .subscribe(stage -> row.pseudoClassStateChanged(CHOSEN, stage == MemberRow.Stage.WORKING));
        row.setOnMousePressed(pressed -> loss.pickedProperty()
                .set(Optional.of(row.getParent().getChildrenUnmodifiable().indexOf(row))));
        return row;
    }

    private static Node foot(ModelViewModel model, QualityViewModel quality, Runnable use) {
        var chips = new FlowPane(6, 6);
        quality.chipsProperty()
                .subscribe(all -> chips.getChildren()
                        .setAll(all.stream().map(ModelSide::chip).toList()));
        var button = Parts.button("fth-sliders", model.texts().text("model.use.name"), use, "primary");
        var row = Parts.row(8, Parts.spring(), button);
        var foot = new VBox(10, chips, row);
        foot.setPadding(new javafx.geometry.Insets(10, 14, 12, 14));
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }

    private static Label chip(String text) {
        var chip = new Label(text);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private static Label right(ObservableValue<String> text, double width, String style) {
        var label = Parts.label(text, style);
        label.setMinWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
