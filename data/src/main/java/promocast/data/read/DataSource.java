package promocast.data.read;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a table comes from. */
public sealed interface DataSource permits FileSource, FolderSource, DatabaseSource {
    /** What messages and windows call it: the file's or the table's name, never a password. */
    String name();

    /** The file or folder at that place, its format found out. */
    static DataSource of(Path place) {
        return of(place, ReadOptions.defaults());
    }

    /** The file or folder at that place. */
    static DataSource of(Path place, ReadOptions options) {
        return Files.isDirectory(place) ? new FolderSource(place, options) : new FileSource(place, options);
    }

    /** The last name of a path, or all of it where it has none. */
    static String nameOf(Path place) {
        return place.getFileName() == null
                ? place.toString()
                : place.getFileName().toString();
    }
}
