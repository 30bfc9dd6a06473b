package promocast.engine.evaluate;

import promocast.engine.Interval;

/**
 * How good forecasts of a 0/1 outcome are; 95 % bootstrap ranges unless the bootstrap says otherwise.
 *
 * @param auc area under the ROC curve
 * @param logLoss mean negative log-likelihood
 * @param brier mean squared error of the probability
 * @param ece expected calibration error over 10 bins with equally many rows
 */
public record ForecastScores(Interval auc, Interval logLoss, Interval brier, Interval ece) {
    /** Measures a sample, all with the same replicates. */
    public static ForecastScores of(ForecastSample sample, Bootstrap bootstrap) {
        var intervals = bootstrap.intervals(sample.size(), counts -> new double[] {
            ForecastMetrics.rocAuc(sample, counts),
            ForecastMetrics.logLoss(sample, counts),
            ForecastMetrics.brier(sample, counts),
            ForecastMetrics.eceByMass(sample, 10, counts)
        });
        return new ForecastScores(intervals.get(0), intervals.get(1), intervals.get(2), intervals.get(3));
    }
}
