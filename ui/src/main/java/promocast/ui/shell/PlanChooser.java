package promocast.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import promocast.ui.room.FileChoice;
import promocast.ui.text.Texts;

/** Asks for plan files with the file chooser of the system. */
public final class PlanChooser implements FileChoice {
    private static final String ENDING = "*.json";

    private final Scene scene;
    private final Texts texts;

    /** A chooser over the window of the given scene. */
    public PlanChooser(Scene scene, Texts texts) {
        this.scene = scene;
        this.texts = texts;
    }

    @Override
    public Optional<Path> toOpen() {
        return Optional.ofNullable(chooser().showOpenDialog(scene.getWindow())).map(File::toPath);
    }

    @Override
    public Optional<Path> toSave(String name) {
        var chooser = name.endsWith(".csv") ? chooser("keep.file.csv", "*.csv") : chooser();
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(scene.getWindow())).map(File::toPath);
    }

    private FileChooser chooser() {
        return chooser("keep.file.kind", ENDING);
    }

    private FileChooser chooser(String kind, String ending) {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get(kind), ending));
        return chooser;
    }
}
