package promocast.data.read;

import java.io.IOException;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.FileFormat;
import promocast.data.Progress;

/** Rows that can be read more than once: the second time with the types that the first has shown. */
interface RowSource {
    /** How they were written. */
    FileFormat format();

    /**
     * Adds all rows to a table until it is full.
     *
     * @throws promocast.data.BadInputException when they cannot be read
     * @throws MalformedTextException when bytes are no text of the encoding that was found
     */
    void fill(GrowingTable table, Progress progress) throws IOException;

    /**
     * All rows in one go, where they are plain enough; without notes.
     *
     * @param possible the readings that may fit a column
     */
    default Optional<Dataset> atOnce(int possible, Progress progress) throws IOException {
        return Optional.empty();
    }

    /** Whether reading all again from the start may help against bytes that are no text. */
    default boolean recovers(MalformedTextException problem) {
        return false;
    }
}
