package promocast.data;

import java.util.Arrays;

/**
 * The values of a column as small numbers: equal values have equal codes, which count from 0 in the order in which
 * values first appear; a missing value has {@link #MISSING}. Made in one pass, whatever the type.
 */
public final class Codes {
    /** The code of a missing value. */
    public static final int MISSING = -1;

    private final int[] codes;
    private final int[] firstRows;

    private Codes(int[] codes, int[] firstRows) {
        this.codes = codes;
        this.firstRows = firstRows;
    }

    /** The codes of a column's values. */
    public static Codes of(Column column) {
        var table = new Table(column);
        var codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.isMissing(row) ? MISSING : table.code(row);
        }
        return new Codes(codes, Arrays.copyOf(table.firstRows, table.count));
    }

    /** The code of a row, from 0 to below {@link #count()}, or {@link #MISSING}. */
    public int of(int row) {
        return codes[row];
    }

    /** Number of different values. */
    public int count() {
        return firstRows.length;
    }

    /** The first row that has the value of a code. */
    public int firstRow(int code) {
        return firstRows[code];
    }

    /** Open addressing with linear probing over the keys of a column. */
    private static final class Table {
        private static final int FIRST_CAPACITY = 1024;
        private static final int FREE = -1;

        private final StoredColumn column;
        private int[] slots = newSlots(FIRST_CAPACITY);
        private int[] firstRows = new int[FIRST_CAPACITY / 2];
        private int count;

        Table(Column column) {
            this.column = (StoredColumn) column;
        }

        int code(int row) {
            long key = column.key(row);
            int mask = slots.length - 1;
            int slot = slot(key, mask);
            while (slots[slot] != FREE) {
                if (column.key(firstRows[slots[slot]]) == key) {
                    return slots[slot];
                }
                slot = (slot + 1) & mask;
            }
            if (count == firstRows.length) {
                grow();
                return code(row);
            }
            slots[slot] = count;
            firstRows[count] = row;
            return count++;
        }

        private void grow() {
            slots = newSlots(slots.length * 2);
            firstRows = Arrays.copyOf(firstRows, slots.length / 2);
            int mask = slots.length - 1;
            for (int code = 0; code < count; code++) {
                int slot = slot(column.key(firstRows[code]), mask);
                while (slots[slot] != FREE) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = code;
            }
        }

        private static int slot(long key, int mask) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32) & mask;
        }

        private static int[] newSlots(int capacity) {
            var slots = new int[capacity];
            Arrays.fill(slots, FREE);
            return slots;
        }
    }
}
