package promocast.ui.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Message;
import promocast.ui.text.Texts;

/**
 * The shape of a column at a glance.
 *
 * @param name its name
 * @param type what its values are
 * @param bars rows per bin (a number) or per value, most frequent first (a text)
 * @param summary its range, its share of yes, or its number of values
 */
record ColumnProfile(String name, ColumnType type, List<Double> bars, Message summary) {
    private static final int BINS = 12;
    private static final int VALUES = 8;

    ColumnProfile {
        bars = List.copyOf(bars);
    }

    /** Looks at every row of a column. */
    static ColumnProfile of(Column column) {
        var bars = column.type() == ColumnType.TEXT ? counts(column) : histogram(column);
        return new ColumnProfile(column.name(), column.type(), bars, summary(column));
    }

    private static Message summary(Column column) {
        if (column.missing() == column.size()) {
            return Texts.message("data.column.empty");
        }
        if (column.missing() > 0) {
            return Texts.message("data.column.missing", (double) column.missing() / column.size());
        }
        if (column.type() == ColumnType.TEXT) {
            return Texts.message("data.column.values", column.distinct());
        }
        double[] known = known(column);
        double min = Arrays.stream(known).min().orElse(0);
        double max = Arrays.stream(known).max().orElse(0);
        if (column.distinct() <= 2 && min >= 0 && max <= 1) {
            return Texts.message(
                    "data.column.yes", Arrays.stream(known).average().orElse(0));
        }
        if (column.type() == ColumnType.DATE) {
            return Texts.message(
                    "data.column.dates",
                    java.time.LocalDate.ofEpochDay((long) min).toString(),
                    java.time.LocalDate.ofEpochDay((long) max).toString());
        }
        return Texts.message("data.column.range", min, max);
    }

    private static List<Double> histogram(Column column) {
        double[] known = known(column);
        double min = Arrays.stream(known).min().orElse(0);
        double max = Arrays.stream(known).max().orElse(0);
        int bins = Math.max(1, Math.min(BINS, column.distinct()));
        var rows = new double[bins];
        for (double value : known) {
            int bin = max > min ? (int) ((value - min) / (max - min) * bins) : 0;
            rows[Math.min(bin, bins - 1)]++;
        }
        return Arrays.stream(rows).boxed().toList();
    }

    private static double[] known(Column column) {
        return Arrays.stream(column.numbers()).filter(Double::isFinite).toArray();
    }

    private static List<Double> counts(Column column) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                rows.merge(column.text(row), 1, Integer::sum);
            }
        }
        return rows.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .limit(VALUES)
                .map(Integer::doubleValue)
                .toList();
    }
}
