package promocast.ui.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.data.CampaignLog;
import promocast.data.Outcome;
import promocast.data.PromocastException;
import promocast.ui.session.Prepared;

/**
 * What each group of customers did, as read and with the fixes that are on.
 *
 * @param lever the column that makes the groups
 * @param groups names of the groups: arms, or values of the first lever
 * @param before means of each outcome a group, as read; empty where the roles do not hold without the fixes
 * @param after the same with the fixes
 */
record Headline(
        String lever, List<String> groups, Map<Outcome, List<Double>> before, Map<Outcome, List<Double>> after) {
    private static final int MOST_GROUPS = 4;

    Headline {
        groups = List.copyOf(groups);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** Worked out from all rows; empty where the roles do not hold. */
    static Optional<Headline> of(Prepared prepared) {
        return prepared.log().map(log -> {
            var lever = log.actions().levers().get(0);
            var shown = lever.logged().stream().limit(MOST_GROUPS).toList();
            var names = shown.stream().map(value -> name(lever, value)).toList();
            var after = means(log, shown);
            var before = prepared.preparation().fixes().isEmpty()
                    ? after
                    : asRead(prepared).map(read -> means(read, shown)).orElse(Map.of());
            return new Headline(lever.column(), names, before, after);
        });
    }

    private static Optional<CampaignLog> asRead(Prepared prepared) {
        try {
            return Optional.of(CampaignLog.of(
                    prepared.source().table(), prepared.preparation().roles()));
        } catch (PromocastException onlyWithFixes) {
            return Optional.empty();
        }
    }

    private static String name(ActionSpace.Lever lever, double value) {
        if (!lever.numeric()) {
            return lever.categories().get((int) value);
        }
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static Map<Outcome, List<Double>> means(CampaignLog log, List<Double> groups) {
        var means = new LinkedHashMap<Outcome, List<Double>>();
        var groupOf = new int[log.rows()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = groups.indexOf(log.setting(i)[0]);
        }
        for (var outcome : Outcome.values()) {
            log.outcome(outcome).ifPresent(values -> means.put(outcome, means(values, groupOf, groups.size())));
        }
        return means;
    }

    private static List<Double> means(double[] values, int[] groupOf, int groups) {
        var sums = new double[groups];
        var counts = new int[groups];
        for (int i = 0; i < values.length; i++) {
            if (groupOf[i] >= 0 && Double.isFinite(values[i])) {
                sums[groupOf[i]] += values[i];
                counts[groupOf[i]]++;
            }
        }
        var means = new ArrayList<Double>();
        for (int group = 0; group < groups; group++) {
            means.add(counts[group] == 0 ? Double.NaN : sums[group] / counts[group]);
        }
        return List.copyOf(means);
    }
}
