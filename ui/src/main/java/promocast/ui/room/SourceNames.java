package promocast.ui.room;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import promocast.data.read.DataSource;
import promocast.data.read.DatabaseSource;
import promocast.data.read.FileSource;
import promocast.data.read.FolderSource;
import promocast.data.read.ReadOptions;

/** What a source is called on the screen, and where it is. */
public final class SourceNames {
    private static final String SQLITE = "jdbc:sqlite:";

    private SourceNames() {}

    /** Its name, with the sheet or the file in an archive that was chosen. */
    public static String name(DataSource source) {
        return options(source).part().map(part -> source.name() + " · " + part).orElseGet(source::name);
    }

    /** The folder of a file, a folder, or the address of a database. */
    public static String place(DataSource source) {
        if (source instanceof FileSource file) {
            return String.valueOf(file.file().toAbsolutePath().getParent());
        }
        if (source instanceof FolderSource folder) {
            return String.valueOf(folder.folder().toAbsolutePath());
        }
        return source instanceof DatabaseSource database ? database.url() : "";
    }

    /** Code of its icon in the feather pack. */
    public static String icon(DataSource source) {
        return source instanceof DatabaseSource
                ? "fth-database"
                : source instanceof FolderSource ? "fth-folder" : "fth-file-text";
    }

    /** Whether it still exists as far as that can be seen without asking a network. */
    public static boolean exists(DataSource source) {
        if (source instanceof FileSource file) {
            return Files.exists(file.file());
        }
        if (source instanceof FolderSource folder) {
            return Files.isDirectory(folder.folder());
        }
        return file(source).map(Files::exists).orElse(true);
    }

    /** The file of a SQLite database. */
    public static Optional<Path> file(DataSource source) {
        return source instanceof DatabaseSource database && database.url().startsWith(SQLITE)
                ? Optional.of(Path.of(database.url().substring(SQLITE.length())))
                : Optional.empty();
    }

    private static ReadOptions options(DataSource source) {
        return source instanceof FileSource file
                ? file.options()
                : source instanceof FolderSource folder ? folder.options() : ReadOptions.defaults();
    }
}
