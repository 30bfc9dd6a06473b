package promocast.ui.plan;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.engine.plan.PlanLine;
import promocast.ui.control.Fold;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;

/** Who the chosen line is for: name, filter, platform, share and who of them. */
final class SegmentView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double NAMES = 60;

    private final LineViewModel model;
    private final Fold fold;

    SegmentView(LineViewModel model, FormViewModel form) {
        this.model = model;
        getStyleClass().add("panel-section");
        var texts = model.texts();
        var who = new AudienceField(model.audience());
        var name = field(model.labelProperty(), model.titleProperty(), model::takeLabel);
        name.accessibleTextProperty().bind(texts.text("plan.segment.name"));
        var fields = new VBox(
                6,
                named("plan.segment.name", name),
                named("plan.segment.who", who),
                platform(),
                share(),
                new FieldGrid(form, form.windowFields()));
        fold = new Fold(
                texts.text("plan.segment.title"), model.summaryProperty(), texts.text("plan.form.open"), fields);
        // what is wrong must not hide in a folded part
        model.audience()
                .problemProperty()
                .subscribe(
                        problem -> problem.ifPresent(any -> fold.openProperty().set(true)));
        getChildren().add(fold);
    }

    /** Folds while the window is narrow. */
    void follow(ObservableValue<Boolean> narrow) {
        narrow.subscribe(now -> fold.openProperty().set(!now));
    }

    private Node platform() {
        var choice = new ComboBox<String>();
        choice.accessibleTextProperty().bind(model.texts().text("plan.segment.platform"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.promptTextProperty().bind(model.texts().text("plan.segment.anywhere"));
        model.platformsProperty().subscribe(names -> {
            var all = new java.util.ArrayList<>(List.of(""));
            all.addAll(names);
            choice.getItems().setAll(all);
            choice.setValue(model.platformProperty().getValue());
        });
        model.platformProperty().subscribe(choice::setValue);
        choice.setOnAction(chosen -> {
            if (choice.getValue() != null) {
                model.takePlatform(choice.getValue());
            }
        });
        choice.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty() ? model.texts().get("plan.segment.anywhere") : name;
            }

            @Override
            public String fromString(String name) {
                return name;
            }
        });
        return Parts.shownWhile(
                model.platformsProperty().map(names -> !names.isEmpty()), named("plan.segment.platform", choice));
    }

    private Node share() {
        var texts = model.texts();
        var share = new TextField();
        share.getStyleClass().add("number-field");
        share.setAlignment(Pos.CENTER_RIGHT);
        share.setPrefWidth(56);
        share.setMinWidth(52);
        share.accessibleTextProperty().bind(texts.text("plan.segment.share"));
        model.shareProperty().subscribe(share::setText);
        Fields.taking(share, () -> share.pseudoClassStateChanged(WRONG, !model.takeShare(share.getText())));
        var pick = new Segmented<>(
                List.of(PlanLine.Pick.BEST, PlanLine.Pick.RANDOM),
                one -> texts.text("plan.segment.pick." + one.name().toLowerCase(java.util.Locale.ROOT)),
                model.pickProperty().getValue());
        model.pickProperty().subscribe(pick.valueProperty()::set);
        pick.valueProperty().addListener((value, was, now) -> model.take(now));
        return named("plan.segment.share", Parts.row(8, share, pick));
    }

    private static TextField field(StringProperty text, ObservableValue<String> prompt, Runnable take) {
        var field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.promptTextProperty().bind(prompt);
        field.getStyleClass().add("segment-field");
        Fields.taking(field, take);
        return field;
    }

    private HBox named(String key, Node field) {
        var name = Parts.label(model.texts().text(key), "small");
        name.setMinWidth(NAMES);
        name.setLabelFor(field instanceof AudienceField audience ? audience.field() : field);
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = Parts.row(6, name, field);
        row.setAlignment(field instanceof AudienceField ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        return row;
    }
}
