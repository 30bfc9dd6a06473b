package promocast.engine;

/**
 * The chance that a log-normal basket reaches a threshold.
 *
 * @param sigma standard deviation of the logarithm of a basket around its expected value, above 0
 */
public record BasketChance(double sigma) {
    public BasketChance {
        if (!(sigma > 0)) {
            throw new IllegalArgumentException("sigma: above 0 expected, found " + sigma);
        }
    }

    /**
     * The chance of a basket of at least {@code minSpend}: Phi((meanLog - ln minSpend) / sigma); 1 without a threshold.
     *
     * @param meanLog expected logarithm of the basket
     */
    public double reaches(double meanLog, double minSpend) {
        return minSpend <= 0 ? 1 : below((meanLog - Math.log(minSpend)) / sigma);
    }

    /** The chance of a standard normal value below z, to 1e-7 (Abramowitz and Stegun 1964, 26.2.17). */
    private static double below(double z) {
        var x = Math.abs(z);
        var t = 1 / (1 + 0.2316419 * x);
        var tail = Math.exp(-x * x / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z >= 0 ? 1 - tail : tail;
    }
}
