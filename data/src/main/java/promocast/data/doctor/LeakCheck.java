package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/**
 * Features that are an outcome in disguise or were recorded after the offer: one that orders the rows like the outcome
 * (area under the ROC curve), has a group of rows that all have the outcome where it is otherwise rare, or is
 * filled only where there is an outcome, as an order number is.
 */
final class LeakCheck implements Check {
    private static final double TELLING_AUC = 0.99;
    private static final double SURE = 0.995;
    private static final double RARE = 0.5;
    private static final int FEWEST = 30;
    private static final int MOST_GROUPS = 50;
    private static final int MOST_ROWS = 200_000;

    @Override
    public List<Finding> examine(Dataset data, Roles roles) {
        var findings = new ArrayList<Finding>();
        var outcomes = roles.outcomes().values().stream()
                .sorted()
                .flatMap(name -> data.find(name).stream())
                .toList();
        for (var column : data.columns()) {
            if (roles.roleOf(column.name()) == ColumnRole.FEATURE) {
                int step = column.size() / MOST_ROWS + 1;
                var order = column.type() == ColumnType.TEXT ? new int[0] : order(column, step);
                outcomes.stream()
                        .filter(outcome -> hasSureGroup(column, outcome, step) || ordersLike(column, outcome, order))
                        .findFirst()
                        .ifPresent(outcome -> findings.add(Findings.of("leak", Severity.SERIOUS, column.name())
                                .with(
                                        TouchedRows.all(data.rows()),
                                        List.of(new Fix.Ignore(column.name())),
                                        outcome.name())));
            }
        }
        return findings;
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return roles.outcomes().isEmpty() ? Optional.empty() : Optional.of(Message.data("passed.leak"));
    }

    private static boolean hasSureGroup(Column feature, Column outcome, int step) {
        boolean named = feature.type() == ColumnType.TEXT;
        boolean filledOnly = named && feature.distinct() > MOST_GROUPS;
        if (filledOnly && feature.missing() == 0) {
            return false;
        }
        var groups = new HashMap<String, int[]>();
        int all = 0;
        int rows = 0;
        for (int i = 0; i < feature.size(); i += step) {
            var key = filledOnly
                    ? String.valueOf(feature.isMissing(i))
                    : named ? feature.text(i) : feature.number(i) > 0 ? "above" : "";
            var counts = groups.computeIfAbsent(key, group -> new int[2]);
            int happened = outcome.number(i) > 0 ? 1 : 0;
            counts[0]++;
            counts[1] += happened;
            all += happened;
            rows++;
        }
        if (all > RARE * rows || groups.size() < 2) {
            return false;
        }
        return groups.values().stream().anyMatch(counts -> counts[0] >= FEWEST && counts[1] >= SURE * counts[0]);
    }

    /** Every step-th row, by ascending value; values closer than a float can tell keep the order of the file. */
    private static int[] order(Column feature, int step) {
        var keys = new long[(feature.size() + step - 1) / step];
        for (int i = 0; i < keys.length; i++) {
            int bits = Float.floatToIntBits((float) feature.number(i * step));
            int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
            keys[i] = (long) ascending << Integer.SIZE | i * step;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private static boolean ordersLike(Column feature, Column outcome, int[] order) {
        int n = order.length;
        double ranks = 0;
        long positive = 0;
        for (int from = 0; from < n; ) {
            int to = from;
            long here = 0;
            while (to < n && Double.compare(feature.number(order[to]), feature.number(order[from])) == 0) {
                here += outcome.number(order[to]) > 0 ? 1 : 0;
                to++;
            }
            ranks += here * (from + to + 1) / 2.0;
            positive += here;
            from = to;
        }
        long negative = n - positive;
        if (positive < FEWEST || negative < FEWEST) {
            return false;
        }
        double auc = (ranks - positive * (positive + 1) / 2.0) / ((double) positive * negative);
        return Math.max(auc, 1 - auc) > TELLING_AUC;
    }
}
