package promocast.data;

import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.columns.booleans.BooleanColumnType;

/** Yes or no. */
public final class BooleanValues extends TablesawColumn {
    private final BooleanColumn values;

    BooleanValues(BooleanColumn values) {
        this.values = values;
    }

    /** A column of 1 for yes and 0 for no; anything else is missing. */
    public static BooleanValues of(String name, byte[] values) {
        var column = BooleanColumn.create(name);
        for (byte value : values) {
            column.append(value == 0 || value == 1 ? value : BooleanColumnType.MISSING_VALUE);
        }
        return new BooleanValues(column);
    }

    /** 1 for yes, 0 for no, another value for a missing one. */
    byte answer(int row) {
        return values.getByte(row);
    }

    @Override
    public ColumnType type() {
        return ColumnType.BOOLEAN;
    }

    @Override
    public double number(int row) {
        return values.isMissing(row) ? Double.NaN : values.getByte(row);
    }

    @Override
    public String text(int row) {
        if (values.isMissing(row)) {
            return "";
        }
        return values.getByte(row) == 1 ? "true" : "false";
    }

    @Override
    BooleanColumn stored() {
        return values;
    }

    @Override
    public StoredColumn select(int[] rows) {
        return new BooleanValues(values.subset(rows));
    }

    @Override
    public long key(int row) {
        return values.getByte(row);
    }
}
