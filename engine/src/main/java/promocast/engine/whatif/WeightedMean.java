package promocast.engine.whatif;

/**
 * A self-normalised weighted mean (Hajek 1971) and the variance of its influence function.
 *
 * @param mean sum of w r / sum of w; 0 without rows
 * @param variance sum of w^2 (r - mean)^2 / (sum of w)^2
 */
record WeightedMean(double mean, double variance) {
    /** The mean of values under weights. */
    static WeightedMean of(double[] values, double[] weights) {
        var sum = 0.0;
        var weighted = 0.0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i];
            weighted += weights[i] * values[i];
        }
        if (sum == 0) {
            return new WeightedMean(0, 0);
        }
        var mean = weighted / sum;
        var squares = 0.0;
        for (int i = 0; i < values.length; i++) {
            var influence = weights[i] * (values[i] - mean);
            squares += influence * influence;
        }
        return new WeightedMean(mean, squares / (sum * sum));
    }
}
