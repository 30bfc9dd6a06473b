package promocast.data;

import java.util.Arrays;

/** Numbers with a fraction. */
public final class DecimalCells implements Cells {
    private final String name;
    private double[] values = new double[Cells.FIRST_CAPACITY];
    private int size;
    private boolean filled;

    /** An empty column. */
    public DecimalCells(String name) {
        this.name = name;
    }

    /** Adds a row; NaN means missing. */
    public void add(double value) {
        filled |= !Double.isNaN(value);
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    @Override
    public void addMissing() {
        add(Double.NaN);
    }

    void copy(double[] target, int offset) {
        System.arraycopy(values, 0, target, offset, size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isFilled() {
        return filled;
    }

    @Override
    public long bytes() {
        return (long) Double.BYTES * size;
    }

    @Override
    public StoredColumn build() {
        return NumberValues.of(name, Arrays.copyOf(values, size));
    }
}
