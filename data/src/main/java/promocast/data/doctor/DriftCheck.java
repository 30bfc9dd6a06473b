package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.RowSample;
import promocast.data.doctor.Finding.Severity;

/**
 * Platforms that record the same thing in different ways, and columns that are spread otherwise on one platform than on the
 * others. That amounts differ a hundredfold, that a result never happens, that a column is empty on one platform only or that
 * hardly any values are shared is no whim of the customers; other shifts are measured by the {@link StabilityIndex} with its
 * usual limits. Each has a floor on its size, so that many rows alone raise no alarm.
 */
final class DriftCheck implements Check {
    private static final int FEWEST = 200;
    private static final int MOST_PLATFORMS = 50;
    /** Names of more kinds than this are texts. */
    private static final int MOST_NAMES = 500;
    /** Share of common values below which two distributions hardly overlap: that of two bell curves 2.5 deviations apart. */
    private static final double APART = 0.2;
    /** Amounts in another unit: the medians differ by about this factor or its powers of ten. */
    private static final double CENTS = 100;

    private static final double NEAR = 2.5;
    private static final double EMPTY = 0.95;
    private static final double FILLED = 0.1;
    private static final int EXPECTED = 20;
    /** Chance of a shift that is none, over all columns and platforms. */
    private static final double LEVEL = 1e-3;
    /** Rows of each side that are looked at: enough for floors on effects. */
    private static final int SAMPLE = 20_000;

    /**
     * One platform.
     *
     * @param rows all its rows
     * @param inside its rows, thinned out where they are many
     * @param outside the rows of the others, thinned out too
     */
    private record Side(String platform, TouchedRows rows, int[] inside, int[] outside) {}

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var platform = platform(data, roles);
        if (platform.isEmpty()) {
            return List.of();
        }
        var sides = sides(platform.get(), progress);
        var columns = data.columns().stream()
                .filter(column -> isOutcome(column, roles) || roles.roleOf(column.name()) == ColumnRole.FEATURE)
                .toList();
        var findings = new ArrayList<Finding>();
        for (var column : columns) {
            boolean outcome = isOutcome(column, roles);
            progress.checkCancelled();
            var sure = sides.stream()
                    .flatMap(side -> examine(platform.get(), column, side, outcome))
                    .toList();
            findings.addAll(sure);
            if (sure.isEmpty() && isComparable(column)) {
                shift(platform.get(), column, sides, outcome, LEVEL / columns.size())
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isOutcome(Column column, Roles roles) {
        return roles.outcomes().containsValue(column.name());
    }

    private static boolean isComparable(Column column) {
        return column.distinct() >= 2 && (column.type() != ColumnType.TEXT || column.distinct() <= MOST_NAMES);
    }

    private static Optional<Column> platform(Dataset data, Roles roles) {
        return roles.platform()
                .flatMap(data::find)
                .filter(column -> column.distinct() >= 2 && column.distinct() <= MOST_PLATFORMS);
    }

    private static List<Side> sides(Column platform, Progress progress) {
        var codes = GroupCodes.of(platform);
        var counts = codes.counts();
        var sides = new ArrayList<Side>();
        for (int code = 0; code < counts.length; code++) {
            int own = code;
            int others = platform.size() - counts[code];
            if (counts[code] >= FEWEST && others >= FEWEST) {
                progress.checkCancelled();
                sides.add(new Side(
                        codes.names().get(code),
                        TouchedRows.where(platform.size(), row -> codes.codes()[row] == own, progress),
                        thinned(codes, counts[code], row -> codes.codes()[row] == own),
                        thinned(codes, others, row -> codes.codes()[row] != own)));
            }
        }
        return sides;
    }

    /**
     * A sample of the rows for which a rule holds.
     *
     * @param count number of rows for which it holds
     */
    private static int[] thinned(GroupCodes codes, int count, IntPredicate rule) {
        var wanted = RowSample.of(count, SAMPLE);
        var rows = new int[wanted.length];
        int found = 0;
        int taken = 0;
        for (int row = 0; row < codes.codes().length && taken < wanted.length; row++) {
            if (rule.test(row) && found++ == wanted[taken]) {
                rows[taken++] = row;
            }
        }
        return rows;
    }

    private static Stream<Finding> examine(Column platform, Column column, Side side, boolean outcome) {
        double empty = missing(column, side.inside);
        if (empty >= EMPTY && missing(column, side.outside) <= FILLED) {
            return Stream.of(say("absent", platform, column, side, outcome, side.platform, empty));
        }
        if (outcome && neverHappens(column, side)) {
            return Stream.of(say("never", platform, column, side, true, side.platform));
        }
        return isAmount(column) ? unit(platform, column, side).stream() : Stream.empty();
    }

    private static boolean isAmount(Column column) {
        return CellFixing.isNumber(column) && column.distinct() > 2;
    }

    /** The platform on which a column is spread most unlike the others, where that is beyond chance and worth a word. */
    private static Optional<Finding> shift(
            Column platform, Column column, List<Side> sides, boolean outcome, double level) {
        Side most = null;
        var worst = new StabilityIndex(0, 1, 1);
        for (var side : sides) {
            var index = ValueBins.of(column, side.outside)
                    .map(bins -> StabilityIndex.of(bins.counts(side.inside), bins.counts(side.outside)))
                    .orElse(worst);
            if (index.value() > worst.value() && index.p() < level / sides.size()) {
                most = side;
                worst = index;
            }
        }
        return most == null ? Optional.empty() : shift(platform, column, most, worst, outcome);
    }

    private static Optional<Finding> shift(
            Column platform, Column column, Side side, StabilityIndex index, boolean outcome) {
        if (index.value() < StabilityIndex.MODERATE) {
            return Optional.empty();
        }
        if (isAmount(column) && index.overlap() < APART) {
            return Optional.of(
                    say("apart", platform, column, side, outcome, side.platform, index.overlap(), index.value()));
        }
        // that other customers come to a platform is natural, that they buy so much more or less is worth a look
        var severity = outcome ? Severity.WATCH : Severity.NOTE;
        var key = "platform-drift." + (index.value() >= StabilityIndex.STRONG ? "strong" : "moderate");
        return Optional.of(Findings.of("platform-drift", severity, column.name())
                .said(key)
                .titled("platform-drift.shift")
                .with(side.rows, List.of(), side.platform, index.value()));
    }

    private static Finding say(
            String key, Column platform, Column column, Side side, boolean outcome, Object... values) {
        List<Fix> fixes = outcome
                ? List.of(new Fix.DropGroup(new Fix.Group(platform.name(), side.platform)))
                : List.of(new Fix.Ignore(column.name()));
        return Findings.of("platform-drift", outcome ? Severity.SERIOUS : Severity.WATCH, column.name())
                .said("platform-drift." + key)
                .with(side.rows, fixes, values);
    }

    private static double missing(Column column, int[] rows) {
        return Arrays.stream(rows).filter(column::isMissing).count() / (double) rows.length;
    }

    /** Nothing at all where the other platforms let one expect some. */
    private static boolean neverHappens(Column column, Side side) {
        boolean happens =
                IntStream.range(0, column.size()).anyMatch(row -> side.rows.contains(row) && column.number(row) > 0);
        double rate = Arrays.stream(side.outside)
                        .filter(row -> column.number(row) > 0)
                        .count()
                / (double) side.outside.length;
        return !happens && rate * side.rows.count() >= EXPECTED;
    }

    /** Amounts that are about 100, 1,000 or 10,000 times those of the other platforms. */
    private static Optional<Finding> unit(Column platform, Column column, Side side) {
        double inside = median(column, side.inside);
        double outside = median(column, side.outside);
        double ratio = inside / outside;
        if (!(ratio >= CENTS / NEAR)) {
            return Optional.empty();
        }
        double factor = Math.pow(10, Math.rint(Math.log10(ratio)));
        boolean near = ratio <= factor * NEAR && ratio >= factor / NEAR;
        var group = new Fix.Group(platform.name(), side.platform);
        double between = Math.sqrt(inside * outside);
        return near
                ? Optional.of(Findings.of("platform-drift", Severity.SERIOUS, column.name())
                        .said("platform-drift.unit")
                        .with(
                                side.rows,
                                List.of(new Fix.DivideWithin(column.name(), group, between, factor)),
                                side.platform,
                                factor))
                : Optional.empty();
    }

    /** Of the values above 0; NaN where there are none. */
    private static double median(Column column, int[] rows) {
        var values = Arrays.stream(rows)
                .mapToDouble(column::number)
                .filter(value -> value > 0)
                .toArray();
        return values.length < FEWEST / 4 ? Double.NaN : OrderStatistic.of(values, values.length / 2);
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return platform(data, roles).map(column -> Message.data("passed.drift", column.name()));
    }
}
