package promocast.data;

import java.security.MessageDigest;
import java.util.Arrays;

/** A column whose values are held in memory and never changed after construction. */
public abstract sealed class StoredColumn implements Column permits TablesawColumn, TextValues {
    private int distinct = -1;

    /** The given rows, in the given order. */
    public abstract StoredColumn select(int[] rows);

    /** Adds all values to a digest, so that equal content gives equal bytes. */
    void digest(MessageDigest digest) {
        Digests.addLongs(digest, size(), this::key);
    }

    /** A number that is the same for equal values of this column and different for different ones. */
    public abstract long key(int row);

    /** Takes the number of distinct values from where it was counted before. */
    public void rememberDistinct(int count) {
        distinct = count;
    }

    /** Counts the distinct values; asked once. */
    int countDistinct() {
        var sorted = numbers();
        Arrays.sort(sorted);
        var count = 0;
        for (int i = 0; i < sorted.length && !Double.isNaN(sorted[i]); i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                count++;
            }
        }
        return count;
    }

    @Override
    public final int distinct() {
        if (distinct < 0) {
            distinct = countDistinct();
        }
        return distinct;
    }

    @Override
    public String toString() {
        return name() + " (" + type() + ", " + size() + " rows)";
    }
}
