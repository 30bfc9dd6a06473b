package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import promocast.ui.control.Fold;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;

/** The form of the offer: its kinds on top, below the levers what changes costs only. */
final class FormView {
    private final FormViewModel model;
    private final Fold fold;
    private final VBox costs = new VBox();
    private final VBox kinds;

    FormView(FormViewModel model) {
        this.model = model;
        var texts = model.texts();
        kinds = new VBox(6, Parts.label(texts.text("plan.form.kinds"), "caption", "strong"), toggles(), percentage());
        kinds.getStyleClass().add("panel-section");
        var grid = new FieldGrid(model, List.of());
        model.fieldsProperty().subscribe(grid::show);
        var note = Parts.paragraph(texts.text("plan.form.note"), "caption");
        fold = new Fold(
                texts.text("plan.form.title"),
                model.summaryProperty(),
                texts.text("plan.form.open"),
                new VBox(8, grid, note));
        grid.whenWrong(() -> fold.openProperty().set(true));
        var rare = new Fold(
                texts.text("plan.form.rare"),
                new SimpleObjectProperty<>(""),
                texts.text("plan.form.open"),
                new VBox(
                        6,
                        new FieldGrid(model, model.platformFields()),
                        Parts.hairline(),
                        new FieldGrid(model, model.rareFields())));
        rare.openProperty().set(false);
        costs.setSpacing(10);
        costs.getStyleClass().add("panel-section");
        costs.getChildren().addAll(fold, rare);
    }

    /** The choice of kinds of offers, above the levers. */
    Node kinds() {
        return kinds;
    }

    /** What changes costs only, below the levers. */
    Node costs() {
        return costs;
    }

    /** Folds while the window is narrow. */
    void follow(ObservableValue<Boolean> narrow) {
        narrow.subscribe(now -> fold.openProperty().set(!now));
    }

    private Node toggles() {
        var row = new HBox();
        row.getStyleClass().add("segmented");
        row.setMaxWidth(HBox.USE_PREF_SIZE);
        for (var kind : model.choices()) {
            var button = new ToggleButton();
            button.setId("kind-" + kind);
            button.textProperty().bind(model.texts().text("plan.form.kind." + kind));
            button.setMinWidth(HBox.USE_PREF_SIZE);
            model.kindsProperty().subscribe(now -> button.setSelected(now.contains(kind)));
            button.setOnAction(pressed -> {
                model.toggle(kind);
                button.setSelected(model.kindsProperty().getValue().contains(kind));
            });
            row.getChildren().add(button);
        }
        row.getChildren().get(0).getStyleClass().add("first");
        row.getChildren().get(row.getChildren().size() - 1).getStyleClass().add("last");
        return row;
    }

    private Node percentage() {
        var texts = model.texts();
        var shown = model.percentageProperty();
        var choice = new Segmented<>(
                List.of(false, true),
                percent -> texts.text(percent ? "plan.form.percentage" : "plan.form.amount"),
                shown.getValue().orElse(false));
        shown.subscribe(now -> now.ifPresent(choice.valueProperty()::set));
        choice.valueProperty().addListener((value, was, now) -> model.percentage(now));
        var row = Parts.row(8, Parts.label(texts.text("plan.form.takes"), "small"), Parts.spring(), choice);
        return Parts.shownWhile(shown.map(Optional::isPresent), row);
    }
}
