package promocast.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import promocast.app.cli.GuiCommand;
import promocast.data.DatasetReader;
import promocast.data.Doctor;
import promocast.ui.StudioApplication;
import promocast.ui.StudioServices;
import promocast.ui.job.Threads;

/** Opens the studio. The only class of the application that touches JavaFX, and only when it is asked to. */
final class StudioWindow implements GuiCommand.Window {
    @Override
    public void open(Optional<Path> file, Locale language) {
        StudioApplication.launch(window -> services(window, language), file);
    }

    private static StudioServices services(Executor window, Locale language) {
        return new StudioServices(
                Threads.beside(window),
                new DatasetReader(),
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
