package promocast.data;

import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;

/** Whole numbers: a Tablesaw {@code IntColumn}, or a {@code LongColumn} where they need it. */
public final class IntegerValues extends StoredColumn {
    private final NumericColumn<?> values;

    IntegerValues(IntColumn values) {
        this.values = values;
    }

    IntegerValues(LongColumn values) {
        this.values = values;
    }

    @Override
    public ColumnType type() {
        return ColumnType.INTEGER;
    }

    @Override
    public double number(int row) {
        return values.getDouble(row);
    }

    @Override
    public String text(int row) {
        return values.isMissing(row) ? "" : Long.toString(whole(row));
    }

    private long whole(int row) {
        return values instanceof LongColumn large ? large.getLong(row) : ((IntColumn) values).getInt(row);
    }

    @Override
    NumericColumn<?> stored() {
        return values;
    }

    @Override
    public StoredColumn select(int[] rows) {
        return values instanceof LongColumn large
                ? new IntegerValues(large.subset(rows))
                : new IntegerValues(((IntColumn) values).subset(rows));
    }

    @Override
    public long key(int row) {
        return isMissing(row) ? Long.MIN_VALUE : whole(row);
    }
}
