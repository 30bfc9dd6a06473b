package promocast.data;

import java.math.BigDecimal;
import tech.tablesaw.api.DoubleColumn;

/** Numbers with a fraction, NaN where missing. */
final class NumberValues extends StoredColumn {
    private static final double PLAIN_BELOW = 1e15;

    private final DoubleColumn values;

    NumberValues(DoubleColumn values) {
        this.values = values;
    }

    /** A number in plain decimals, without trailing zeros. */
    static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < PLAIN_BELOW) {
            return Long.toString((long) number);
        }
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
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
        return Double.isNaN(number) ? "" : plain(number);
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
    StoredColumn select(int[] rows) {
        return new NumberValues(values.subset(rows));
    }

    @Override
    long key(int row) {
        return Double.doubleToLongBits(values.getDouble(row));
    }
}
