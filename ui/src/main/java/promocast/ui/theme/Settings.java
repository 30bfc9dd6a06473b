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
import promocast.data.read.DataSource;
import promocast.ui.text.Texts;

/**
 * Choices that outlive a run: language, theme, recent sources with how they were read. Kept in one properties file in the user's configuration
 * folder; a file that cannot be read is as good as none, and one that cannot be written is reported once per change.
 */
public final class Settings {
    /** Most recent sources that are kept. */
    public static final int RECENT = 10;

    private final Path file;
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObservableList<DataSource> recent = FXCollections.observableArrayList();
    private final ObservableList<DataSource> recentShown = FXCollections.unmodifiableObservableList(recent);

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
            RecentText.read(kept, "recent." + i).ifPresent(recent::add);
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

    /** What was opened lately, with how it was read, newest first; databases without a password. */
    public ObservableList<DataSource> recent() {
        return recentShown;
    }

    /** Puts a source at the top of the recent ones; how it was read before is forgotten. */
    public void opened(DataSource source) {
        var next = new ArrayList<>(List.of(RecentText.kept(source)));
        recent.stream()
                .filter(other -> !RecentText.samePlace(other, next.get(0)))
                .limit(RECENT - 1L)
                .forEach(next::add);
        recent.setAll(next);
    }

    /** Takes a source off the recent ones. */
    public void forget(DataSource source) {
        recent.remove(source);
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
            var key = "recent." + i;
            RecentText.write(recent.get(i))
                    .forEach((name, value) -> lines.append(key)
                            .append(name)
                            .append('=')
                            .append(RecentText.escaped(value))
                            .append('\n'));
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
