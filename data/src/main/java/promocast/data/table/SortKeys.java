package promocast.data.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import promocast.data.Column;
import promocast.data.TextColumn;

/** Turns values into whole numbers in the same order. */
final class SortKeys {
    private static final Comparator<String> LETTERS =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private SortKeys() {}

    /** A key for each row of a column, to be compared without sign: missing values have the largest either way. */
    static long[] of(Column column, boolean ascending) {
        return column instanceof TextColumn names ? ofNames(names, ascending) : ofNumbers(column, ascending);
    }

    private static long[] ofNumbers(Column column, boolean ascending) {
        var keys = new long[column.size()];
        for (int row = 0; row < keys.length; row++) {
            double value = column.number(row);
            long key = key(value + 0.0);
            keys[row] = Double.isNaN(value) ? -1 : ascending ? key : ~key;
        }
        return keys;
    }

    /** IEEE 754 numbers compare like whole numbers once the sign is turned, and all bits of negative ones. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }

    private static long[] ofNames(TextColumn column, boolean ascending) {
        var words = column.words();
        var order = IntStream.range(0, words.size()).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(order, (a, b) -> LETTERS.compare(words.get(a), words.get(b)));
        var ranks = new long[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = ascending ? rank : order.length - rank;
        }
        var keys = new long[column.size()];
        for (int row = 0; row < keys.length; row++) {
            int code = column.code(row);
            keys[row] = code == TextColumn.MISSING ? -1 : ranks[code];
        }
        return keys;
    }
}
