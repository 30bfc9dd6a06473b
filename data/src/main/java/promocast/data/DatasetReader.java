package promocast.data;

import java.nio.file.Path;

/** Reads a CSV file, plain or {@code .gz}, into a {@link Dataset}; encoding, separator and types are found out. */
public final class DatasetReader {
    /**
     * Reads the whole file.
     *
     * @throws BadInputException when it cannot be read as a table; names file, row, column, what was found, what to do
     */
    public Dataset read(Path file, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
