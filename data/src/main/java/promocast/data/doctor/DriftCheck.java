package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import promocast.data.doctor.PlatformSides.Side;

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
    /** Rows of each platform that are looked at: enough for floors on effects. */
    private static final int SAMPLE = 10_000;

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var platform = platform(data, roles);
        if (platform.isEmpty()) {
            return List.of();
        }
        var sides = PlatformSides.of(platform.get(), SAMPLE, progress);
        var columns = data.columns().stream()
                .filter(column -> isOutcome(column, roles) || roles.roleOf(column.name()) == ColumnRole.FEATURE)
                .toList();
        var findings = new ArrayList<Finding>();
        for (var column : columns) {
            progress.checkCancelled();
            ValueBins.of(column, RowSample.of(column.size(), SAMPLE))
                    .map(sides::spread)
                    .map(spread ->
                            examine(spread, platform.get(), column, isOutcome(column, roles), LEVEL / columns.size()))
                    .ifPresent(findings::addAll);
        }
        return findings;
    }

    private static List<Finding> examine(
            PlatformSides.Spread spread, Column platform, Column column, boolean outcome, double level) {
        var sure = spread.sides().stream()
                .flatMap(side -> examine(platform, column, spread, side, outcome))
                .toList();
        return sure.isEmpty() && isComparable(column)
                ? shift(platform, column, spread, outcome, level).stream().toList()
                : sure;
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

    private static Stream<Finding> examine(
            Column platform, Column column, PlatformSides.Spread spread, Side side, boolean outcome) {
        double empty = spread.missing(side);
        if (empty >= EMPTY && spread.missingElsewhere(side) <= FILLED) {
            return Stream.of(say("absent", platform, column, side, outcome, side.platform(), empty));
        }
        if (outcome && neverHappens(column, side)) {
            return Stream.of(say("never", platform, column, side, true, side.platform()));
        }
        // another unit moves all values, so that medians are worth their time only after a strong shift
        return isAmount(column) && spread.index(side).value() >= StabilityIndex.STRONG
                ? unit(platform, column, side).stream()
                : Stream.empty();
    }

    private static boolean isAmount(Column column) {
        return CellFixing.isNumber(column) && column.distinct() > 2;
    }

    /** The platform on which a column is spread most unlike the others, where that is beyond chance and worth a word. */
    private static Optional<Finding> shift(
            Column platform, Column column, PlatformSides.Spread spread, boolean outcome, double level) {
        Side most = null;
        var worst = StabilityIndex.NONE;
        for (var side : spread.sides()) {
            var index = spread.index(side);
            if (index.value() > worst.value()
                    && index.p() < level / spread.sides().size()) {
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
                    say("apart", platform, column, side, outcome, side.platform(), index.overlap(), index.value()));
        }
        // that other customers come to a platform is natural, that they buy so much more or less is worth a look
        var severity = outcome ? Severity.WATCH : Severity.NOTE;
        var key = "platform-drift." + (index.value() >= StabilityIndex.STRONG ? "strong" : "moderate");
        return Optional.of(Findings.of("platform-drift", severity, column.name())
                .said(key)
                .titled("platform-drift.shift")
                .with(side.rows(), List.of(), side.platform(), index.value()));
    }

    private static Finding say(
            String key, Column platform, Column column, Side side, boolean outcome, Object... values) {
        List<Fix> fixes = outcome
                ? List.of(new Fix.DropGroup(new Fix.Group(platform.name(), side.platform())))
                : List.of(new Fix.Ignore(column.name()));
        return Findings.of("platform-drift", outcome ? Severity.SERIOUS : Severity.WATCH, column.name())
                .said("platform-drift." + key)
                .with(side.rows(), fixes, values);
    }

    /** Nothing at all where the other platforms let one expect some. */
    private static boolean neverHappens(Column column, Side side) {
        if (IntStream.of(side.inside()).anyMatch(row -> column.number(row) > 0)) {
            return false;
        }
        for (int row = 0; row < column.size(); row++) {
            if (side.has(row) && column.number(row) > 0) {
                return false;
            }
        }
        var outside = side.outside(SAMPLE);
        double rate =
                IntStream.of(outside).filter(row -> column.number(row) > 0).count() / (double) outside.length;
        return rate * side.count() >= EXPECTED;
    }

    /** Amounts that are about 100, 1,000 or 10,000 times those of the other platforms. */
    private static Optional<Finding> unit(Column platform, Column column, Side side) {
        double inside = median(column, side.inside());
        double outside = median(column, side.outside(SAMPLE));
        double ratio = inside / outside;
        if (!(ratio >= CENTS / NEAR)) {
            return Optional.empty();
        }
        double factor = Math.pow(10, Math.rint(Math.log10(ratio)));
        boolean near = ratio <= factor * NEAR && ratio >= factor / NEAR;
        var group = new Fix.Group(platform.name(), side.platform());
        double between = Math.sqrt(inside * outside);
        return near
                ? Optional.of(Findings.of("platform-drift", Severity.SERIOUS, column.name())
                        .said("platform-drift.unit")
                        .with(
                                side.rows(),
                                List.of(new Fix.DivideWithin(column.name(), group, between, factor)),
                                side.platform(),
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
