package promocast.data;

/** Knows and reads decimal numbers in characters without making a string of each. */
public final class Numbers {
    private static final int EXACT_DIGITS = 15;
    private static final int MAX_DIGITS = 18;
    private static final int MAX_NUMBER_DIGITS = 17;
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Numbers() {}

    /** A whole number in one look at its digits, {@code Long.MIN_VALUE} for what is none. */
    public static long wholeOrNone(char[] buffer, int start, int length) {
        boolean negative = buffer[start] == '-';
        int from = negative ? start + 1 : start;
        int end = start + length;
        if (from == end || end - from > MAX_DIGITS || (buffer[from] == '0' && end - from > 1)) {
            return Long.MIN_VALUE;
        }
        long value = 0;
        for (int i = from; i < end; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return Long.MIN_VALUE;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /**
     * The double nearest to a short decimal number without an exponent in one look at its digits; NaN for longer ones, for
     * codes that begin with zeros and for what is no number.
     */
    public static double shortDecimalOrNone(char[] buffer, int start, int length, char point) {
        char first = buffer[start];
        int from = first == '-' || first == '+' ? start + 1 : start;
        int end = start + length;
        boolean isCode = end - from > 1 && buffer[from] == '0' && buffer[from + 1] != point;
        if (from == end || end - from > EXACT_DIGITS || isCode) {
            return Double.NaN;
        }
        long digits = 0;
        int pointAt = end;
        for (int i = from; i < end; i++) {
            int digit = buffer[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (buffer[i] == point && pointAt == end && end - from > 1) {
                pointAt = i;
            } else {
                return Double.NaN;
            }
        }
        double value = digits / POWERS[Math.max(0, end - pointAt - 1)];
        return first == '-' && digits != 0 ? -value : value;
    }

    /** A whole number of at most 18 digits. */
    public static long whole(char[] buffer, int start, int length) {
        boolean negative = buffer[start] == '-';
        long value = 0;
        for (int i = negative ? start + 1 : start; i < start + length; i++) {
            value = value * 10 + buffer[i] - '0';
        }
        return negative ? -value : value;
    }

    /**
     * The double nearest to a decimal number; zero has no sign. Up to 15 digits and a power of ten up to 22 are both exact, so that one
     * division rounds once (Clinger 1990); the rest goes the long way.
     */
    public static double decimal(char[] buffer, int start, int length, char point) {
        boolean negative = buffer[start] == '-';
        long digits = 0;
        int count = 0;
        int fraction = 0;
        boolean afterPoint = false;
        for (int i = negative || buffer[start] == '+' ? start + 1 : start; i < start + length; i++) {
            char c = buffer[i];
            if (c == point) {
                afterPoint = true;
            } else if (c >= '0' && c <= '9' && count < EXACT_DIGITS) {
                digits = digits * 10 + c - '0';
                count += digits == 0 ? 0 : 1;
                fraction += afterPoint ? 1 : 0;
            } else {
                return Double.parseDouble(new String(buffer, start, length).replace(point, '.'));
            }
        }
        if (fraction >= POWERS.length) {
            return Double.parseDouble(new String(buffer, start, length).replace(point, '.'));
        }
        var value = digits / POWERS[fraction];
        return negative && digits != 0 ? -value : value;
    }

    /** Whether a text is a number with a decimal point. */
    public static boolean isDecimal(String text) {
        return !text.isEmpty() && isDecimal(text.toCharArray(), 0, text.length(), '.');
    }

    /** Digits with an optional minus; a leading zero makes it a code, not a number. */
    public static boolean isWhole(char[] buffer, int start, int length) {
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

    /** Digits with an optional sign, fraction after {@code point} and exponent that a double can hold; a leading zero makes it a code. */
    public static boolean isDecimal(char[] buffer, int start, int length, char point) {
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
        return Double.isFinite(decimal(buffer, start, length, point));
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
