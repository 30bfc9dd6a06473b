package promocast.engine.whatif;

/** Finds the smallest of many keys without sorting them all (Hoare 1961, quickselect). */
final class Selection {
    private Selection() {}

    /**
     * The k-th smallest key.
     *
     * @param keys distinct keys; their order changes
     * @param k from 0
     */
    static long nth(long[] keys, int k) {
        var low = 0;
        var high = keys.length - 1;
        while (low < high) {
            var pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
            var i = low;
            var j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    var swapped = keys[i];
                    keys[i++] = keys[j];
                    keys[j--] = swapped;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return keys[k];
            }
        }
        return keys[k];
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
