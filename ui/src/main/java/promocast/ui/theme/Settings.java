package promocast.ui.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import promocast.ui.text.Texts;

/**
 * Choices that outlive a run: language, theme, recent files. Kept in one properties file in the user's configuration
 * folder; a file that cannot be read is as good as none, and one that cannot be written is reported once per change.
 */
public final class Settings {
    /** Most recent files that are kept. */
    public static final int RECENT = 10;

    private final Path file;
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> recentShown = FXCollections.unmodifiableObservableList(recent);

    /**
     * The settings in the given folder.
     *
     * @param start language where none was chosen yet
     */
    public Settings(Path folder, Locale start) {
        file = folder.resolve("studio.properties");
        var kept = read();
        locale.set(Texts.nearest(Optional.ofNullable(kept.getProperty("language"))
                .map(Locale::forLanguageTag)
                .orElse(start)));
        theme.set("dark".equals(kept.getProperty("theme")) ? Theme.DARK : Theme.LIGHT);
        for (int i = 0; i < RECENT; i++) {
            Optional.ofNullable(kept.getProperty("recent." + i)).map(Path::of).ifPresent(recent::add);
        }
    }

    /** The folder in which they are kept. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** The language. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /** The theme. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Files opened lately, newest first. */
    public ObservableList<Path> recent() {
        return recentShown;
    }

    /** Puts a file at the top of the recent ones. */
    public void opened(Path path) {
        var whole = path.toAbsolutePath();
        var next = new ArrayList<>(List.of(whole));
        recent.stream().filter(other -> !other.equals(whole)).limit(RECENT - 1L).forEach(next::add);
        recent.setAll(next);
    }

    /** Takes a file off the recent ones. */
    public void forget(Path path) {
        recent.remove(path);
    }

    /**
     * Writes the file: a temporary one beside it, then moved into place.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void save() {
        var lines = new StringBuilder();
        lines.append("language=").append(locale.get().toLanguageTag()).append('\n');
        lines.append("theme=").append(theme.get().key()).append('\n');
        for (int i = 0; i < recent.size(); i++) {
            lines.append("recent.").append(i).append('=');
            lines.append(recent.get(i).toString().replace("\\", "\\\\")).append('\n');
        }
        try {
            Files.createDirectories(file.getParent());
            var temporary = Files.createTempFile(file.getParent(), "studio", ".tmp");
            Files.writeString(temporary, lines, StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Properties read() {
        var kept = new Properties();
        if (!Files.isReadable(file)) {
            return kept;
        }
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            kept.clear();
        }
        return kept;
    }
}
