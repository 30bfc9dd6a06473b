package promocast.data.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import promocast.data.Codes;
import promocast.data.Column;

/**
 * The platforms of a log in the order of their names.
 *
 * @param names the names, ascending
 * @param ranks place of each platform's code among the names
 */
record PlatformNames(List<String> names, int[] ranks) {
    private static final int MOST_SHARES = 8;

    /** No platforms. */
    static PlatformNames none() {
        return new PlatformNames(List.of(), new int[0]);
    }

    static PlatformNames of(Column column, Codes codes) {
        var order = IntStream.range(0, codes.count())
                .boxed()
                .sorted(Comparator.comparing(code -> column.text(codes.firstRow(code))))
                .toList();
        var ranks = new int[codes.count()];
        var names = new ArrayList<String>();
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
            names.add(column.text(codes.firstRow(order.get(rank))));
        }
        return new PlatformNames(names, ranks);
    }

    /**
     * The places of the platforms with the most events before the offers, at most eight; those without any are not
     * there.
     */
    List<Integer> shown(long[] events) {
        return IntStream.range(0, names.size())
                .boxed()
                .filter(rank -> events[rank] > 0)
                .sorted(Comparator.<Integer>comparingLong(rank -> -events[rank]).thenComparing(rank -> rank))
                .limit(MOST_SHARES)
                .toList();
    }
}
