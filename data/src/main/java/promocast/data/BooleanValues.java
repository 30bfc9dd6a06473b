package promocast.data;

/** Yes or no, in a byte each: 1 for yes, 0 for no. */
public final class BooleanValues extends StoredColumn {
    private static final byte MISSING = Byte.MIN_VALUE;

    private final String name;
    private final byte[] values;

    private BooleanValues(String name, byte[] values) {
        this.name = name;
        this.values = values;
    }

    /** A column of 1 for yes and 0 for no; anything else is missing. The array is taken over, not copied. */
    public static BooleanValues of(String name, byte[] values) {
        for (int row = 0; row < values.length; row++) {
            if (values[row] != 0 && values[row] != 1) {
                values[row] = MISSING;
            }
        }
        return new BooleanValues(name, values);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public ColumnType type() {
        return ColumnType.BOOLEAN;
    }

    @Override
    public double number(int row) {
        return isMissing(row) ? Double.NaN : values[row];
    }

    @Override
    public String text(int row) {
        if (isMissing(row)) {
            return "";
        }
        return values[row] == 1 ? "true" : "false";
    }

    @Override
    public boolean isMissing(int row) {
        return values[row] == MISSING;
    }

    @Override
    int countMissing() {
        int count = 0;
        for (byte value : values) {
            count += value == MISSING ? 1 : 0;
        }
        return count;
    }

    @Override
    public StoredColumn select(int[] rows) {
        var selected = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = values[rows[i]];
        }
        return new BooleanValues(name, selected);
    }

    @Override
    public long key(int row) {
        return values[row];
    }
}
