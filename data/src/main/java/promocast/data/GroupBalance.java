package promocast.data;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Asks whether customers are alike in all groups that got different offers, as they are where chance decided: an
 * analysis of variance for numbers, a chi-square test of the table for names, with Bonferroni's correction for the
 * number of tests and a floor on the size of the effect, so that millions of rows do not turn a trifle into an alarm. Of
 * long tables a sample is tested, in which an effect at the floor is far beyond chance.
 */
public final class GroupBalance {
    private static final double LEVEL = 1e-3;
    private static final double SMALLEST_EFFECT = 5e-4;
    private static final int MOST_CATEGORIES = 50;
    private static final int MOST_ROWS = 200_000;

    private GroupBalance() {}

    /**
     * A feature that differs between groups.
     *
     * @param feature name of the column
     * @param action name of the action column
     * @param effect share of its variation that the groups explain, 0 to 1
     */
    public record Imbalance(String feature, String action, double effect) {}

    /** The feature that differs most beyond chance, if any does. */
    public static Optional<Imbalance> worst(List<Column> actions, List<Column> features, Progress progress) {
        Imbalance worst = null;
        int tests = actions.size() * features.size();
        for (var action : actions) {
            var rows = RowSample.of(action.size(), MOST_ROWS);
            var groups = Groups.of(action, rows);
            for (var feature : features) {
                progress.checkCancelled();
                var test = test(groups, feature, rows);
                boolean differs = test.p < LEVEL / tests && test.effect > SMALLEST_EFFECT;
                if (differs && (worst == null || test.effect > worst.effect())) {
                    worst = new Imbalance(feature.name(), action.name(), test.effect);
                }
            }
        }
        return Optional.ofNullable(worst);
    }

    private record Test(double p, double effect) {
        static final Test NONE = new Test(1, 0);

        static Test of(double chiSquare, int freedom, double effect) {
            return freedom < 1 || Double.isNaN(chiSquare)
                    ? NONE
                    : new Test(1 - new ChiSquaredDistribution(null, freedom).cumulativeProbability(chiSquare), effect);
        }
    }

    private static Test test(Groups groups, Column feature, int[] rows) {
        if (feature.type() != ColumnType.TEXT) {
            return variance(groups, feature, rows);
        }
        return feature.distinct() <= MOST_CATEGORIES ? table(groups, Groups.of(feature, rows)) : Test.NONE;
    }

    /** (k - 1) F is chi-square with k - 1 degrees of freedom where groups are large. */
    private static Test variance(Groups groups, Column feature, int[] rows) {
        var sums = new double[groups.count()];
        var counts = new int[groups.count()];
        double total = 0;
        double squares = 0;
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            double raw = feature.number(rows[i]);
            if (!Double.isNaN(raw)) {
                double value = SignedLog.of(raw);
                sums[groups.of(i)] += value;
                counts[groups.of(i)]++;
                total += value;
                squares += value * value;
                n++;
            }
        }
        if (n <= groups.count()) {
            return Test.NONE;
        }
        double mean = total / n;
        double all = squares - n * mean * mean;
        double between = 0;
        for (int group = 0; group < sums.length; group++) {
            double difference = counts[group] == 0 ? 0 : sums[group] / counts[group] - mean;
            between += counts[group] * difference * difference;
        }
        if (!(all > 1e-9 * squares)) {
            return Test.NONE;
        }
        double within = Math.max(all - between, 1e-12 * all) / (n - groups.count());
        return Test.of(between / within, groups.count() - 1, between / all);
    }

    private static Test table(Groups groups, Groups categories) {
        int n = groups.codes.length;
        var counts = new double[groups.count()][categories.count()];
        var rows = new double[groups.count()];
        var columns = new double[categories.count()];
        for (int i = 0; i < n; i++) {
            counts[groups.of(i)][categories.of(i)]++;
            rows[groups.of(i)]++;
            columns[categories.of(i)]++;
        }
        double chiSquare = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double expected = rows[i] * columns[j] / n;
                chiSquare += expected == 0 ? 0 : (counts[i][j] - expected) * (counts[i][j] - expected) / expected;
            }
        }
        int fewer = Math.min(rows.length, columns.length) - 1;
        double effect = fewer < 1 ? 0 : chiSquare / n / fewer;
        return Test.of(chiSquare, (rows.length - 1) * (columns.length - 1), effect);
    }

    /** The group of each row of a sample. */
    private record Groups(int[] codes, int count) {
        static Groups of(Column column, int[] rows) {
            var codes = new int[rows.length];
            var index = new KeyIndex();
            var stored = (StoredColumn) column;
            for (int i = 0; i < rows.length; i++) {
                codes[i] = index.code(stored.key(rows[i]));
            }
            return new Groups(codes, index.size());
        }

        int of(int row) {
            return codes[row];
        }
    }
}
