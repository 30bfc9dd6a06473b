package promocast.engine.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;

/**
 * A log of repeated exposures in the order of customers and periods.
 *
 * @param customer customer of each row (n), ascending from 0
 * @param period period of each row (n), ascending for each customer
 * @param pull what was offered (n x j): a 1 and the levers' values for a contact, zeros without
 * @param outcomes what came of it (outcomes of n)
 */
record ContactPanel(int[] customer, int[] period, double[][] pull, double[][] outcomes) {
    private static final int MOST_PERIODS = 36;
    private static final int MOST_PULLS = 8;

    /**
     * The log as a panel; empty where it has no customers, no time or no outcome.
     *
     * @param days days a period where the times are too many to be periods themselves
     */
    static Optional<ContactPanel> of(CampaignLog log, double days) {
        var id = log.roles().id().flatMap(log.data()::find);
        var time = log.roles().time().flatMap(log.data()::find);
        var outcomes = outcomes(log);
        if (id.isEmpty() || time.isEmpty() || outcomes.isEmpty()) {
            return Optional.empty();
        }
        int n = log.rows();
        var numbers = new HashMap<String, Integer>();
        int[] customer = new int[n];
        double[] times = time.get().numbers();
        var kept = new ArrayList<Integer>();
        for (int row = 0; row < n; row++) {
            int at = row;
            boolean known = outcomes.stream().allMatch(values -> Double.isFinite(values[at]));
            if (known && !id.get().isMissing(row) && Double.isFinite(times[row])) {
                customer[row] = numbers.computeIfAbsent(id.get().text(row), key -> numbers.size());
                kept.add(row);
            }
        }
        int[] period = periods(times, kept, days);
        kept.sort(Comparator.<Integer>comparingInt(row -> customer[row]).thenComparingInt(row -> period[row]));
        int[] order = kept.stream().mapToInt(Integer::intValue).toArray();
        var pulls = pulls(log);
        return Optional.of(new ContactPanel(
                Arrays.stream(order).map(row -> customer[row]).toArray(),
                Arrays.stream(order).map(row -> period[row]).toArray(),
                Arrays.stream(order).mapToObj(row -> pulls[row]).toArray(double[][]::new),
                outcomes.stream()
                        .map(values -> Arrays.stream(order)
                                .mapToDouble(row -> values[row])
                                .toArray())
                        .toArray(double[][]::new)));
    }

    /** Clicks and purchases; spend where there are neither. */
    private static List<double[]> outcomes(CampaignLog log) {
        var found = Stream.of(Outcome.CLICK, Outcome.PURCHASE)
                .flatMap(outcome -> log.outcome(outcome).stream())
                .toList();
        return found.isEmpty() ? log.outcome(Outcome.SPEND).stream().toList() : found;
    }

    private static int[] periods(double[] times, List<Integer> rows, double days) {
        var distinct = new TreeSet<Double>();
        rows.forEach(row -> distinct.add(times[row]));
        var steps = new ArrayList<>(distinct);
        int[] periods = new int[times.length];
        for (int row : rows) {
            periods[row] = steps.size() <= MOST_PERIODS
                    ? distinct.headSet(times[row]).size()
                    : (int) ((times[row] - steps.get(0)) / days);
        }
        return periods;
    }

    /** A 1 and each lever's distance from the control, by its largest, or for names a 0 or 1 each. */
    private static double[][] pulls(CampaignLog log) {
        var levers = log.actions().levers();
        double[] control = log.actions().control();
        double[][] pulls = new double[log.rows()][];
        for (int row = 0; row < pulls.length; row++) {
            double[] setting = log.setting(row);
            var values = new ArrayList<Double>();
            boolean contact = !Arrays.equals(setting, control);
            values.add(contact ? 1. : 0);
            for (int i = 0; i < setting.length; i++) {
                var lever = levers.get(i);
                double largest =
                        lever.logged().stream().mapToDouble(Math::abs).max().orElse(1);
                if (lever.numeric()) {
                    values.add(contact ? (setting[i] - control[i]) / Math.max(1e-12, largest) : 0);
                } else {
                    for (int k = 1; k < lever.logged().size(); k++) {
                        values.add(contact && setting[i] == lever.logged().get(k) ? 1. : 0);
                    }
                }
            }
            pulls[row] = values.stream()
                    .limit(MOST_PULLS)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
        return pulls;
    }

    int rows() {
        return customer.length;
    }

    int width() {
        return pull[0].length;
    }

    /** Whether a row is a contact. */
    boolean contact(int row) {
        return pull[row][0] > 0;
    }

    /** Contacts of customers who had been contacted before. */
    long repeated() {
        long count = 0;
        boolean before = false;
        for (int row = 0; row < rows(); row++) {
            before = before && customer[row] == customer[row - 1];
            count += before && contact(row) ? 1 : 0;
            before = before || contact(row);
        }
        return count;
    }

    /**
     * The pull that is felt in each row (j columns of n): {@code A' = k A + (1 - k)(1 - F) pull}, where fatigue F is as in
     * {@link ContactEffects}; and, last, F itself.
     */
    double[][] felt(double fatigue, double recovery, double carried) {
        int j = width();
        double[][] columns = new double[j + 1][rows()];
        double tired = 0;
        double added = 0;
        double[] felt = new double[j];
        for (int row = 0; row < rows(); row++) {
            if (row == 0 || customer[row] != customer[row - 1]) {
                tired = 0;
                added = 0;
                Arrays.fill(felt, 0);
            } else if (period[row] > period[row - 1]) {
                int gap = period[row] - period[row - 1];
                tired = Math.min(1, ((1 - recovery) * tired + added) * Math.pow(1 - recovery, gap - 1));
                added = 0;
                double kept = Math.pow(carried, gap);
                for (int i = 0; i < j; i++) {
                    felt[i] *= kept;
                }
            }
            for (int i = 0; i < j; i++) {
                felt[i] += (1 - carried) * (1 - tired) * pull[row][i];
                columns[i][row] = felt[i];
            }
            columns[j][row] = tired;
            added += contact(row) ? fatigue : 0;
        }
        return columns;
    }

    /**
     * Takes from a column what each customer and each period have in common, by turns (alternating projections, Gaure
     * 2013).
     */
    void center(double[] column) {
        int customers = customer[rows() - 1] + 1;
        int periods = Arrays.stream(period).max().orElse(0) + 1;
        for (int sweep = 0; sweep < 3; sweep++) {
            center(column, customer, customers);
            center(column, period, periods);
        }
        center(column, customer, customers);
    }

    private static void center(double[] column, int[] group, int groups) {
        double[] sum = new double[groups];
        int[] count = new int[groups];
        for (int row = 0; row < column.length; row++) {
            sum[group[row]] += column[row];
            count[group[row]]++;
        }
        for (int row = 0; row < column.length; row++) {
            column[row] -= sum[group[row]] / count[group[row]];
        }
    }
}
