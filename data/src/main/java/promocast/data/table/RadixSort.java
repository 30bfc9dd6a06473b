package promocast.data.table;

import promocast.data.Progress;

/**
 * Sorts rows by a key of eight bytes: stable, one pass for every 11 bits in which the keys differ (least significant
 * first).
 */
final class RadixSort {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private RadixSort() {}

    /** The rows ordered by their keys, compared without sign; equal ones keep their order. */
    static int[] sorted(int[] rows, long[] keys, Progress progress) {
        var from = rows.clone();
        var to = new int[rows.length];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            progress.checkCancelled();
            var starts = starts(from, keys, shift);
            if (starts.length > 0) {
                for (int row : from) {
                    to[starts[bucket(keys[row], shift)]++] = row;
                }
                var swap = from;
                from = to;
                to = swap;
            }
        }
        return from;
    }

    /** Where each bucket starts; nothing where all rows are in one. */
    private static int[] starts(int[] rows, long[] keys, int shift) {
        var counts = new int[BUCKETS];
        for (int row : rows) {
            counts[bucket(keys[row], shift)]++;
        }
        int start = 0;
        for (int i = 0; i < BUCKETS; i++) {
            int count = counts[i];
            if (count == rows.length) {
                return new int[0];
            }
            counts[i] = start;
            start += count;
        }
        return counts;
    }

    private static int bucket(long key, int shift) {
        return (int) (key >>> shift) & BUCKETS - 1;
    }
}
