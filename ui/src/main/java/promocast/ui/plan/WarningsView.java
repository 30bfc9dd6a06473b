package promocast.ui.plan;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;

/** What to watch out for, each with the act that mends it. */
final class WarningsView extends VBox {
    private final WarningsViewModel model;

    WarningsView(WarningsViewModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("panel-section");
        var count = model.warningsProperty().map(all -> String.valueOf(all.size()));
        getChildren()
                .addAll(
                        Parts.row(
                                6,
                                Parts.label(model.texts().text("plan.warnings.title"), "title"),
                                new Chip(count, Chip.Tone.WARN)),
                        new Rows<>(model.warningsProperty(), this::row).spaced(7));
        visibleProperty().bind(model.warningsProperty().map(all -> !all.isEmpty()));
        managedProperty().bind(visibleProperty());
    }

    private Node row(ObservableValue<WarningsViewModel.Warning> warning) {
        var text = Parts.paragraph(warning.map(WarningsViewModel.Warning::text), "small");
        var act =
                Parts.button(warning.map(WarningsViewModel.Warning::act), () -> model.mend(warning.getValue()), "link");
        var words =
                new VBox(1, text, Parts.shownWhile(warning.map(one -> !one.act().isEmpty()), act));
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon = Parts.icon("fth-alert-triangle", "warn");
        icon.setIconSize(14);
        var row = Parts.row(8, icon, words);
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return row;
    }
}
