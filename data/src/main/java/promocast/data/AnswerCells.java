package promocast.data;

import java.util.Arrays;

/** Yes or no. */
public final class AnswerCells implements Cells {
    static final byte MISSING = -1;

    private final String name;
    private byte[] values = new byte[Cells.FIRST_CAPACITY];
    private int size;
    private boolean filled;

    /** An empty column. */
    public AnswerCells(String name) {
        this.name = name;
    }

    /** Adds a row. */
    public void add(boolean yes) {
        filled = true;
        append((byte) (yes ? 1 : 0));
    }

    @Override
    public void addMissing() {
        append(MISSING);
    }

    private void append(byte value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void copy(byte[] target, int offset) {
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
        return size;
    }

    @Override
    public StoredColumn build() {
        return BooleanValues.of(name, Arrays.copyOf(values, size));
    }
}
