package promocast.engine.format;

import java.util.List;
import java.util.Locale;
import promocast.engine.Interval;

/**
 * How many digits are shown, and of which multiple: k and M in English, 万 and 亿 in Chinese.
 *
 * @param divisor what the number is divided by
 * @param suffix what stands behind the digits of the value
 * @param decimals digits behind the point; {@link #SIGNIFICANT} shows three significant digits
 */
record Scale(double divisor, String suffix, int decimals) {
    /** Three significant digits, at most two behind the point. */
    static final int SIGNIFICANT = -1;

    private static final List<Scale> ENGLISH = List.of(
            new Scale(1e9, "B", SIGNIFICANT), new Scale(1e6, "M", SIGNIFICANT), new Scale(1e3, "k", SIGNIFICANT));
    private static final List<Scale> CHINESE =
            List.of(new Scale(1e8, "亿", SIGNIFICANT), new Scale(1e4, "万", SIGNIFICANT));
    /** Below this all digits are shown. */
    private static final double COMPACT_FROM = 1e4;

    /** No multiple and a fixed number of decimals. */
    static Scale plain(int decimals) {
        return new Scale(1, "", decimals);
    }

    /**
     * The scale of an amount; the largest of value and bounds picks it.
     *
     * @param small decimals of an amount below 10
     */
    static Scale of(double largest, int small, Locale locale) {
        if (largest < 10 - 0.5 * Math.pow(10, -small)) {
            return plain(largest == 0 ? 0 : small);
        }
        var compact = rounded(largest, 0);
        if (compact >= COMPACT_FROM) {
            for (var scale : chinese(locale) ? CHINESE : ENGLISH) {
                if (rounded(largest / scale.divisor, decimalsOf(largest / scale.divisor)) >= 1) {
                    return scale;
                }
            }
        }
        return plain(0);
    }

    static boolean chinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }

    /** The largest absolute value of an estimate and its bounds, as far as they are numbers. */
    static double largest(Interval interval) {
        var largest = Math.abs(interval.value());
        for (var bound : new double[] {interval.lower(), interval.upper()}) {
            largest = Double.isFinite(bound) ? Math.max(largest, Math.abs(bound)) : largest;
        }
        return largest;
    }

    /** The digits of a number without sign and suffix. */
    String digits(double number) {
        var scaled = Math.abs(number) / divisor;
        return String.format(
                Locale.ROOT, "%,." + (decimals == SIGNIFICANT ? decimalsOf(scaled) : decimals) + "f", scaled);
    }

    /** Whether anything but zeros would be shown. */
    boolean visible(double number) {
        return digits(number).chars().anyMatch(digit -> digit >= '1' && digit <= '9');
    }

    private static int decimalsOf(double scaled) {
        return scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
    }

    private static double rounded(double number, int decimals) {
        var power = Math.pow(10, decimals);
        return Math.round(number * power) / power;
    }
}
