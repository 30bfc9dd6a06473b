package promocast.ui.plan;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;

/** Customers who fall into several lines. */
final class OverlapView extends VBox {
    private final OverlapViewModel model;

    OverlapView(OverlapViewModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("panel-section");
        setId("overlap");
        var texts = model.texts();
        getChildren()
                .addAll(
                        Parts.row(
                                6,
                                Parts.label(texts.text("plan.overlap.title"), "title"),
                                Parts.spring(),
                                new Chip(model.contestedProperty(), Chip.Tone.NEUTRAL)),
                        new Rows<>(model.rowsProperty(), this::row).spaced(7),
                        Parts.paragraph(texts.text("plan.overlap.note"), "caption"));
        visibleProperty().bind(model.rowsProperty().map(rows -> !rows.isEmpty()));
        managedProperty().bind(visibleProperty());
    }

    private Node row(ObservableValue<OverlapViewModel.Row> row) {
        var act = Parts.button(
                model.texts().text("plan.overlap.move", row.map(one -> String.valueOf(one.other() + 1))),
                () -> model.mend(row.getValue()),
                "link");
        var words = new VBox(
                1,
                Parts.label(row.map(OverlapViewModel.Row::title), "small", "medium"),
                Parts.paragraph(row.map(OverlapViewModel.Row::words), "caption"),
                Parts.shownWhile(row.map(OverlapViewModel.Row::costs), act));
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon = Parts.icon("fth-alert-triangle", "warn");
        icon.setIconSize(14);
        var line = Parts.row(8, Parts.shownWhile(row.map(OverlapViewModel.Row::costs), icon), words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
