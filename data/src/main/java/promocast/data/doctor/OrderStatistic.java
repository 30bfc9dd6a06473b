package promocast.data.doctor;

/** The k-th smallest number of many without sorting them all (Hoare 1961, "Algorithm 65: Find"). */
final class OrderStatistic {
    private OrderStatistic() {}

    /**
     * The k-th smallest of the values.
     *
     * @param values none of them NaN; reordered: afterwards none before the k-th is larger and none behind it is smaller
     * @param k from 0
     */
    static double of(double[] values, int k) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = middle(values[low], values[low + high >>> 1], values[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swapped = values[left];
                    values[left++] = values[right];
                    values[right--] = swapped;
                }
            }
            if (k <= right) {
                high = right;
            } else if (k >= left) {
                low = left;
            } else {
                return values[k];
            }
        }
        return values[k];
    }

    private static double middle(double one, double two, double three) {
        return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
    }
}
