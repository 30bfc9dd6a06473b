package promocast.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column at a glance, for the header of a table.
 *
 * @param name the column
 * @param type what its values are
 * @param labels names of the bars: the most frequent values, or none where the bars are a histogram
 * @param counts rows per bar; at most 12 bars. A histogram has bars of equal width from {@code min} to {@code max}
 * @param min smallest number or day; NaN for names
 * @param max largest number or day; NaN for names
 * @param mean mean of the numbers; NaN for names
 * @param missing rows without a value
 * @param distinct different values
 */
public record ColumnProfile(
        String name,
        ColumnType type,
        List<String> labels,
        List<Integer> counts,
        double min,
        double max,
        double mean,
        int missing,
        int distinct) {
    /** Most bars of a profile. */
    public static final int MOST_BARS = 12;

    public ColumnProfile {
        labels = List.copyOf(labels);
        counts = List.copyOf(counts);
    }

    /** Looks at all values of a column. */
    public static ColumnProfile of(Column column) {
        return column.type() == ColumnType.TEXT ? ofNames(column) : ofNumbers(column);
    }

    private static ColumnProfile ofNames(Column column) {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i)) {
                counts.merge(column.text(i), 1, Integer::sum);
            }
        }
        var top = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_BARS)
                .toList();
        return new ColumnProfile(
                column.name(),
                column.type(),
                top.stream().map(Map.Entry::getKey).toList(),
                top.stream().map(Map.Entry::getValue).toList(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                column.missing(),
                counts.size());
    }

    private static ColumnProfile ofNumbers(Column column) {
        var facts = ColumnFacts.of(column);
        int distinct = column.distinct();
        var bars = new int[Math.max(1, Math.min(MOST_BARS, distinct))];
        double width = (facts.max() - facts.min()) / bars.length;
        double sum = 0;
        int filled = 0;
        for (int i = 0; i < column.size(); i++) {
            double value = column.number(i);
            if (!Double.isNaN(value)) {
                int bar = width > 0 ? (int) ((value - facts.min()) / width) : 0;
                bars[Math.min(bar, bars.length - 1)]++;
                sum += value;
                filled++;
            }
        }
        var counts = new ArrayList<Integer>();
        for (int bar : bars) {
            counts.add(bar);
        }
        return new ColumnProfile(
                column.name(),
                column.type(),
                List.of(),
                filled == 0 ? List.of() : counts,
                facts.min(),
                facts.max(),
                filled == 0 ? Double.NaN : sum / filled,
                column.missing(),
                distinct);
    }
}
