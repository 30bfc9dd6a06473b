package promocast.data.doctor;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import promocast.data.Progress;
import promocast.data.StoredColumn;

/** Finds rows that are equal to an earlier row in some columns. */
final class DuplicateRows {
    private static final int FREE = -1;

    private DuplicateRows() {}

    /** The rows that come first, ascending; all others repeat one of them. */
    static int[] first(List<StoredColumn> columns, int n) {
        var repeated = repeated(columns, n, Progress.NONE);
        return IntStream.range(0, n).filter(row -> !repeated.get(row)).toArray();
    }

    /**
     * The rows that repeat an earlier one.
     *
     * @throws promocast.data.CancelledException when the user has cancelled
     */
    static BitSet repeated(List<StoredColumn> columns, int n, Progress progress) {
        var repeated = new BitSet(n);
        if (columns.stream().anyMatch(column -> column.distinct() + Math.min(1, column.missing()) == n)) {
            // each row has a value of its own
            return repeated;
        }
        var hashes = hashes(columns, n, progress);
        var slots = new int[Integer.highestOneBit(Math.max(8, n)) * 4];
        Arrays.fill(slots, FREE);
        for (int row = 0; row < n; row++) {
            progress.checkRow(row);
            int slot = (int) (hashes[row] & slots.length - 1);
            while (slots[slot] != FREE && !(hashes[slots[slot]] == hashes[row] && equal(columns, slots[slot], row))) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] == FREE) {
                slots[slot] = row;
            } else {
                repeated.set(row);
            }
        }
        return repeated;
    }

    /** A hash a row, made column by column so that each loop reads one array. */
    private static long[] hashes(List<StoredColumn> columns, int n, Progress progress) {
        var hashes = new long[n];
        for (var column : columns) {
            for (int row = 0; row < n; row++) {
                progress.checkRow(row);
                long hash = (hashes[row] ^ column.key(row)) * 0x9E3779B97F4A7C15L;
                hashes[row] = hash ^ hash >>> 29;
            }
        }
        for (int row = 0; row < n; row++) {
            hashes[row] ^= hashes[row] >>> 32;
        }
        return hashes;
    }

    private static boolean equal(List<StoredColumn> columns, int one, int two) {
        for (var column : columns) {
            if (column.key(one) != column.key(two)) {
                return false;
            }
        }
        return true;
    }
}
