package promocast.ui.plan;

import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;

/** The levers that change what customers do. */
final class LeversView extends VBox {
    LeversView(LeversViewModel model) {
        super(8);
        getStyleClass().add("panel-section");
        var levers = new VBox(8);
        model.leversProperty()
                .subscribe(all -> levers.getChildren()
                        .setAll(all.stream()
                                .map(one -> Parts.shownWhile(
                                        model.applyingProperty().map(fields -> fields.contains(one.field())),
                                        new LeverView(one, model)))
                                .toList()));
        getChildren().addAll(Parts.label(model.texts().text("plan.levers.title"), "caption", "strong"), levers);
        visibleProperty().bind(model.applyingProperty().map(all -> !all.isEmpty()));
        managedProperty().bind(visibleProperty());
    }
}
