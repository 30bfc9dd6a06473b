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
    public Population {
        columns = Map.copyOf(columns);
    }

    /** What is known of all values of a column. */
    public Optional<ColumnTotals> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }
}
