package promocast.data;

import java.util.Arrays;

/** Whole numbers: in four bytes until one needs eight. */
public final class WholeCells implements Cells {
    private final String name;
    private int[] small = new int[Cells.FIRST_CAPACITY];
    private long[] large = {};
    private int size;
    private boolean filled;

    /** An empty column. */
    public WholeCells(String name) {
        this.name = name;
    }

    /** Adds a row; {@code Long.MIN_VALUE} means missing. */
    public void add(long value) {
        if (value == Long.MIN_VALUE) {
            addMissing();
            return;
        }
        if (!isLarge() && (value > Integer.MAX_VALUE || value <= Integer.MIN_VALUE)) {
            large = new long[small.length];
            Arrays.setAll(large, this::at);
            small = new int[0];
        }
        filled = true;
        append(value, (int) value);
    }

    /** Whether four bytes are enough for each number. */
    boolean isSmall() {
        return !isLarge();
    }

    void copy(int[] target, int offset) {
        System.arraycopy(small, 0, target, offset, size);
    }

    void copy(long[] target, int offset) {
        for (int row = 0; row < size; row++) {
            target[offset + row] = isLarge() ? large[row] : at(row);
        }
    }

    private boolean isLarge() {
        return large.length > 0;
    }

    private long at(int row) {
        return small[row] == Integer.MIN_VALUE ? Long.MIN_VALUE : small[row];
    }

    @Override
    public void addMissing() {
        append(Long.MIN_VALUE, Integer.MIN_VALUE);
    }

    private void append(long wide, int narrow) {
        if (isLarge()) {
            large = Cells.roomy(large, size);
            large[size++] = wide;
        } else {
            small = Cells.roomy(small, size);
            small[size++] = narrow;
        }
    }

    /** The same cells as numbers with a fraction. */
    public DecimalCells decimals() {
        var numbers = new DecimalCells(name);
        for (int row = 0; row < size; row++) {
            long value = isLarge() ? large[row] : at(row);
            numbers.add(value == Long.MIN_VALUE ? Double.NaN : value);
        }
        return numbers;
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
        return isLarge() ? (long) Long.BYTES * size : (long) Integer.BYTES * size;
    }

    @Override
    public StoredColumn build() {
        return isLarge()
                ? IntegerValues.of(name, Arrays.copyOf(large, size))
                : IntegerValues.of(name, Arrays.copyOf(small, size));
    }
}
