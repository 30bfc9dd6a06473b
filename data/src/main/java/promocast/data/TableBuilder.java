package promocast.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a {@link Dataset} of computed columns, all of the same size; NaN and an empty text are missing values. */
public final class TableBuilder {
    private static final double SECONDS_PER_DAY = 86_400;

    private final String name;
    private final List<StoredColumn> columns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** @param name where the table comes from, as shown to the user */
    public TableBuilder(String name) {
        this.name = name;
    }

    /** Adds numbers with a fraction. */
    public TableBuilder numbers(String column, double[] values) {
        return add(NumberValues.of(column, values.clone()));
    }

    /** Adds whole numbers. */
    public TableBuilder wholes(String column, double[] values) {
        var cells = new WholeCells(column);
        for (double value : values) {
            cells.add(Double.isNaN(value) ? Long.MIN_VALUE : (long) value);
        }
        return add(cells.build());
    }

    /** Adds days or moments, in days since 1970-01-01. */
    public TableBuilder days(String column, double[] values) {
        var seconds = new long[values.length];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = Double.isNaN(values[i]) ? Long.MIN_VALUE : Math.round(values[i] * SECONDS_PER_DAY);
        }
        return add(DateValues.of(column, seconds));
    }

    /** Adds texts. */
    public TableBuilder texts(String column, List<String> values) {
        return add(TextValues.of(column, values));
    }

    /** Adds a column of another table, under its name. */
    public TableBuilder column(Column other) {
        return add((StoredColumn) other);
    }

    private TableBuilder add(StoredColumn column) {
        if (!columns.isEmpty() && columns.get(0).size() != column.size()) {
            throw new IllegalArgumentException(column.name() + ": " + column.size() + " rows, but "
                    + columns.get(0).name() + " has " + columns.get(0).size());
        }
        if (!names.add(column.name())) {
            throw new IllegalArgumentException(column.name() + ": there is such a column already");
        }
        columns.add(column);
        return this;
    }

    /** Whether a column of that name was added. */
    public boolean has(String column) {
        return names.contains(column);
    }

    /** The table. */
    public Dataset build() {
        return Dataset.of(name, columns, Optional.empty(), RowNumbers.PLAIN);
    }
}
