package promocast.engine.whatif;

/**
 * How far a line's sums may be off because the blend saw only a sample of the customers: the variance of the difference
 * estimator (Cochran 1977, 7.3 and 2.18), s^2 / n (1 - n / N) of what blend and live network differ by, a customer. One
 * value a {@link Quantity} and one for profit; 0 where everybody was in the sample.
 *
 * @param total variance of the mean with the offer
 * @param extra variance of the mean difference to no offer
 */
record SamplingError(double[] total, double[] extra) {
    private static final int SIZE = Slopes.PROFIT + 1;

    /**
     * The error of a simple random sample.
     *
     * @param blend the sample by the blend
     * @param live the same customers by the live network
     * @param customers how many the sample stands for, N
     */
    static SamplingError of(LineSpec spec, Reached blend, Reached live, int customers) {
        var n = blend.rows().length;
        var error = new SamplingError(new double[SIZE], new double[SIZE]);
        if (n < 2 || n >= customers) {
            return error;
        }
        var sums = new double[4][SIZE];
        var with = new double[2][Quantity.COUNT];
        var without = new double[2][Quantity.COUNT];
        for (int i = 0; i < n; i++) {
            LineSums.quantities(spec, blend.with(), i, with[0]);
            LineSums.quantities(spec, live.with(), i, with[1]);
            LineSums.withoutOffer(spec.economics(), blend.without(), i, without[0]);
            LineSums.withoutOffer(spec.economics(), live.without(), i, without[1]);
            for (int q = 0; q < SIZE; q++) {
                var more = value(spec, with[0], q) - value(spec, with[1], q);
                add(sums[0], sums[1], q, more);
                add(sums[2], sums[3], q, more - value(spec, without[0], q) + value(spec, without[1], q));
            }
        }
        var left = (1 - (double) n / customers) / n;
        for (int q = 0; q < SIZE; q++) {
            error.total[q] = left * variance(sums[0][q], sums[1][q], n);
            error.extra[q] = left * variance(sums[2][q], sums[3][q], n);
        }
        return error;
    }

    private static double value(LineSpec spec, double[] quantities, int q) {
        return q < Slopes.PROFIT
                ? quantities[q]
                : spec.keep() * quantities[Quantity.REVENUE.ordinal()] - quantities[Quantity.CAMPAIGN.ordinal()];
    }

    private static void add(double[] sum, double[] squares, int q, double value) {
        sum[q] += value;
        squares[q] += value * value;
    }

    private static double variance(double sum, double squares, int n) {
        return Math.max(0, squares - sum * sum / n) / (n - 1);
    }
}
