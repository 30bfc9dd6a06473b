package promocast.data;

import java.util.Arrays;

/** Days or moments. */
public final class MomentCells implements Cells {
    private final String name;
    private long[] seconds = new long[Cells.FIRST_CAPACITY];
    private int size;
    private boolean filled;

    /** An empty column. */
    public MomentCells(String name) {
        this.name = name;
    }

    /** Adds a row: seconds since 1970-01-01 00:00; {@code Long.MIN_VALUE} means missing. */
    public void add(long value) {
        filled |= value != Long.MIN_VALUE;
        seconds = Cells.roomy(seconds, size);
        seconds[size++] = value;
    }

    @Override
    public void addMissing() {
        add(Long.MIN_VALUE);
    }

    void copy(long[] target, int offset) {
        System.arraycopy(seconds, 0, target, offset, size);
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
        return (long) Long.BYTES * size;
    }

    @Override
    public StoredColumn build() {
        return DateValues.of(name, Arrays.copyOf(seconds, size));
    }
}
