package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.campaign.CampaignLog;

/**
 * The log behind a table of customers: what each got, what came of it, and what the model says that had not seen it.
 * Thread-safe.
 */
final class LoggedRows {
    private static final int MOST_SETTINGS = 1000;
    private static final int REMEMBERED = 16;

    private final CampaignLog log;
    private final Map<List<Double>, int[]> groups;
    private final int[] groupOf;
    private final List<double[]> settings;
    private final double[] weight;
    private final Means real;
    private final Means expected;
    private final Map<SameArray, Tally> tallies = new LinkedHashMap<>();

    /** Forecasts every row under the setting that it had, by members that did not learn from it. */
    LoggedRows(CampaignLog log, CustomerModel model, Progress progress) {
        this.log = log;
        this.groups = group(log);
        this.settings = groups.keySet().stream()
                .map(key -> key.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
        this.groupOf = new int[log.rows()];
        this.weight = Arrays.stream(log.propensity()).map(p -> 1 / p).toArray();
        this.real = real(log, model);
        var arrays = new EnumMap<Outcome, float[]>(Outcome.class);
        model.outcomes().forEach(outcome -> arrays.put(outcome, new float[log.rows()]));
        var number = 0;
        for (var rows : groups.values()) {
            progress.checkCancelled();
            var means = model.unseen(log, rows, settings.get(number));
            for (int i = 0; i < rows.length; i++) {
                groupOf[rows[i]] = number;
                for (var entry : arrays.entrySet()) {
                    entry.getValue()[rows[i]] = means.of(entry.getKey())[i];
                }
            }
            number++;
        }
        this.expected = Means.of(arrays);
    }

    /** Whether the log repeats its settings often enough to be compared with them. */
    static boolean hasFewSettings(CampaignLog log) {
        var found = new HashSet<List<Double>>();
        for (int i = 0; i < log.rows() && found.size() <= MOST_SETTINGS; i++) {
            found.add(key(log.setting(i)));
        }
        return found.size() <= MOST_SETTINGS;
    }

    private static Map<List<Double>, int[]> group(CampaignLog log) {
        var rows = new LinkedHashMap<List<Double>, List<Integer>>();
        for (int i = 0; i < log.rows(); i++) {
            rows.computeIfAbsent(key(log.setting(i)), key -> new ArrayList<>()).add(i);
        }
        var groups = new LinkedHashMap<List<Double>, int[]>();
        rows.forEach((key, list) ->
                groups.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
        return groups;
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

    private static List<Double> key(double[] setting) {
        return Arrays.stream(setting).mapToObj(value -> value + 0.0).toList();
    }

    /** The log. */
    CampaignLog log() {
        return log;
    }

    /** The number of a setting, if somebody had it. */
    Optional<Integer> number(double[] setting) {
        return groups.containsKey(key(setting)) ? Optional.of(groupOf[groups.get(key(setting))[0]]) : Optional.empty();
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
        return settings;
    }

    /** Those of the rows that had the setting with that number. */
    int[] having(int number, int[] rows) {
        var found = new int[rows.length];
        var count = 0;
        for (int row : rows) {
            found[count] = row;
            count += groupOf[row] == number ? 1 : 0;
        }
        return Arrays.copyOf(found, count);
    }

    /** How many of the rows had each setting; remembered for the arrays asked for last. */
    Tally tally(int[] rows) {
        synchronized (tallies) {
            var key = new SameArray(rows);
            var found = tallies.remove(key);
            if (found == null) {
                found = Tally.of(rows, groupOf, weight, settings.size());
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
        return groupOf[row];
    }

    /** One over the chance of the logged setting. */
    double weight(int row) {
        return weight[row];
    }

    /** What the customers did; an outcome that the model has but the log lacks is not there. */
    Means real() {
        return real;
    }

    /** What the model expected that had not seen the row. */
    Means expected() {
        return expected;
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
