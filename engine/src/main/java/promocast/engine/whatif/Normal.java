package promocast.engine.whatif;

/** The standard normal distribution. */
final class Normal {
    /** Half-width of a 95 % interval in standard deviations. */
    static final double Z95 = 1.959963984540054;

    private Normal() {}

    /** The chance of a value below z, to 1e-7 (Abramowitz and Stegun 1964, 26.2.17). */
    static double below(double z) {
        var x = Math.abs(z);
        var t = 1 / (1 + 0.2316419 * x);
        var tail = Math.exp(-x * x / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z >= 0 ? 1 - tail : tail;
    }
}
