package promocast.engine.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;

/**
 * How alike the groups of a test are before it: the standardised difference of each column (Austin 2009, Balance diagnostics
 * for comparing the distribution of baseline covariates, equation 1), for texts of the value for which it is largest.
 *
 * @param columns the columns, the least alike first
 */
public record Balance(List<Entry> columns) {
    /** A difference from which groups no longer count as alike. */
    public static final double LIMIT = 0.1;

    private static final int VALUES = 50;

    public Balance {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param column its name
     * @param difference mean of those who get the offer less that of those held out, in standard deviations
     */
    public record Entry(String column, double difference) {}

    /** Whether no column differs by more than {@link #LIMIT}. */
    public boolean isAlike() {
        return columns.stream().allMatch(entry -> Math.abs(entry.difference()) <= LIMIT);
    }

    /**
     * Compares the groups.
     *
     * @param customers the table
     * @param features names of the columns to compare
     * @param groups row of the table to whether it is held out
     */
    public static Balance of(Dataset customers, List<String> features, Map<Integer, Boolean> groups) {
        var entries = new ArrayList<Entry>();
        for (var name : features) {
            customers.find(name).ifPresent(column -> entries.add(new Entry(name, difference(column, groups))));
        }
        entries.sort(Comparator.comparingDouble((Entry entry) -> -Math.abs(entry.difference()))
                .thenComparing(Entry::column));
        return new Balance(entries);
    }

    private static double difference(Column column, Map<Integer, Boolean> groups) {
        if (column.type() != ColumnType.TEXT) {
            return new Sums().add(groups, column::number).difference();
        }
        var counts = new TreeMap<String, Integer>();
        groups.keySet().forEach(row -> counts.merge(column.text(row), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(VALUES)
                .mapToDouble(value -> new Sums()
                        .add(groups, row -> column.text(row).equals(value.getKey()) ? 1 : 0)
                        .difference())
                .boxed()
                .max(Comparator.comparingDouble(Math::abs))
                .orElse(0.0);
    }

    private static final class Sums {
        private final double[] count = new double[2];
        private final double[] sum = new double[2];
        private final double[] squares = new double[2];

        Sums add(Map<Integer, Boolean> groups, java.util.function.IntToDoubleFunction value) {
            groups.forEach((row, held) -> {
                double number = value.applyAsDouble(row);
                if (Double.isFinite(number)) {
                    int side = held ? 1 : 0;
                    count[side]++;
                    sum[side] += number;
                    squares[side] += number * number;
                }
            });
            return this;
        }

        double difference() {
            double spread = Math.sqrt((variance(0) + variance(1)) / 2);
            double gap = sum[0] / count[0] - sum[1] / count[1];
            return spread > 0 ? gap / spread : 0;
        }

        private double variance(int side) {
            double mean = sum[side] / count[side];
            return Math.max(0, squares[side] / count[side] - mean * mean);
        }
    }
}
