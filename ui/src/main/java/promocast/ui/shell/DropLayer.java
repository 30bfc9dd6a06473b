package promocast.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;

/** Takes files and folders that are dropped anywhere on the window, and says so while they hang over it. */
final class DropLayer extends StackPane {
    private final ShellViewModel model;

    DropLayer(Region window, ShellViewModel model) {
        this.model = model;
        getStyleClass().add("drop-layer");
        setMouseTransparent(true);
        setVisible(false);
        var words = new VBox(
                4,
                Parts.label(model.texts().text("shell.drop.title"), "title"),
                Parts.paragraph(model.texts().text("shell.drop.about"), "small", "muted"));
        var sheet = Parts.row(14, Parts.icon("fth-download", "accented", "drop-icon"), words);
        sheet.getStyleClass().addAll("floating", "drop-words");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(sheet);
        window.setOnDragOver(this::over);
        window.setOnDragExited(left -> setVisible(false));
        window.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            setVisible(true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var files = event.getDragboard().getFiles();
        take(files.stream().map(java.io.File::toPath).toList());
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    /** Takes what was dropped. */
    void take(List<Path> places) {
        setVisible(false);
        if (!places.isEmpty()) {
            model.dropped(places);
        }
    }
}
