package promocast.engine.whatif;

import promocast.data.Outcome;

/**
 * How far the model's mean forecast of a group of customers may lie from the truth, for linear combinations of outcomes;
 * slopes are the weights of the outcomes in the order of {@link Outcome}.
 */
sealed interface ModelError permits LoggedError, ReportedError {
    /** Variance of the model's error under any one setting. */
    double variance(double[] slopes);

    /** Covariance of its errors under two different settings: the error that all settings share. */
    double shared(double[] slopes, double[] otherSlopes);

    /** Variance of one logged customer around the forecast; NaN without a log. */
    double rowVariance(double[] slopes);

    /**
     * How much larger the variance is for customers who buy more or less often than usual: the square of the ratio,
     * within limits, as errors of a rate grow with the rate.
     *
     * @param rate mean purchase rate (or that of the first outcome) of the customers
     */
    double scale(double rate);
}
