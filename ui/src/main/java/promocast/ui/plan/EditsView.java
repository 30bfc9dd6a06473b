package promocast.ui.plan;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;

/** The last edits, with what each did to the extra profit. */
final class EditsView extends VBox {
    private final BooleanProperty narrow = new SimpleBooleanProperty();

    EditsView(EditsViewModel model) {
        super(5);
        getStyleClass().add("panel-section");
        var undo = Parts.iconButton("fth-corner-up-left", model.texts().text("plan.edits.undo"), model::undo);
        getChildren()
                .addAll(
                        Parts.row(
                                6, Parts.label(model.texts().text("plan.edits.title"), "title"), Parts.spring(), undo),
                        new Rows<>(model.editsProperty(), EditsView::row).spaced(5));
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !narrow.get() && !model.editsProperty().getValue().isEmpty(),
                        narrow,
                        model.editsProperty()));
        managedProperty().bind(visibleProperty());
    }

    /** Leaves it out while {@code now} holds. */
    void follow(ObservableValue<Boolean> now) {
        narrow.bind(now);
    }

    private static Node row(ObservableValue<EditsViewModel.Edit> edit) {
        var icon = Parts.icon("fth-corner-up-left", "muted");
        icon.setIconSize(12);
        var change = Parts.label(edit.map(EditsViewModel.Edit::change), "small", "medium");
        edit.map(EditsViewModel.Edit::loses).subscribe(loses -> {
            change.getStyleClass().removeAll("good", "bad");
            change.getStyleClass().add(loses ? "bad" : "good");
        });
        change.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var label = Parts.label(edit.map(EditsViewModel.Edit::label), "small", "muted");
        label.setMinWidth(0);
        return Parts.row(6, icon, label, Parts.spring(), change);
    }
}
