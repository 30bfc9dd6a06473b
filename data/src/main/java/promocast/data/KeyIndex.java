package promocast.data;

import java.util.Arrays;

/** Numbers the different keys of a column in the order in which they come, without a box for any of them. */
public final class KeyIndex {
    private static final int FIRST_SLOTS = 64;
    private static final int FREE = -1;

    private long[] keys = new long[FIRST_SLOTS];
    private int[] codes = new int[FIRST_SLOTS];
    private int size;

    /** An index without a key. */
    public KeyIndex() {
        Arrays.fill(codes, FREE);
    }

    /** The number of a key, from 0; the next free one where it is new. */
    public int code(long key) {
        int slot = slot(key, keys.length);
        while (codes[slot] != FREE) {
            if (keys[slot] == key) {
                return codes[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        if (size >= keys.length / 2) {
            grow();
            return code(key);
        }
        keys[slot] = key;
        codes[slot] = size;
        return size++;
    }

    /** Number of different keys. */
    public int size() {
        return size;
    }

    private void grow() {
        var oldKeys = keys;
        var oldCodes = codes;
        keys = new long[oldKeys.length * 4];
        codes = new int[keys.length];
        Arrays.fill(codes, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCodes[i] != FREE) {
                int slot = slot(oldKeys[i], keys.length);
                while (codes[slot] != FREE) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[i];
                codes[slot] = oldCodes[i];
            }
        }
    }

    /** The upper bits of Fibonacci hashing, so that neither rows of numbers nor doubles meet in the same slots. */
    private static int slot(long key, int slots) {
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> Long.numberOfLeadingZeros(slots) + 1);
    }
}
