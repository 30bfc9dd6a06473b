package promocast.data;

import java.security.MessageDigest;
import java.util.BitSet;

/** A column whose values are held in memory and never changed after construction. */
public abstract sealed class StoredColumn implements Column permits BooleanValues, TablesawColumn, TextValues {
    /** Whole numbers that lie in a range of so many times their number are counted with one bit each. */
    private static final int DENSE = 16;

    private int distinct = -1;
    private int missing = -1;

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
        var index = new KeyIndex();
        for (int row = 0; row < size(); row++) {
            double value = number(row);
            if (!Double.isNaN(value)) {
                // + 0.0 makes -0 the same as 0
                index.code(Double.doubleToLongBits(value + 0.0));
            }
        }
        return index.size();
    }

    /** The same for whole numbers, which {@link #key(int)} tells exactly. */
    final int countDistinctWhole() {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int row = 0; row < size(); row++) {
            if (!isMissing(row)) {
                least = Math.min(least, key(row));
                most = Math.max(most, key(row));
            }
        }
        long range = most - least;
        boolean dense = range >= 0 && range < Math.min(Integer.MAX_VALUE, (long) DENSE * size());
        return dense ? countBits(least, (int) range) : countKeys();
    }

    private int countBits(long least, int range) {
        var seen = new BitSet(range + 1);
        for (int row = 0; row < size(); row++) {
            if (!isMissing(row)) {
                seen.set((int) (key(row) - least));
            }
        }
        return seen.cardinality();
    }

    private int countKeys() {
        var index = new KeyIndex();
        for (int row = 0; row < size(); row++) {
            if (!isMissing(row)) {
                index.code(key(row));
            }
        }
        return index.size();
    }

    /** Counts the rows without a value; asked once. */
    abstract int countMissing();

    @Override
    public final int missing() {
        if (missing < 0) {
            missing = countMissing();
        }
        return missing;
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
