package promocast.ui.shell;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;
import promocast.ui.room.Room;

/** The rooms at the left edge. One that cannot be entered yet says why. */
final class Rail extends VBox {
    Rail(ShellViewModel model) {
        super(2);
        getStyleClass().add("rail");
        var group = new ToggleGroup();
        for (var room : model.rooms()) {
            getChildren().add(item(model, room, group));
        }
    }

    private static StackPane item(ShellViewModel model, Room room, ToggleGroup group) {
        var texts = model.texts();
        var item = new ToggleButton();
        item.getStyleClass().setAll("rail-item");
        item.setId("room-" + room.id().key());
        item.setGraphic(Parts.icon(room.id().icon()));
        item.textProperty().bind(texts.text(room.id().nameKey()));
        item.setToggleGroup(group);
        item.setSelected(model.currentProperty().get() == room);
        item.setOnAction(pressed -> {
            item.setSelected(model.currentProperty().get() == room);
            model.context().desk().go(room.id());
        });
        model.currentProperty().addListener((property, was, now) -> item.setSelected(now == room));
        item.disableProperty().bind(room.blocked().map(java.util.Optional::isPresent));
        var why = Parts.tooltip(texts.saying(room.blocked()));
        var frame = new StackPane(item);
        room.blocked().subscribe(reason -> {
            if (reason.isPresent()) {
                javafx.scene.control.Tooltip.install(frame, why);
            } else {
                javafx.scene.control.Tooltip.uninstall(frame, why);
            }
        });
        return frame;
    }
}
