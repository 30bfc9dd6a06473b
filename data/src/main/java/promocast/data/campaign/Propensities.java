package promocast.data.campaign;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Roles;
import promocast.data.feature.FeatureEncoding;

/**
 * The probability with which each logged action was chosen: from a column, by the shares of a random test, or estimated
 * from the features. It is the probability of the canonical setting, which sums those of equal offers.
 */
final class Propensities {
    /** An estimate below this is not believed. */
    private static final double SMALLEST = 0.01;

    /** A lever with more values than this is cut into tenths before its choice is estimated. */
    private static final int MOST_VALUES = 50;

    private static final int TENTHS = 10;

    private final Dataset data;
    private final Roles roles;
    private final LoggedAction action;

    private Propensities(Dataset data, Roles roles, LoggedAction action) {
        this.data = data;
        this.roles = roles;
        this.action = action;
    }

    static double[] of(Dataset data, Roles roles, LoggedAction action) {
        var propensities = new Propensities(data, roles, action);
        if (roles.propensity().isPresent()) {
            return propensities.read(data.column(roles.propensity().get()));
        }
        return roles.randomised() ? propensities.shares() : propensities.estimated();
    }

    private double[] read(Column column) {
        var values = column.numbers();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0 && values[i] <= 1)) {
                throw new BadInputException(Message.data(
                        "log.propensity.range", data.name(), data.fileRow(i), column.name(), column.text(i)));
            }
        }
        for (int lever = 0; lever < action.settings().length; lever++) {
            addEqualOffers(values, lever);
        }
        return values;
    }

    /** P(canonical) = P(logged) / P(logged | canonical), where several logged values mean the same offer. */
    private void addEqualOffers(double[] propensity, int lever) {
        var rows = action.merged(lever);
        var column = data.column(action.space().levers().get(lever).column());
        if (rows.length == 0) {
            return;
        }
        var logged = column.numbers();
        var conditional = roles.randomised() ? share(logged, rows) : choice(logged, inputs(List.of()), rows);
        for (int i = 0; i < rows.length; i++) {
            propensity[rows[i]] = Math.min(1, propensity[rows[i]] / conditional[i]);
        }
    }

    private static double[] share(double[] values, int[] rows) {
        var counts = new TreeMap<Double, Integer>();
        for (int row : rows) {
            counts.merge(values[row], 1, Integer::sum);
        }
        return Arrays.stream(rows)
                .mapToDouble(row -> (double) counts.get(values[row]) / rows.length)
                .toArray();
    }

    /** The share of each joint setting. */
    private double[] shares() {
        var joint = new double[data.rows()];
        for (var values : action.settings()) {
            var codes = codes(values);
            int size = Arrays.stream(codes).max().orElse(0) + 1;
            for (int i = 0; i < joint.length; i++) {
                joint[i] = joint[i] * size + codes[i];
            }
        }
        return share(joint, IntStream.range(0, joint.length).toArray());
    }

    /**
     * By the chain rule: the first lever from the features, each other from the features and the levers before it. The
     * minimum of a coupon comes last, and counts only where there is a coupon.
     */
    private double[] estimated() {
        var propensity = new double[data.rows()];
        Arrays.fill(propensity, 1);
        var order = IntStream.range(0, action.settings().length)
                .boxed()
                .sorted(Comparator.comparing(action::isMinimum))
                .toList();
        for (int k = 0; k < order.size(); k++) {
            int lever = order.get(k);
            var rows = action.relevant(lever);
            var chosen = choice(action.settings()[lever], inputs(order.subList(0, k)), rows);
            for (int i = 0; i < rows.length; i++) {
                propensity[rows[i]] *= chosen[i];
            }
        }
        return propensity;
    }

    /** Encoded customers. */
    private record Inputs(float[] values, int width) {}

    /** The features, and the values of some levers one-hot. */
    private Inputs inputs(List<Integer> levers) {
        int n = data.rows();
        var all = IntStream.range(0, n).toArray();
        var encoding = FeatureEncoding.fit(data, roles.features(), all);
        var features = encoding.encode(data);
        var codes =
                levers.stream().map(lever -> tenths(action.settings()[lever])).toList();
        int width = encoding.width();
        for (var lever : codes) {
            width += Arrays.stream(lever).max().orElse(0) + 1;
        }
        var inputs = new float[Math.multiplyExact(n, width)];
        for (int row = 0; row < n; row++) {
            System.arraycopy(features, row * encoding.width(), inputs, row * width, encoding.width());
        }
        int offset = encoding.width();
        for (var lever : codes) {
            for (int row = 0; row < n; row++) {
                inputs[row * width + offset + lever[row]] = 1;
            }
            offset += Arrays.stream(lever).max().orElse(0) + 1;
        }
        return new Inputs(inputs, width);
    }

    /** The estimated probability of each row's value among the given rows. */
    private static double[] choice(double[] values, Inputs inputs, int[] rows) {
        var classes = tenths(values);
        var used =
                Arrays.stream(rows).map(row -> classes[row]).distinct().sorted().toArray();
        for (int i = 0; i < classes.length; i++) {
            classes[i] = Math.max(0, Arrays.binarySearch(used, classes[i]));
        }
        var probabilities = MultinomialLogit.probabilities(inputs.values(), inputs.width(), classes, used.length, rows);
        var within = withinClass(values, classes, rows);
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Math.max(SMALLEST, probabilities[i]) * within[i];
        }
        return probabilities;
    }

    /** Share of each value among the rows of its class: 1 where a class is one value. */
    private static double[] withinClass(double[] values, int[] classes, int[] rows) {
        var inClass = new TreeMap<Integer, Integer>();
        var ofValue = new TreeMap<Double, Integer>();
        for (int row : rows) {
            inClass.merge(classes[row], 1, Integer::sum);
            ofValue.merge(values[row], 1, Integer::sum);
        }
        return Arrays.stream(rows)
                .mapToDouble(row -> (double) ofValue.get(values[row]) / inClass.get(classes[row]))
                .toArray();
    }

    /** A code per distinct value, ascending. */
    private static int[] codes(double[] values) {
        var distinct = Arrays.stream(values).distinct().sorted().toArray();
        return Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(distinct, value))
                .toArray();
    }

    /** The same, or the tenth of the ranks in which a value lies where there are many. */
    private static int[] tenths(double[] values) {
        var codes = codes(values);
        if (Arrays.stream(codes).max().orElse(0) < MOST_VALUES) {
            return codes;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        var cuts = IntStream.range(1, TENTHS)
                .mapToDouble(tenth -> sorted[tenth * (sorted.length - 1) / TENTHS])
                .distinct()
                .toArray();
        return Arrays.stream(values)
                .mapToInt(value -> {
                    int at = Arrays.binarySearch(cuts, value);
                    return at >= 0 ? at : -at - 1;
                })
                .toArray();
    }
}
