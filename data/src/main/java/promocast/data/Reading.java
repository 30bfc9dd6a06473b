package promocast.data;

/** The ways in which a field can be read. A column keeps those that fit all of its values; the first of them wins. */
public enum Reading {
    INTEGER(ColumnType.INTEGER),
    NUMBER(ColumnType.NUMBER),
    COMMA_NUMBER(ColumnType.NUMBER),
    BOOLEAN(ColumnType.BOOLEAN),
    YEAR_FIRST(ColumnType.DATE),
    MONTH_FIRST(ColumnType.DATE),
    DAY_FIRST(ColumnType.DATE),
    TEXT(ColumnType.TEXT);

    /** All readings as a set of bits. */
    static final int ALL = (1 << values().length) - 1;

    private static final Reading[] VALUES = values();
    private static final int MAX_DIGITS = 18;
    private static final int MAX_NUMBER_DIGITS = 17;

    private final ColumnType type;

    Reading(ColumnType type) {
        this.type = type;
    }

    ColumnType type() {
        return type;
    }

    /** Its bit. */
    int bit() {
        return 1 << ordinal();
    }

    /** The first reading of a set. */
    static Reading first(int readings) {
        return VALUES[Integer.numberOfTrailingZeros(readings)];
    }

    /** Those of {@code readings} that fit a field. */
    static int fitting(char[] buffer, int start, int length, int readings) {
        if (isInteger(buffer, start, length)) {
            return readings & (INTEGER.bit() | NUMBER.bit() | COMMA_NUMBER.bit() | TEXT.bit());
        }
        int fitting = TEXT.bit();
        for (int left = readings & ~(TEXT.bit() | INTEGER.bit()); left != 0; left &= left - 1) {
            var reading = first(left);
            if (reading.fits(buffer, start, length)) {
                fitting |= reading.bit();
            }
        }
        return readings & fitting;
    }

    /** Whether a text is a number with a decimal point. */
    public static boolean isNumber(String text) {
        return !text.isEmpty() && isNumber(text.toCharArray(), 0, text.length(), '.');
    }

    private boolean fits(char[] buffer, int start, int length) {
        return switch (this) {
            case INTEGER -> isInteger(buffer, start, length);
            case NUMBER -> isNumber(buffer, start, length, '.');
            case COMMA_NUMBER -> isNumber(buffer, start, length, ',');
            case BOOLEAN -> YesNo.of(buffer, start, length) >= 0;
            case YEAR_FIRST, MONTH_FIRST, DAY_FIRST -> Dates.seconds(this, buffer, start, length) != Dates.NONE;
            case TEXT -> true;
        };
    }

    /** Digits with an optional minus; a leading zero makes it a code, not a number. */
    private static boolean isInteger(char[] buffer, int start, int length) {
        int from = buffer[start] == '-' ? start + 1 : start;
        int end = start + length;
        if (from == end || end - from > MAX_DIGITS || (buffer[from] == '0' && end - from > 1)) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (!isDigit(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(char[] buffer, int start, int length, char point) {
        int end = start + length;
        int at = buffer[start] == '-' || buffer[start] == '+' ? start + 1 : start;
        int wholeEnd = skipDigits(buffer, at, end);
        int digits = wholeEnd - at;
        if (digits > 1 && buffer[at] == '0') {
            return false;
        }
        at = wholeEnd;
        boolean whole = true;
        if (at < end && buffer[at] == point) {
            int fractionEnd = skipDigits(buffer, at + 1, end);
            digits += fractionEnd - at - 1;
            at = fractionEnd;
            whole = false;
        }
        if (digits == 0 || (whole && digits > MAX_NUMBER_DIGITS)) {
            return false;
        }
        return at == end || (isExponent(buffer, at, end) && isFinite(buffer, start, length, point));
    }

    /** Whether a double can hold it: 1e400 is a text, not an infinite number. */
    private static boolean isFinite(char[] buffer, int start, int length, char point) {
        return Double.isFinite(Numbers.decimal(buffer, start, length, point));
    }

    private static boolean isExponent(char[] buffer, int start, int end) {
        if (buffer[start] != 'e' && buffer[start] != 'E') {
            return false;
        }
        int at = start + 1;
        if (at < end && (buffer[at] == '-' || buffer[at] == '+')) {
            at++;
        }
        return at < end && end - at <= 3 && skipDigits(buffer, at, end) == end;
    }

    private static int skipDigits(char[] buffer, int start, int end) {
        int at = start;
        while (at < end && isDigit(buffer[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
