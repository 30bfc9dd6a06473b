package promocast.data.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import promocast.data.BadInputException;
import promocast.data.Codes;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Message;
import promocast.data.read.Dates;

/**
 * A column of times as milliseconds since 1970: days and moments, seconds or milliseconds since 1970, whole numbers
 * such as 19970101, or texts most of which are dates.
 *
 * @param millis one a row, {@link #NONE} where there is no time
 * @param epoch whether they were counted from 1970 in UTC
 */
record EventTimes(long[] millis, boolean epoch) {
    /** No time. */
    static final long NONE = Long.MIN_VALUE;

    static final long DAY = 86_400_000L;

    private static final double SECOND = 1000;
    private static final double FIRST_SECOND = 1e8;
    private static final double FIRST_MILLISECOND = 1e11;
    private static final double LAST_SECOND = 1e10;
    private static final double LAST_MILLISECOND = 1e13;
    private static final int FIRST_COMPACT = 1900_00_00;
    private static final int LAST_COMPACT = 2999_12_31;

    /** What a number of a time column may count. */
    private enum Unit {
        SECONDS(FIRST_SECOND, LAST_SECOND, value -> value * SECOND),
        MILLISECONDS(FIRST_MILLISECOND, LAST_MILLISECOND, value -> value),
        COMPACT(FIRST_COMPACT, LAST_COMPACT, EventTimes::compact);

        private final double least;
        private final double most;
        private final DoubleUnaryOperator millis;

        Unit(double least, double most, DoubleUnaryOperator millis) {
            this.least = least;
            this.most = most;
            this.millis = millis;
        }

        double of(double value) {
            return value >= least && value <= most ? millis.applyAsDouble(value) : Double.NaN;
        }
    }

    /** Whether a column can hold times. */
    static boolean fits(Column column) {
        return switch (column.type()) {
            case DATE -> true;
            case INTEGER, NUMBER -> best(column).isPresent();
            case TEXT -> isMostlyDates(days(column, Codes.of(column)));
            case BOOLEAN -> false;
        };
    }

    /** @throws BadInputException when most of its values are no times */
    static EventTimes read(String table, Column column) {
        if (column.type() == ColumnType.DATE) {
            return of(column, days -> days * DAY, false);
        }
        if (column.type() == ColumnType.TEXT) {
            return texts(table, column);
        }
        var unit = column.type() == ColumnType.BOOLEAN ? Optional.<Unit>empty() : best(column);
        return of(column, unit.orElseThrow(() -> unreadable(table, column))::of, unit.get() != Unit.COMPACT);
    }

    private static BadInputException unreadable(String table, Column column) {
        int row = 0;
        while (row < column.size() - 1 && column.isMissing(row)) {
            row++;
        }
        var found = column.size() == 0 ? "" : column.text(row);
        return new BadInputException(Message.data("events.time.unreadable", table, column.name(), found));
    }

    private static EventTimes of(Column column, DoubleUnaryOperator millis, boolean epoch) {
        var times = new long[column.size()];
        for (int i = 0; i < times.length; i++) {
            double found = millis.applyAsDouble(column.number(i));
            times[i] = Double.isNaN(found) ? NONE : Math.round(found);
        }
        return new EventTimes(times, epoch);
    }

    /** The unit in which most numbers are times, if it is more than half of them. */
    private static Optional<Unit> best(Column column) {
        var counts = new int[Unit.values().length];
        int filled = 0;
        for (int i = 0; i < column.size(); i++) {
            double value = column.number(i);
            filled += Double.isNaN(value) ? 0 : 1;
            for (var unit : Unit.values()) {
                counts[unit.ordinal()] += Double.isNaN(unit.of(value)) ? 0 : 1;
            }
        }
        int most = Arrays.stream(counts).max().orElse(0);
        for (var unit : Unit.values()) {
            if (most > 0 && 2 * most > filled && counts[unit.ordinal()] == most) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The day that a number such as 19970131 writes, NaN where it writes none. */
    private static double compact(double value) {
        if (value != Math.rint(value)) {
            return Double.NaN;
        }
        int digits = (int) value;
        int month = digits / 100 % 100;
        int day = digits % 100;
        boolean valid = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(digits / 1_00_00, month).lengthOfMonth();
        return valid ? (double) LocalDate.of(digits / 1_00_00, month, day).toEpochDay() * DAY : Double.NaN;
    }

    private static double[] days(Column column, Codes codes) {
        return Dates.days(IntStream.range(0, codes.count())
                .mapToObj(code -> column.text(codes.firstRow(code)))
                .toList());
    }

    private static boolean isMostlyDates(double[] days) {
        long dates = Arrays.stream(days).filter(day -> !Double.isNaN(day)).count();
        return 2 * dates > days.length;
    }

    private static EventTimes texts(String table, Column column) {
        var codes = Codes.of(column);
        var days = days(column, codes);
        if (!isMostlyDates(days)) {
            throw unreadable(table, column);
        }
        var times = new long[column.size()];
        for (int i = 0; i < times.length; i++) {
            double day = codes.of(i) == Codes.MISSING ? Double.NaN : days[codes.of(i)];
            times[i] = Double.isNaN(day) ? NONE : Math.round(day * DAY);
        }
        return new EventTimes(times, false);
    }
}
