package promocast.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gui}: opens the studio. */
@Command(name = "gui")
public final class GuiCommand implements Work {
    private final Window window;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    /** What opens the studio; the command line itself knows no window. */
    @FunctionalInterface
    public interface Window {
        /**
         * Opens the studio and returns when it is closed.
         *
         * @param file opened at once, if given
         * @param language of the studio until the planner has chosen one
         * @throws UnsupportedOperationException when the display cannot be used
         */
        void open(Optional<Path> file, Locale language);
    }

    /** The command over what opens the studio. */
    public GuiCommand(Window window) {
        this.window = window;
    }

    @Override
    public Answer run(Session session) {
        if (!hasDisplay(System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform", ""))) {
            throw noDisplay();
        }
        try {
            window.open(Optional.ofNullable(file), session.locale());
        } catch (UnsupportedOperationException unusable) {
            throw noDisplay();
        }
        return new Answer(Map.of(), List.of());
    }

    @Override
    public boolean cancellable() {
        return false;
    }

    private UsageException noDisplay() {
        return new UsageException(Objects.requireNonNull(spec).commandLine(), Sentence.of("gui.noDisplay"));
    }

    /** Whether a window can be expected to open; asked before JavaFX is touched, which would fail less clearly. */
    static boolean hasDisplay(String system, Map<String, String> environment, String platform) {
        return !system.startsWith("Linux")
                || platform.equals("Monocle")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
