package promocast.data.doctor;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import promocast.data.Progress;

/**
 * The rows of a table that a finding is about: counted exactly, listed on demand. It holds a rule or one bit a row, never
 * a list of row numbers.
 */
public final class TouchedRows {
    private final int size;
    private final long count;
    private final boolean listed;
    private final IntPredicate touches;

    private TouchedRows(int size, long count, boolean listed, IntPredicate touches) {
        this.size = size;
        this.listed = listed;
        this.count = count;
        this.touches = touches;
    }

    /**
     * The rows for which a rule holds; asked once for each row here, and again when they are listed.
     *
     * @param size number of rows of the table
     * @param touches the rule, for row numbers from 0
     * @throws promocast.data.CancelledException when the user has cancelled
     */
    static TouchedRows where(int size, IntPredicate touches, Progress progress) {
        int count = 0;
        for (int row = 0; row < size; row++) {
            progress.checkRow(row);
            count += touches.test(row) ? 1 : 0;
        }
        return new TouchedRows(size, count, true, touches);
    }

    /** The rows whose bit is set; the bits are copied. */
    static TouchedRows of(int size, BitSet rows) {
        var kept = (BitSet) rows.clone();
        return new TouchedRows(size, kept.cardinality(), true, kept::get);
    }

    /** Every row. */
    static TouchedRows all(int size) {
        return new TouchedRows(size, size, true, row -> true);
    }

    /** Rows that are counted, but not known one by one: such as those that were left out when the file was read. */
    static TouchedRows counted(int size, long count) {
        return new TouchedRows(size, count, false, row -> false);
    }

    /** Whether the rows are known one by one. */
    public boolean isListed() {
        return listed;
    }

    /** Number of rows of the table. */
    public int size() {
        return size;
    }

    /** Number of rows that are touched. */
    public long count() {
        return count;
    }

    /** Whether a row of the table, counted from 0, is touched. */
    public boolean contains(int row) {
        return row >= 0 && row < size && touches.test(row);
    }

    /** The first touched rows, ascending: at most {@code most} of them. */
    public int[] first(int most) {
        return IntStream.range(0, size).filter(touches).limit(most).toArray();
    }

    @Override
    public String toString() {
        return count + " of " + size + " rows";
    }
}
