package promocast.data.read;

import java.nio.file.Path;

/**
 * A table in a file.
 *
 * @param file the file
 * @param options what is known about how it was written
 */
public record FileSource(Path file, ReadOptions options) implements DataSource {
    /** A file whose format is found out. */
    public FileSource(Path file) {
        this(file, ReadOptions.defaults());
    }

    @Override
    public String name() {
        return DataSource.nameOf(file);
    }
}
