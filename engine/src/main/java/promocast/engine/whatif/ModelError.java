package promocast.engine.whatif;

import promocast.data.Outcome;

/** How far the model's mean forecast of a group of customers may lie from the truth. */
sealed interface ModelError permits LoggedError, ReportedError {
    /**
     * Variance of the model's error in the mean of a linear combination of outcomes.
     *
     * @param slopes weight of each outcome, in the order of {@link Outcome}
     * @param extra whether the difference to no offer is meant
     */
    double variance(double[] slopes, boolean extra);

    /**
     * Variance of one logged customer around the forecast, for a linear combination of outcomes; NaN without a log.
     */
    double rowVariance(double[] slopes);
}
