package promocast.engine;

/**
 * An estimate with its range.
 *
 * @param value the estimate
 * @param lower lower bound, NaN where none could be given
 * @param upper upper bound, NaN where none could be given
 */
public record Interval(double value, double lower, double upper) {
    /** Half-width of a 95 % interval of a normal estimate, in standard errors. */
    public static final double Z95 = 1.959963984540054;

    /** An estimate without a range. */
    public static Interval exact(double value) {
        return new Interval(value, value, value);
    }

    /** Nothing is known, or nothing may be shown. */
    public static Interval withheld() {
        return new Interval(Double.NaN, Double.NaN, Double.NaN);
    }

    /** A symmetric range: value ± halfWidth. */
    public static Interval around(double value, double halfWidth) {
        return new Interval(value, value - halfWidth, value + halfWidth);
    }

    /** Whether {@code truth} lies within the range. */
    public boolean contains(double truth) {
        return lower <= truth && truth <= upper;
    }

    /** Whether there is no value to show. */
    public boolean isWithheld() {
        return Double.isNaN(value);
    }

    /** The same range multiplied by a factor of at least 0. */
    public Interval times(double factor) {
        return new Interval(value * factor, lower * factor, upper * factor);
    }
}
