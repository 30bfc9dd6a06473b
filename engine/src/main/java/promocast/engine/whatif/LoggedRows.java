package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.OutcomeMeans;

/**
 * The log behind a table of customers: what each got, what came of it, and what the model says that had not seen it.
 * Thread-safe.
 */
final class LoggedRows {
    private static final int MOST_SETTINGS = 1000;
    private static final int REMEMBERED = 16;

    private static final int MOST_SAMPLED = 200_000;
    private static final long SEED = 42;

    private final CampaignLog log;
    private final CustomerModel model;
    private final LoggedSettings settings;
    private final double[] weight;
    private final Means real;
    private final Means expected;
    private final boolean[] known;
    private final int[] sampled;
    private final Map<SameArray, Tally> tallies = new LinkedHashMap<>();

    /** The rows of a log that {@link #hasFewSettings has few settings}. */
    LoggedRows(CampaignLog log, CustomerModel model) {
        this.log = log;
        this.model = model;
        this.settings = LoggedSettings.of(log, MOST_SETTINGS)
                .orElseThrow(() -> new IllegalArgumentException("log: more than " + MOST_SETTINGS + " settings"));
        this.weight = Arrays.stream(log.propensity()).map(p -> 1 / p).toArray();
        this.real = real(log, model);
        this.known = new boolean[log.rows()];
        this.sampled = draw(log.rows(), MOST_SAMPLED);
        var arrays = new EnumMap<Outcome, float[]>(Outcome.class);
        model.outcomes().forEach(outcome -> arrays.put(outcome, new float[log.rows()]));
        this.expected = Means.of(arrays);
    }

    /** Whether the log repeats its settings often enough to be compared with them. */
    static boolean hasFewSettings(CampaignLog log) {
        return LoggedSettings.of(log, MOST_SETTINGS).isPresent();
    }

    /** At most {@code most} of n rows, each equally likely, ascending (selection sampling; Knuth 1969, 3.4.2). */
    private static int[] draw(int n, int most) {
        var random = new SplittableRandom(SEED);
        var picked = new int[Math.min(n, most)];
        var count = 0;
        for (int row = 0; count < picked.length; row++) {
            if (n - row <= picked.length - count || random.nextInt(n - row) < picked.length - count) {
                picked[count++] = row;
            }
        }
        return picked;
    }

    private static Means real(CampaignLog log, CustomerModel model) {
        var arrays = new EnumMap<Outcome, float[]>(Outcome.class);
        for (var outcome : model.outcomes()) {
            log.outcome(outcome).ifPresent(values -> {
                var floats = new float[values.length];
                for (int i = 0; i < floats.length; i++) {
                    floats[i] = (float) values[i];
                }
                arrays.put(outcome, floats);
            });
        }
        return Means.of(arrays);
    }

    /** The log. */
    CampaignLog log() {
        return log;
    }

    /** The number of a setting, if somebody had it. */
    Optional<Integer> number(double[] setting) {
        return settings.number(setting);
    }

    /** The rows of a line's customers who got its offer, and what came of it. */
    List<LoggedContact> contacts(LineSpec spec) {
        var number = number(spec.setting());
        var id = log.roles().id().flatMap(log.data()::find);
        var time = log.roles().time().flatMap(log.data()::find);
        var contacts = new ArrayList<LoggedContact>();
        for (int row : number.map(found -> having(found, spec.rows())).orElse(new int[0])) {
            contacts.add(new LoggedContact(
                    row,
                    id.filter(column -> !column.isMissing(row)).map(column -> column.text(row)),
                    time.map(column -> column.number(row)).orElse(Double.NaN),
                    LoggedProfit.profit(spec, real, row, true)));
        }
        return contacts;
    }

    /** The settings that customers had. */
    List<double[]> settings() {
        return settings.all();
    }

    /** Those of the rows that had the setting with that number. */
    int[] having(int number, int[] rows) {
        var found = new int[rows.length];
        var count = 0;
        for (int row : rows) {
            found[count] = row;
            count += settings.ofRow()[row] == number ? 1 : 0;
        }
        return Arrays.copyOf(found, count);
    }

    /** How many of the rows had each setting; remembered for the arrays asked for last. */
    Tally tally(int[] rows) {
        synchronized (tallies) {
            var key = new SameArray(rows);
            var found = tallies.remove(key);
            if (found == null) {
                found = Tally.of(rows, settings.ofRow(), weight, settings.all().size());
            }
            tallies.put(key, found);
            if (tallies.size() > REMEMBERED) {
                tallies.remove(tallies.keySet().iterator().next());
            }
            return found;
        }
    }

    /**
     * Rows by their setting.
     *
     * @param rows number of rows
     * @param weights sum of their weights
     * @param squares sum of their squared weights
     */
    record Tally(int[] rows, double[] weights, double[] squares) {
        private static Tally of(int[] rows, int[] groupOf, double[] weight, int settings) {
            var tally = new Tally(new int[settings], new double[settings], new double[settings]);
            for (int row : rows) {
                var group = groupOf[row];
                tally.rows[group]++;
                tally.weights[group] += weight[row];
                tally.squares[group] += weight[row] * weight[row];
            }
            return tally;
        }

        /** Effective number of rows of a setting after weighting: (sum of weights)^2 / sum of squared weights. */
        double effective(int number) {
            return squares[number] == 0 ? 0 : weights[number] * weights[number] / squares[number];
        }
    }

    /** The number of the setting that a row had. */
    int numberOf(int row) {
        return settings.ofRow()[row];
    }

    /** One over the chance of the logged setting. */
    double weight(int row) {
        return weight[row];
    }

    /** What the customers did; an outcome that the model has but the log lacks is not there. */
    Means real() {
        return real;
    }

    /** Rows that stand for all: so many, drawn with a seed, that what is measured on them is as good as on all. */
    int[] sampled() {
        return sampled;
    }

    /**
     * What members expected of the given rows under the setting that each had, if they had not seen it. Forecast when first
     * asked for and kept.
     *
     * @return one place a row of the log, of which those of the given rows are filled
     */
    synchronized Means expected(int[] rows) {
        var missing = new int[rows.length];
        var count = 0;
        for (int row : rows) {
            missing[count] = row;
            count += known[row] ? 0 : 1;
        }
        var left = Arrays.copyOf(missing, count);
        for (int number = 0; left.length > 0 && number < settings.all().size(); number++) {
            var having = having(number, left);
            if (having.length > 0) {
                store(having, model.unseen(log, having, settings.all().get(number)));
            }
        }
        return expected;
    }

    private void store(int[] rows, OutcomeMeans found) {
        for (var outcome : found.outcomes()) {
            var from = found.of(outcome);
            var to = expected.values()[outcome.ordinal()];
            for (int i = 0; i < rows.length; i++) {
                to[rows[i]] = from[i];
            }
        }
        for (int row : rows) {
            known[row] = true;
        }
    }

    /** Effective number of rows after weighting: (sum of weights)^2 / sum of squared weights. */
    double effective(int[] rows) {
        var sum = 0.0;
        var squares = 0.0;
        for (int row : rows) {
            sum += weight[row];
            squares += weight[row] * weight[row];
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
