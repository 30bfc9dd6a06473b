package promocast.data.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.FreeText;
import promocast.data.SignedLog;
import promocast.data.feature.FeatureCoder.Day;
import promocast.data.feature.FeatureCoder.Flag;
import promocast.data.feature.FeatureCoder.HeavyTail;
import promocast.data.feature.FeatureCoder.Nothing;
import promocast.data.feature.FeatureCoder.OneHot;
import promocast.data.feature.FeatureCoder.Standard;

/** Fits the {@link FeatureCoder} of one column. */
final class FeatureFit {
    /** Categories with an input of their own. */
    private static final int MOST_CATEGORIES = 30;

    /** Rare categories that are remembered. */
    private static final int MOST_RARE = 1000;

    /** Rows below which a category is rare, as a share of all rows; never more than {@link #ENOUGH_ROWS}. */
    private static final double RARE_SHARE = 0.002;

    private static final int ENOUGH_ROWS = 50;
    private static final int FEW_VALUES = 12;
    private static final double HEAVY_SKEWNESS = 1;
    private static final int KNOTS = 128;

    /** Names of which more than this share stand in one row only say nothing. */
    private static final double UNIQUE_SHARE = 0.9;

    private final FeatureTraining training;
    private final FeatureOptions options;

    FeatureFit(FeatureTraining training, FeatureOptions options) {
        this.training = training;
        this.options = options;
    }

    /** The coders of a feature: one, or two for a day that can be counted from the offer. */
    List<FeatureCoder> fit(String feature) {
        var column = training.data().column(feature);
        if (column.type() == ColumnType.TEXT) {
            boolean text =
                    options.text() && (training.text().contains(feature) || FreeText.isIn(column, training.rows()));
            return List.of(text ? TextFit.fit(column, training, options.textWidth()) : names(column));
        }
        var coder = numbers(column);
        if (!(coder instanceof Day) || !options.calendar()) {
            return List.of(coder);
        }
        return training.time()
                .map(training.data()::column)
                .filter(time -> time.type() == ColumnType.DATE && time != column)
                .flatMap(time -> DaysBefore.fit(column, time, training.rows()))
                .<List<FeatureCoder>>map(days -> List.of(coder, days))
                .orElseGet(() -> List.of(coder));
    }

    private FeatureCoder numbers(Column column) {
        var rows = training.rows();
        var all = new double[rows.length];
        int count = 0;
        for (int row : rows) {
            double value = column.number(row);
            if (Double.isFinite(value)) {
                all[count++] = value;
            }
        }
        var values = Arrays.copyOf(all, count);
        Arrays.sort(values);
        boolean indicator = count < rows.length;
        if (count == 0 || (values[0] == values[count - 1] && !indicator)) {
            return new Nothing(column.name());
        }
        var moments = Moments.of(values);
        if (moments.isConstant() || isFlag(column, values)) {
            return new Flag(column.name(), Math.max(0, Math.min(1, moments.mean())), indicator);
        }
        if (column.type() == ColumnType.DATE) {
            return new Day(column.name(), moments.mean(), moments.deviation(), options.calendar(), indicator);
        }
        boolean heavy = Math.abs(moments.skewness()) > HEAVY_SKEWNESS && distinct(values) > FEW_VALUES;
        return heavy
                ? heavyTail(column.name(), values, indicator)
                : new Standard(column.name(), moments.mean(), moments.deviation(), indicator);
    }

    private boolean hashes(int rare) {
        return options.hashBuckets() > 0 && rare > options.hashBuckets();
    }

    private static boolean isFlag(Column column, double[] sorted) {
        return column.type() == ColumnType.BOOLEAN
                || sorted[0] == 0 && sorted[sorted.length - 1] == 1 && distinct(sorted) == 2;
    }

    private static int distinct(double[] sorted) {
        int count = 1;
        for (int i = 1; i < sorted.length; i++) {
            count += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return count;
    }

    /** Normal scores of mid-ranks (Blom 1958) at up to 128 values spread evenly over the ranks. */
    private static HeavyTail heavyTail(String name, double[] sorted, boolean indicator) {
        var normal = new NormalDistribution(null, 0, 1);
        int n = sorted.length;
        var knots = new double[KNOTS];
        var scores = new double[KNOTS];
        int size = 0;
        for (int k = 0; k < KNOTS; k++) {
            double value = sorted[(int) Math.round((double) k * (n - 1) / (KNOTS - 1))];
            if (size > 0 && knots[size - 1] == value) {
                continue;
            }
            double middle = (first(sorted, value) + last(sorted, value)) / 2.0 + 1;
            knots[size] = value;
            scores[size++] = normal.inverseCumulativeProbability((middle - 0.375) / (n + 0.25));
        }
        var logs = Moments.of(Arrays.stream(sorted).map(SignedLog::of).toArray());
        return new HeavyTail(
                name,
                Arrays.copyOf(knots, size),
                Arrays.copyOf(scores, size),
                logs.mean(),
                logs.deviation(),
                indicator);
    }

    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int last(double[] sorted, double value) {
        return first(sorted, Math.nextUp(value)) - 1;
    }

    private FeatureCoder names(Column column) {
        var rows = training.rows();
        var counts = new HashMap<String, Integer>();
        int filled = 0;
        for (int row : rows) {
            if (!column.isMissing(row)) {
                counts.merge(column.text(row), 1, Integer::sum);
                filled++;
            }
        }
        boolean indicator = filled < rows.length;
        if (counts.size() <= 1 && !indicator) {
            return new Nothing(column.name());
        }
        double enough = Math.min(ENOUGH_ROWS, Math.max(2, RARE_SHARE * rows.length));
        var ordered = new ArrayList<>(counts.entrySet());
        ordered.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        var categories = new ArrayList<String>();
        var rare = new ArrayList<String>();
        for (var entry : ordered) {
            boolean own = entry.getValue() >= enough && categories.size() < MOST_CATEGORIES;
            (own ? categories : rare).add(entry.getKey());
        }
        if (hashes(rare.size()) && counts.size() < UNIQUE_SHARE * filled) {
            return new HashedNames(column.name(), categories, options.hashBuckets(), indicator);
        }
        if (categories.isEmpty() && !indicator) {
            return new Nothing(column.name());
        }
        return new OneHot(column.name(), categories, rare.size() > MOST_RARE ? List.of() : rare, indicator);
    }
}
