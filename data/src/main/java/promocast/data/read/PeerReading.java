package promocast.data.read;

import java.nio.file.Path;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** The same files read by Tablesaw's own reader, for comparison. */
public final class PeerReading {
    private PeerReading() {}

    /** Reads a CSV file as {@code Table.read().csv(...)} does; the number of its rows. */
    public static int tablesaw(Path file) {
        return Table.read().csv(CsvReadOptions.builder(file.toFile())).rowCount();
    }
}
