package promocast.data;

import tech.tablesaw.api.DoubleColumn;

/** Numbers with a fraction, NaN where missing. */
public final class NumberValues extends TablesawColumn {
    private final DoubleColumn values;

    NumberValues(DoubleColumn values) {
        this.values = values;
    }

    /** A column of numbers; NaN is missing. The array is taken over, not copied. */
    public static NumberValues of(String name, double[] values) {
        return new NumberValues(DoubleColumn.create(name, values));
    }

    @Override
    public ColumnType type() {
        return ColumnType.NUMBER;
    }

    @Override
    public double number(int row) {
        return values.getDouble(row);
    }

    @Override
    public String text(int row) {
        var number = values.getDouble(row);
        return Double.isNaN(number) ? "" : PlainNumber.of(number);
    }

    @Override
    public double[] numbers() {
        return values.asDoubleArray();
    }

    @Override
    DoubleColumn stored() {
        return values;
    }

    @Override
    public StoredColumn select(int[] rows) {
        return new NumberValues(values.subset(rows));
    }

    @Override
    public long key(int row) {
        return Double.doubleToLongBits(values.getDouble(row));
    }
}
