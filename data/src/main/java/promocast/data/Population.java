package promocast.data;

import java.util.Map;
import java.util.Optional;

/**
 * The rows of which a table is a sample.
 *
 * @param rows number of all rows
 * @param neededHeap about how many bytes of heap the program needs to hold all of them
 * @param columns what is known of all values of each column, by name
 */
public record Population(long rows, long neededHeap, Map<String, ColumnTotals> columns) {
    public Population {
        columns = Map.copyOf(columns);
    }

    /** The memory with which the program would hold all rows, in whole GiB. */
    public long neededGib() {
        return Math.max(1, (long) Math.ceil((double) neededHeap / (1L << 30)));
    }

    /** What is known of all values of a column. */
    public Optional<ColumnTotals> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }
}
