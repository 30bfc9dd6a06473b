package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.RowSample;
import promocast.data.TextColumn;
import promocast.data.doctor.Finding.Severity;

/**
 * Features that are an outcome in disguise or were recorded after the offer: one that orders the rows like the outcome
 * (area under the ROC curve), has a group of rows that all have the outcome where it is otherwise rare, or is
 * filled only where there is an outcome, as an order number is. Of long tables a sample is looked at.
 */
final class LeakCheck implements Check {
    private static final double TELLING_AUC = 0.99;
    private static final double SURE = 0.995;
    private static final double RARE = 0.5;
    private static final int FEWEST = 30;
    private static final int MOST_GROUPS = 50;
    private static final int MOST_ROWS = 100_000;

    /** An outcome in the rows of the sample. */
    private record Happened(String name, boolean[] rows, int count) {
        static Happened of(Column outcome, int[] sample) {
            var happened = new boolean[sample.length];
            int count = 0;
            for (int i = 0; i < sample.length; i++) {
                happened[i] = outcome.number(sample[i]) > 0;
                count += happened[i] ? 1 : 0;
            }
            return new Happened(outcome.name(), happened, count);
        }
    }

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var sample = RowSample.of(data.rows(), MOST_ROWS);
        var outcomes = roles.outcomes().values().stream()
                .sorted()
                .flatMap(name -> data.find(name).stream())
                .map(outcome -> Happened.of(outcome, sample))
                .toList();
        var findings = new ArrayList<Finding>();
        for (var column : data.columns()) {
            if (roles.roleOf(column.name()).isFeature() && !outcomes.isEmpty()) {
                progress.checkCancelled();
                told(column, outcomes, sample)
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

    /** The outcome that a feature tells. */
    private static Optional<Happened> told(Column feature, List<Happened> outcomes, int[] sample) {
        var groups = groups(feature, sample);
        var order = feature.type() == ColumnType.TEXT ? new long[0] : order(feature, sample);
        return outcomes.stream()
                .filter(outcome -> hasSureGroup(groups, outcome) || ordersLike(order, outcome))
                .findFirst();
    }

    /** Groups of rows: names, or filled and empty where there are many of them, or above zero and not; none where all are filled. */
    private static int[] groups(Column feature, int[] sample) {
        var groups = new int[sample.length];
        if (!(feature instanceof TextColumn texts)) {
            Arrays.setAll(groups, i -> feature.number(sample[i]) > 0 ? 1 : 0);
            return groups;
        }
        if (feature.distinct() <= MOST_GROUPS) {
            Arrays.setAll(groups, i -> texts.code(sample[i]) + 1);
            return groups;
        }
        if (feature.missing() == 0) {
            return new int[0];
        }
        Arrays.setAll(groups, i -> texts.isMissing(sample[i]) ? 1 : 0);
        return groups;
    }

    private static boolean hasSureGroup(int[] groups, Happened outcome) {
        var rows = new int[MOST_GROUPS + 1];
        var happened = new int[rows.length];
        for (int i = 0; i < groups.length; i++) {
            rows[groups[i]]++;
            happened[groups[i]] += outcome.rows[i] ? 1 : 0;
        }
        boolean several = Arrays.stream(rows).filter(count -> count > 0).count() > 1;
        if (!several || outcome.count > RARE * groups.length) {
            return false;
        }
        for (int group = 0; group < rows.length; group++) {
            if (rows[group] >= FEWEST && happened[group] >= SURE * rows[group]) {
                return true;
            }
        }
        return false;
    }

    /** The rows of the sample by ascending value: the value as a float in the upper half, the place in the lower one. */
    private static long[] order(Column feature, int[] sample) {
        var keys = new long[sample.length];
        for (int i = 0; i < keys.length; i++) {
            int bits = Float.floatToIntBits((float) feature.number(sample[i]));
            int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
            keys[i] = (long) ascending << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        return keys;
    }

    private static boolean ordersLike(long[] order, Happened outcome) {
        int n = order.length;
        double ranks = 0;
        for (int from = 0; from < n; ) {
            int to = from;
            long here = 0;
            while (to < n && order[to] >> Integer.SIZE == order[from] >> Integer.SIZE) {
                here += outcome.rows[(int) order[to]] ? 1 : 0;
                to++;
            }
            ranks += here * (from + to + 1) / 2.0;
            from = to;
        }
        long positive = outcome.count;
        long negative = n - positive;
        if (positive < FEWEST || negative < FEWEST) {
            return false;
        }
        double auc = (ranks - positive * (positive + 1) / 2.0) / ((double) positive * negative);
        return Math.max(auc, 1 - auc) > TELLING_AUC;
    }
}
