package promocast.engine.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.engine.advise.ContactPanel.Platforms;

/** Reads a log of repeated exposures as a {@link ContactPanel}. */
final class ContactPanelReader {
    private static final List<String> PLATFORM_LEVERS = List.of("platform", "message.channel");
    private static final int MOST_PLATFORMS = 6;
    private static final int MOST_PULLS = 8;
    private static final int MOST_PERIODS = 36;

    private ContactPanelReader() {}

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
        int[] period = periods(time.get(), kept, days);
        kept.sort(Comparator.<Integer>comparingInt(row -> customer[row]).thenComparingInt(row -> period[row]));
        int[] order = kept.stream().mapToInt(Integer::intValue).toArray();
        var pulls = pulls(log);
        return Optional.of(new ContactPanel(
                Arrays.stream(order).map(row -> customer[row]).toArray(),
                Arrays.stream(order).map(row -> period[row]).toArray(),
                platforms(log).in(order),
                Arrays.stream(order).mapToObj(row -> pulls[row]).toArray(double[][]::new),
                outcomes.stream()
                        .map(values -> Arrays.stream(order)
                                .mapToDouble(row -> values[row])
                                .toArray())
                        .toArray(double[][]::new),
                both(log) ? 1 : -1));
    }

    private static boolean both(CampaignLog log) {
        return log.outcome(Outcome.CLICK).isPresent()
                && log.outcome(Outcome.PURCHASE).isPresent();
    }

    /** Platforms by the column of that role, or by the lever that chooses one; a single one where there are too many. */
    private static Platforms platforms(CampaignLog log) {
        int n = log.rows();
        var names = new ArrayList<String>();
        int[] of = new int[n];
        var column = log.roles().platform().flatMap(log.data()::find);
        var lever = IntStream.range(0, log.actions().levers().size())
                .filter(i ->
                        PLATFORM_LEVERS.contains(log.actions().levers().get(i).field()))
                .findFirst();
        if (column.isEmpty() && lever.isEmpty()) {
            return new Platforms(List.of(""), of);
        }
        for (int row = 0; row < n; row++) {
            String name = column.isPresent() ? column.get().text(row) : chosen(log, lever.getAsInt(), row);
            if (!names.contains(name)) {
                names.add(name);
            }
            of[row] = names.indexOf(name);
            if (names.size() > MOST_PLATFORMS) {
                return new Platforms(List.of(""), new int[n]);
            }
        }
        return new Platforms(names, of);
    }

    private static String chosen(CampaignLog log, int lever, int row) {
        var known = log.actions().levers().get(lever);
        double value = log.setting(row)[lever];
        return known.numeric() ? String.valueOf(value) : known.categories().get((int) value);
    }

    /** Clicks and purchases; spend where there are neither. */
    private static List<double[]> outcomes(CampaignLog log) {
        var found = Stream.of(Outcome.CLICK, Outcome.PURCHASE)
                .flatMap(outcome -> log.outcome(outcome).stream())
                .toList();
        return found.isEmpty() ? log.outcome(Outcome.SPEND).stream().toList() : found;
    }

    /** Days count by the length of a period; few numbers are periods themselves. */
    private static int[] periods(Column time, List<Integer> rows, double days) {
        double[] times = time.numbers();
        var distinct = new TreeSet<Double>();
        rows.forEach(row -> distinct.add(times[row]));
        boolean numbered = time.type() != ColumnType.DATE && distinct.size() <= MOST_PERIODS;
        int[] periods = new int[times.length];
        for (int row : rows) {
            periods[row] =
                    numbered ? distinct.headSet(times[row]).size() : (int) ((times[row] - distinct.first()) / days);
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
}
