package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.PromocastException;
import promocast.data.Roles;
import promocast.data.RowSample;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Finding.Severity;

/**
 * Customers who could have got one offer only, so that nothing can be compared for them (no overlap, no positivity):
 * groups of one value in which an offer that is common elsewhere is hardly ever given, and, where the offers were not
 * given at random, customers whose estimated chance of the offer that they got is near 1.
 */
final class OverlapCheck implements Check {
    private static final int MOST_GROUPS = 50;
    private static final int FEWEST = 100;
    private static final double COMMON = 0.1;
    private static final double HARDLY = 0.005;
    private static final double NEAR = 0.99;
    private static final double MANY = 0.01;
    private static final int SAMPLE = 20_000;

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        for (var action : actions(data, roles)) {
            var offers = GroupCodes.of(action);
            for (var column : data.columns()) {
                var role = roles.roleOf(column.name());
                boolean feature = role == ColumnRole.FEATURE || role == ColumnRole.PLATFORM;
                if (feature && isGrouping(column)) {
                    findings.addAll(examine(offers, action.name(), column, progress));
                }
            }
        }
        if (findings.isEmpty() && !roles.randomised()) {
            estimated(data, roles, progress).ifPresent(findings::add);
        }
        return findings;
    }

    private static List<Column> actions(Dataset data, Roles roles) {
        return roles.action().arm().stream()
                .flatMap(name -> data.find(name).stream())
                .filter(OverlapCheck::isGrouping)
                .toList();
    }

    private static boolean isGrouping(Column column) {
        return column.distinct() >= 2
                && column.distinct() <= MOST_GROUPS
                && (column.type() == ColumnType.TEXT
                        || column.type() == ColumnType.BOOLEAN
                        || column.type() == ColumnType.INTEGER);
    }

    private static List<Finding> examine(GroupCodes action, String actionName, Column feature, Progress progress) {
        var groups = GroupCodes.of(feature);
        var given = new int[groups.names().size()][action.names().size()];
        for (int row = 0; row < feature.size(); row++) {
            progress.checkRow(row);
            if (groups.codes()[row] != GroupCodes.MISSING && action.codes()[row] != GroupCodes.MISSING) {
                given[groups.codes()[row]][action.codes()[row]]++;
            }
        }
        var offers = action.counts();
        int n = Arrays.stream(offers).sum();
        var findings = new ArrayList<Finding>();
        for (int group = 0; group < given.length; group++) {
            int size = Arrays.stream(given[group]).sum();
            for (int offer = 0; offer < offers.length && size >= FEWEST; offer++) {
                if (offers[offer] >= COMMON * n && given[group][offer] < HARDLY * size) {
                    int code = group;
                    var rows = TouchedRows.where(feature.size(), row -> groups.codes()[row] == code, progress);
                    findings.add(finding(
                            feature,
                            groups.names().get(group),
                            rows,
                            action.names().get(offer),
                            actionName,
                            given[group][offer]));
                    break;
                }
            }
        }
        return findings;
    }

    private static Finding finding(
            Column feature, String value, TouchedRows rows, String offer, String action, int given) {
        return Findings.of("no-overlap", Severity.SERIOUS, feature.name())
                .with(
                        rows,
                        List.of(new Fix.DropGroup(new Fix.Group(feature.name(), value))),
                        value,
                        offer,
                        action,
                        given);
    }

    /** The share of customers who all but surely got what they got, by chances estimated on a sample. */
    private static Optional<Finding> estimated(Dataset data, Roles roles, Progress progress) {
        boolean all = data.rows() <= SAMPLE;
        var sample = all ? data : data.select(RowSample.of(data.rows(), SAMPLE));
        try {
            var log = CampaignLog.of(sample, roles);
            var chances = log.propensity();
            long sure = IntStream.range(0, chances.length)
                    .filter(row -> chances[row] >= NEAR)
                    .count();
            if (sure < MANY * chances.length) {
                return Optional.empty();
            }
            double share = (double) sure / chances.length;
            var touched = all
                    ? TouchedRows.where(data.rows(), row -> chances[row] >= NEAR, progress)
                    : TouchedRows.counted(data.rows(), Math.round(share * data.rows()));
            return Optional.of(Findings.ofTable("no-overlap", Severity.WATCH)
                    .said("no-overlap.estimated")
                    .with(touched, List.of(), share));
        } catch (PromocastException roleProblem) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return actions(data, roles).isEmpty() && roles.randomised()
                ? Optional.empty()
                : Optional.of(Message.data("passed.overlap"));
    }
}
