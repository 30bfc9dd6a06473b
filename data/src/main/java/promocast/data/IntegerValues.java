package promocast.data;

import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;

/** Whole numbers: a Tablesaw {@code IntColumn}, or a {@code LongColumn} where they need it. */
public final class IntegerValues extends TablesawColumn {
    private final NumericColumn<?> values;

    IntegerValues(IntColumn values) {
        this.values = values;
    }

    IntegerValues(LongColumn values) {
        this.values = values;
    }

    /** A column of whole numbers; {@code Integer.MIN_VALUE} is missing. The array is taken over. */
    public static IntegerValues of(String name, int[] values) {
        return new IntegerValues(IntColumn.create(name, values));
    }

    /** A column of whole numbers; {@code Long.MIN_VALUE} is missing. The array is taken over. */
    public static IntegerValues of(String name, long[] values) {
        return new IntegerValues(LongColumn.create(name, values));
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

    /** Whether four bytes are enough for each number. */
    boolean isSmall() {
        return values instanceof IntColumn;
    }

    /** The whole number of a row; any for a missing one. */
    long whole(int row) {
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
    int countDistinct() {
        return countDistinctWhole();
    }

    @Override
    public long key(int row) {
        return isMissing(row) ? Long.MIN_VALUE : whole(row);
    }
}
