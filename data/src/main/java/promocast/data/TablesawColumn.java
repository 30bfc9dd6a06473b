package promocast.data;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;

/**
 * A column of numbers of some kind, held in a Tablesaw column.
 *
 * <p>Tablesaw's column types refer to each other while they are initialised, so that two threads which touch two of them for
 * the first time at once wait for each other for ever. All of them are touched here, by one thread, before any is used.
 */
abstract sealed class TablesawColumn extends StoredColumn permits DateValues, IntegerValues, NumberValues {
    private static final List<tech.tablesaw.columns.Column<?>> TOUCHED =
            List.of(IntColumn.create(""), LongColumn.create(""), DoubleColumn.create(""));

    /** The Tablesaw column behind it. */
    abstract tech.tablesaw.columns.Column<?> stored();

    @Override
    public final String name() {
        return stored().name();
    }

    @Override
    public final int size() {
        return stored().size();
    }

    @Override
    public boolean isMissing(int row) {
        return stored().isMissing(row);
    }

    @Override
    int countMissing() {
        return stored().countMissing();
    }
}
