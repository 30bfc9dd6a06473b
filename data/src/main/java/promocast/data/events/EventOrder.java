package promocast.data.events;

import java.util.Arrays;

/**
 * The events of each customer in the order of their times: a counting sort by customer, then by time where the log is
 * not in that order already. Equal times stay in the order of the rows.
 *
 * @param rows rows of the log, customer by customer
 * @param starts where each customer's rows begin in {@code rows}; one more value than there are customers
 */
record EventOrder(int[] rows, int[] starts) {
    static EventOrder of(EventLog log) {
        int customers = log.customers().count();
        var starts = new int[customers + 1];
        for (int i = 0; i < log.rows(); i++) {
            if (log.millis()[i] != EventTimes.NONE) {
                starts[log.customers().of(i) + 1]++;
            }
        }
        for (int c = 0; c < customers; c++) {
            starts[c + 1] += starts[c];
        }
        var rows = new int[starts[customers]];
        var next = Arrays.copyOf(starts, customers);
        for (int i = 0; i < log.rows(); i++) {
            if (log.millis()[i] != EventTimes.NONE) {
                rows[next[log.customers().of(i)]++] = i;
            }
        }
        for (int c = 0; c < customers; c++) {
            sort(rows, starts[c], starts[c + 1], log.millis());
        }
        return new EventOrder(rows, starts);
    }

    /** Merges runs from the bottom up; one look where all is in order. */
    private static void sort(int[] rows, int from, int to, long[] millis) {
        boolean sorted = true;
        for (int k = from + 1; k < to && sorted; k++) {
            sorted = millis[rows[k - 1]] <= millis[rows[k]];
        }
        if (sorted) {
            return;
        }
        int n = to - from;
        var source = Arrays.copyOfRange(rows, from, to);
        var target = new int[n];
        for (int width = 1; width < n; width *= 2) {
            for (int left = 0; left < n; left += 2 * width) {
                merge(source, target, left, Math.min(left + width, n), Math.min(left + 2 * width, n), millis);
            }
            var swapped = source;
            source = target;
            target = swapped;
        }
        System.arraycopy(source, 0, rows, from, n);
    }

    private static void merge(int[] source, int[] target, int left, int middle, int right, long[] millis) {
        int a = left;
        int b = middle;
        for (int k = left; k < right; k++) {
            boolean first = a < middle && (b >= right || millis[source[a]] <= millis[source[b]]);
            target[k] = first ? source[a++] : source[b++];
        }
    }

    int from(int customer) {
        return starts[customer];
    }

    int to(int customer) {
        return starts[customer + 1];
    }
}
