package promocast.data;

/** The logarithm of amounts that may be 0 or negative. */
public final class SignedLog {
    private SignedLog() {}

    /** sign(x) ln(1 + |x|): 0 for 0, odd, and NaN for NaN. */
    public static double of(double value) {
        return Math.signum(value) * StrictMath.log1p(Math.abs(value));
    }
}
