package promocast.data.doctor;

import java.util.Arrays;
import java.util.List;
import promocast.data.StoredColumn;

/** Finds rows that are equal to an earlier row in some columns. */
final class DuplicateRows {
    private static final int FREE = -1;

    private DuplicateRows() {}

    /** The rows that come first, ascending; all others repeat one of them. */
    static int[] first(List<StoredColumn> columns, int n) {
        var slots = new int[Integer.highestOneBit(Math.max(8, n)) * 4];
        Arrays.fill(slots, FREE);
        var first = new int[n];
        int count = 0;
        for (int row = 0; row < n; row++) {
            int slot = hash(columns, row) & slots.length - 1;
            while (slots[slot] != FREE && !equal(columns, slots[slot], row)) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] == FREE) {
                slots[slot] = row;
                first[count++] = row;
            }
        }
        return Arrays.copyOf(first, count);
    }

    private static int hash(List<StoredColumn> columns, int row) {
        long hash = 0;
        for (var column : columns) {
            hash = (hash ^ column.key(row)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
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
