package promocast.data.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * Reads days and moments: {@code 2026-03-31}, {@code 2026/3/31 14:05}, {@code 2026-03-31T14:05:09.5+08:00},
 * {@code 2026年3月31日}, {@code 3/31/2026} and {@code 31.3.2026}. A moment with an offset is told in UTC.
 */
public final class Dates {
    /** What is not a date. */
    static final long NONE = Long.MIN_VALUE;

    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final int MONTHS = 12;

    private final char[] buffer;
    private final int end;
    private int at;

    private Dates(char[] buffer, int start, int length) {
        this.buffer = buffer;
        this.at = start;
        this.end = start + length;
    }

    /**
     * Days since 1970-01-01 of each text, all read in the order of year, month and day in which most of them are dates;
     * NaN where a text is none.
     */
    public static double[] days(List<String> texts) {
        var best = new double[texts.size()];
        Arrays.fill(best, Double.NaN);
        long most = 0;
        for (var order : List.of(Reading.YEAR_FIRST, Reading.MONTH_FIRST, Reading.DAY_FIRST)) {
            var days = texts.stream().mapToDouble(text -> days(order, text)).toArray();
            long dates = Arrays.stream(days).filter(day -> !Double.isNaN(day)).count();
            if (dates > most) {
                most = dates;
                best = days;
            }
        }
        return best;
    }

    private static double days(Reading order, String text) {
        var letters = text.toCharArray();
        long seconds = letters.length == 0 ? NONE : seconds(order, letters, 0, letters.length);
        return seconds == NONE ? Double.NaN : (double) seconds / (24 * SECONDS_PER_HOUR);
    }

    /** Seconds since 1970-01-01 00:00, or {@link #NONE}. */
    static long seconds(Reading order, char[] buffer, int start, int length) {
        if (length < SHORTEST || length > LONGEST || buffer[start] < '0' || buffer[start] > '9') {
            return NONE;
        }
        return new Dates(buffer, start, length).parse(order);
    }

    private long parse(Reading order) {
        var one = digits(order == Reading.YEAR_FIRST ? 4 : 2);
        var separator = next();
        var two = digits(2);
        var again = next();
        var three = digits(order == Reading.YEAR_FIRST ? 2 : 4);
        if (!separated(order, separator, again)) {
            return NONE;
        }
        if (separator == '年' && next() != '日') {
            return NONE;
        }
        long day = switch (order) {
            case YEAR_FIRST -> day(one, two, three);
            case MONTH_FIRST -> day(three, one, two);
            default -> day(three, two, one);
        };
        return day == NONE ? NONE : withTime(day * SECONDS_PER_HOUR * 24);
    }

    private static boolean separated(Reading order, char separator, char again) {
        return switch (order) {
            case YEAR_FIRST ->
                separator == again && (separator == '-' || separator == '/' || separator == '.')
                        || separator == '年' && again == '月';
            case MONTH_FIRST -> separator == '/' && again == '/';
            default -> separator == again && (separator == '/' || separator == '.' || separator == '-');
        };
    }

    private static long day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > MONTHS || day < 1) {
            return NONE;
        }
        var known = YearMonth.of(year, month);
        return known.isValidDay(day) ? LocalDate.of(year, month, day).toEpochDay() : NONE;
    }

    private long withTime(long midnight) {
        if (at == end) {
            return midnight;
        }
        var blank = next();
        if (blank != ' ' && blank != 'T') {
            return NONE;
        }
        var hour = digits(2);
        if (next() != ':') {
            return NONE;
        }
        var minute = digits(2);
        var second = 0;
        if (at < end && buffer[at] == ':') {
            at++;
            second = digits(2);
            skipFraction();
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return NONE;
        }
        var offset = offset();
        return offset == NONE
                ? NONE
                : midnight + hour * SECONDS_PER_HOUR + minute * SECONDS_PER_MINUTE + second - offset;
    }

    private void skipFraction() {
        if (at < end && buffer[at] == '.') {
            at++;
            digits(9);
        }
    }

    /** Seconds ahead of UTC of what follows the time, 0 for nothing, NONE for anything that is no offset. */
    private long offset() {
        if (at == end) {
            return 0;
        }
        var text = new String(buffer, at, end - at);
        try {
            return ZoneOffset.of(text).getTotalSeconds();
        } catch (java.time.DateTimeException e) {
            return NONE;
        }
    }

    private char next() {
        return at < end ? buffer[at++] : '\0';
    }

    /** The number of 1 to {@code most} digits here, -1 if there is none. */
    private int digits(int most) {
        int value = 0;
        int from = at;
        while (at < end && at - from < most && buffer[at] >= '0' && buffer[at] <= '9') {
            value = value * 10 + buffer[at++] - '0';
        }
        return at == from ? -1 : value;
    }
}
