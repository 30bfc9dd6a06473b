package promocast.data.read;

import java.nio.file.Path;

/**
 * A folder of files with the same columns, read in the order of their names as one table.
 *
 * @param folder the folder; what is in its folders does not count
 * @param options what is known about how each file was written
 */
public record FolderSource(Path folder, ReadOptions options) implements DataSource {
    /** A folder of files whose format is found out. */
    public FolderSource(Path folder) {
        this(folder, ReadOptions.defaults());
    }

    @Override
    public String name() {
        return DataSource.nameOf(folder);
    }
}
