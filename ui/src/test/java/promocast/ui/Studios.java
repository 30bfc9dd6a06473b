package promocast.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import javafx.application.Platform;
import promocast.data.doctor.Doctor;
import promocast.data.read.DatasetReader;
import promocast.ui.job.Threads;

/** Studios for tests. */
public final class Studios {
    private Studios() {}

    /** A studio on real threads whose settings are in the given folder; built on the JavaFX thread. */
    public static Studio english(Path configFolder) {
        var services = new StudioServices(
                Threads.beside(Platform::runLater),
                new DatasetReader(),
                new Doctor(),
                configFolder,
                Clock.systemUTC(),
                Locale.ENGLISH);
        return Toolkit.on(() -> new Studio(services));
    }
}
