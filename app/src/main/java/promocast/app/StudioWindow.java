package promocast.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import promocast.app.cli.GuiCommand;
import promocast.data.doctor.Doctor;
import promocast.ui.StudioApplication;
import promocast.ui.StudioServices;
import promocast.ui.job.Threads;

/** Opens the studio. The only class of the application that touches JavaFX, and only when it is asked to. */
final class StudioWindow implements GuiCommand.Window {
    /** Held, since the logging library forgets the level of a logger that nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    @Override
    public void open(Optional<Path> file, Locale language) {
        // It would warn that it runs from the class path, which it does on purpose (decision 8).
        JAVAFX.setLevel(Level.SEVERE);
        StudioApplication.launch(window -> services(window, language), file);
    }

    private static StudioServices services(Executor window, Locale language) {
        return new StudioServices(
                Threads.beside(window),
                TableCache.reader(TableCache.ofUser()),
                new Doctor(),
                configFolder(),
                Clock.systemDefaultZone(),
                language);
    }

    /** Where settings are kept: {@code XDG_CONFIG_HOME/promocast}, else {@code ~/.config/promocast}. */
    private static Path configFolder() {
        var config = System.getenv("XDG_CONFIG_HOME");
        var parent = config == null || config.isBlank()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(config);
        return parent.resolve("promocast");
    }
}
