package promocast.engine.whatif;

/** The standard normal distribution. */
final class Normal {
    /** Half-width of a 95 % interval in standard deviations. */
    static final double Z95 = 1.959963984540054;

    private Normal() {}
}
