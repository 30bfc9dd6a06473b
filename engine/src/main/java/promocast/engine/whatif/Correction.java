package promocast.engine.whatif;

import java.util.Arrays;
import promocast.data.Outcome;

/**
 * What a log adds to a forecast: the weighted mean residual of the customers who really had a setting, per quantity and
 * for profit. Added to cross-fitted predictions it makes the doubly robust estimate (AIPW; Robins, Rotnitzky and Zhao
 * 1994).
 *
 * @param rows number of such customers
 * @param residuals one weighted mean a quantity and one for profit; NaN where the log lacks an outcome
 */
record Correction(int rows, WeightedMean[] residuals) {
    private static final double PRIOR_ROWS = 200;

    /**
     * The residuals of the given rows, which had the line's setting ({@code offered}) or none.
     *
     * @param slopes how the quantities move with the outcomes, for the variance of few rows
     */
    static Correction of(LineSpec spec, LoggedRows log, int[] rows, boolean offered, ModelError error) {
        var values = new double[Quantity.COUNT + 1][rows.length];
        var weights = new double[rows.length];
        var forecast = log.expected(rows);
        var real = new double[Quantity.COUNT];
        var expected = new double[Quantity.COUNT];
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            weights[i] = log.weight(row);
            LineSums.withoutOffer(spec.economics(), log.real(), row, real);
            LineSums.withoutOffer(spec.economics(), forecast, row, expected);
            if (offered) {
                LineSums.quantities(spec, forecast, row, expected);
                real[Quantity.CAMPAIGN.ordinal()] = spec.cost().message() + paid(spec, log.real(), row);
            }
            for (int q = 0; q < Quantity.COUNT; q++) {
                values[q][i] = real[q] - expected[q];
            }
            values[Slopes.PROFIT][i] =
                    spec.keep() * values[Quantity.REVENUE.ordinal()][i] - values[Quantity.CAMPAIGN.ordinal()][i];
        }
        var slopes = Slopes.of(spec);
        var effective = log.effective(rows);
        var residuals = new WeightedMean[values.length];
        Arrays.setAll(
                residuals, q -> steadied(WeightedMean.of(values[q], weights), effective, error.rowVariance(slopes[q])));
        return new Correction(rows.length, residuals);
    }

    private static double paid(LineSpec spec, Means real, int row) {
        return spec.cost()
                        .withRealPurchases(
                                real.at(Outcome.PURCHASE, row),
                                real.at(Outcome.REDEEMED, row),
                                real.at(Outcome.SPEND, row))
                + spec.cost().besides(real, row);
    }

    /** With few rows the variance is mostly that of the whole log: a hundred rows without a buyer prove little. */
    private static WeightedMean steadied(WeightedMean mean, double effective, double rowVariance) {
        if (effective == 0 || !(rowVariance > 0)) {
            return mean;
        }
        var variance = (effective * mean.variance() + PRIOR_ROWS * rowVariance / effective) / (effective + PRIOR_ROWS);
        return new WeightedMean(mean.mean(), variance);
    }
}
