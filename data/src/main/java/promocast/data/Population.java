package promocast.data;

import java.util.Map;
import java.util.Optional;

/**
 * The rows of which a table is a sample.
 *
 * @param rows number of all rows
 * @param columns what is known of all values of each column, by name
 */
public record Population(long rows, Map<String, ColumnTotals> columns) {
    /** Memory beside the rows, as a share of it. */
    private static final double ROOM = 1.25;

    public Population {
        columns = Map.copyOf(columns);
    }

    /**
     * About how much memory the program needs to hold all rows, in GiB, where it held a sample with what it has.
     *
     * @param rows number of rows of the sample
     */
    public long neededHeap(int rows) {
        double heap = (double) Runtime.getRuntime().maxMemory() / (1L << 30);
        return (long) Math.ceil(heap * ROOM * this.rows / Math.max(1, rows));
    }

    /** What is known of all values of a column. */
    public Optional<ColumnTotals> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }
}
