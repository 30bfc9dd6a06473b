package promocast.data;

import tech.tablesaw.api.BooleanColumn;

/** Yes or no. */
public final class BooleanValues extends StoredColumn {
    private final BooleanColumn values;

    BooleanValues(BooleanColumn values) {
        this.values = values;
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
