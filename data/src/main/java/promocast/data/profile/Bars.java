package promocast.data.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import promocast.data.TextColumn;

/**
 * A distribution ready to draw: a histogram of numbers or the most frequent values of names.
 *
 * @param labels names of the bars, most frequent first; none for a histogram
 * @param counts rows per bar; a histogram has bars of equal width from the smallest number to the largest. None for a
 *     column without values
 */
public record Bars(List<String> labels, List<Long> counts) {
    /** Most bars. */
    public static final int MOST = 12;

    public Bars {
        labels = List.copyOf(labels);
        counts = List.copyOf(counts);
    }

    /** The same shape for more rows. */
    Bars scaled(double factor) {
        return new Bars(
                labels, counts.stream().map(count -> Math.round(count * factor)).toList());
    }

    /** @param sorted numbers, ascending */
    static Bars histogram(double[] sorted, int distinct) {
        if (sorted.length == 0) {
            return new Bars(List.of(), List.of());
        }
        double min = sorted[0];
        var bars = new long[Math.max(1, Math.min(MOST, distinct))];
        double width = (sorted[sorted.length - 1] - min) / bars.length;
        for (double value : sorted) {
            int bar = width > 0 ? (int) ((value - min) / width) : 0;
            bars[Math.min(bar, bars.length - 1)]++;
        }
        return new Bars(List.of(), Arrays.stream(bars).boxed().toList());
    }

    static Bars mostFrequent(TextColumn column) {
        var counts = new long[column.words().size()];
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) != TextColumn.MISSING) {
                counts[column.code(row)]++;
            }
        }
        var rarestFirst = Comparator.<Integer>comparingLong(code -> counts[code])
                .thenComparing(code -> column.words().get(code), Comparator.reverseOrder());
        var most = new PriorityQueue<Integer>(rarestFirst);
        for (int code = 0; code < counts.length; code++) {
            if (most.size() < MOST || counts[code] >= counts[most.element()]) {
                most.add(code);
                if (most.size() > MOST) {
                    most.remove();
                }
            }
        }
        var ordered = new ArrayList<>(most);
        ordered.sort(Collections.reverseOrder(rarestFirst));
        return new Bars(
                ordered.stream().map(column.words()::get).toList(),
                ordered.stream().map(code -> counts[code]).toList());
    }
}
