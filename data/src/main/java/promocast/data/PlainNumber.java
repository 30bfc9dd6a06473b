package promocast.data;

import java.math.BigDecimal;

/** Writes numbers as people write them. */
public final class PlainNumber {
    private static final double PLAIN_BELOW = 1e15;

    private PlainNumber() {}

    /** A number in plain decimals, without trailing zeros and without an exponent. */
    public static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < PLAIN_BELOW) {
            return Long.toString((long) number);
        }
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
