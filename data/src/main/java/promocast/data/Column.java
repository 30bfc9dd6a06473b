package promocast.data;

/** One named column of a {@link Dataset}; immutable. */
public interface Column {
    /** The name in the header. */
    String name();

    /** What its values are. */
    ColumnType type();

    /** Number of rows. */
    int size();

    /** The value as a number: NaN where missing or not a number, 0/1 for BOOLEAN, days since 1970-01-01 for DATE. */
    double number(int row);

    /**
     * The value as text, empty where missing: TEXT as it was written, without surrounding blanks; a number in plain
     * decimals; BOOLEAN as true or false; DATE as {@code 2026-03-31} or {@code 2026-03-31 14:05}.
     */
    String text(int row);

    /** Whether the row has no value. */
    boolean isMissing(int row);

    /** Number of rows without a value. */
    int missing();

    /** Number of distinct values, missing ones not counted. */
    int distinct();

    /** A copy of all values as numbers (size n), as {@link #number(int)} says. */
    default double[] numbers() {
        var values = new double[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(i);
        }
        return values;
    }
}
