package promocast.data;

/** Reads decimal numbers from characters without making a string of each. */
final class Numbers {
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Numbers() {}

    /** A whole number of at most 18 digits. */
    static long whole(char[] buffer, int start, int length) {
        boolean negative = buffer[start] == '-';
        long value = 0;
        for (int i = negative ? start + 1 : start; i < start + length; i++) {
            value = value * 10 + buffer[i] - '0';
        }
        return negative ? -value : value;
    }

    /**
     * The double nearest to a decimal number. Up to 15 digits and a power of ten up to 22 are both exact, so that one
     * division rounds once (Clinger 1990); the rest goes the long way.
     */
    static double decimal(char[] buffer, int start, int length, char point) {
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
        return negative ? -value : value;
    }
}
