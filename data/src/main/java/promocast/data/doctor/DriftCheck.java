package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Roles;
import promocast.data.SignedLog;
import promocast.data.doctor.Finding.Severity;

/**
 * Platforms that record the same thing in different ways. That their customers differ is natural and no finding; that
 * amounts differ a hundredfold, that a result never happens, that a column is empty on one platform only or that hardly any
 * values are shared is not. Each has a floor on its size, so that many rows alone raise no alarm.
 */
final class DriftCheck implements Check {
    private static final int FEWEST = 200;
    private static final int MOST_PLATFORMS = 50;
    /** A standardised mean difference so large that the two distributions hardly overlap. */
    private static final double APART = 2.5;
    /** Amounts in another unit: the medians differ by about this factor or its powers of ten. */
    private static final double CENTS = 100;

    private static final double NEAR = 2.5;
    private static final double EMPTY = 0.95;
    private static final double FILLED = 0.1;
    private static final int EXPECTED = 20;
    /** Rows of each side that are looked at: enough for floors on effects. */
    private static final int SAMPLE = 50_000;

    /**
     * One platform.
     *
     * @param rows all its rows
     * @param inside its rows, thinned out where they are many
     * @param outside the rows of the others, thinned out too
     */
    private record Side(String platform, TouchedRows rows, int[] inside, int[] outside) {}

    @Override
    public List<Finding> examine(Dataset data, Roles roles) {
        var platform = platform(data, roles);
        if (platform.isEmpty()) {
            return List.of();
        }
        var sides = sides(platform.get());
        var findings = new ArrayList<Finding>();
        for (var column : data.columns()) {
            var role = roles.roleOf(column.name());
            boolean outcome = roles.outcomes().containsValue(column.name());
            if (outcome || role == ColumnRole.FEATURE) {
                var sure = sides.stream()
                        .flatMap(side -> examine(platform.get(), column, side, outcome))
                        .toList();
                findings.addAll(sure.isEmpty() ? apart(platform.get(), column, sides, outcome) : sure);
            }
        }
        return findings;
    }

    private static Optional<Column> platform(Dataset data, Roles roles) {
        return roles.platform()
                .flatMap(data::find)
                .filter(column -> column.distinct() >= 2 && column.distinct() <= MOST_PLATFORMS);
    }

    private static List<Side> sides(Column platform) {
        var codes = GroupCodes.of(platform);
        var counts = codes.counts();
        int step = platform.size() / SAMPLE + 1;
        var sides = new ArrayList<Side>();
        for (int code = 0; code < counts.length; code++) {
            int own = code;
            if (counts[code] >= FEWEST && platform.size() - counts[code] >= FEWEST) {
                sides.add(new Side(
                        codes.names().get(code),
                        TouchedRows.where(platform.size(), row -> codes.codes()[row] == own),
                        every(counts[code] / SAMPLE + 1, codes, row -> codes.codes()[row] == own),
                        every(step, codes, row -> codes.codes()[row] != own)));
            }
        }
        return sides;
    }

    /** Every step-th of the rows for which a rule holds. */
    private static int[] every(int step, GroupCodes codes, IntPredicate rule) {
        var rows = IntStream.range(0, codes.codes().length).filter(rule).toArray();
        return IntStream.iterate(0, at -> at < rows.length, at -> at + step)
                .map(at -> rows[at])
                .toArray();
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

    /** The platform whose amounts lie farthest from those of the others, where they hardly overlap. */
    private static List<Finding> apart(Column platform, Column column, List<Side> sides, boolean outcome) {
        if (!isAmount(column)) {
            return List.of();
        }
        var farthest = sides.stream().max(Comparator.comparingDouble(side -> Math.abs(difference(column, side))));
        return farthest.filter(side -> Math.abs(difference(column, side)) >= APART)
                .map(side -> say("apart", platform, column, side, outcome, side.platform, difference(column, side)))
                .map(List::of)
                .orElse(List.of());
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
                .sorted()
                .toArray();
        return values.length < FEWEST / 4 ? Double.NaN : values[values.length / 2];
    }

    /** Standardised mean difference of the logs. */
    private static double difference(Column column, Side side) {
        var inside = moments(column, side.inside);
        var outside = moments(column, side.outside);
        double spread = Math.sqrt((inside[1] + outside[1]) / 2);
        return spread > 0 ? (inside[0] - outside[0]) / spread : 0;
    }

    /** Mean and variance. */
    private static double[] moments(Column column, int[] rows) {
        var values = Arrays.stream(rows)
                .filter(row -> !column.isMissing(row))
                .mapToDouble(row -> SignedLog.of(column.number(row)))
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new double[] {mean, variance};
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return platform(data, roles).map(column -> Message.data("passed.drift", column.name()));
    }
}
