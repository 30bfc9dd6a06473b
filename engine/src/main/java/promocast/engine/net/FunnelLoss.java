package promocast.engine.net;

/**
 * The loss that a funnel network minimises: masked cross-entropy of its chances plus the squared error of the log
 * amount.
 */
public final class FunnelLoss {
    private FunnelLoss() {}

    /**
     * Mean loss a row over the given rows. The sum over the funnel's heads is the negative log-likelihood of all
     * that was
     * observed, so conditional heads learn on the entire space without sample selection (Ma et al. 2018).
     *
     * @param heads one array of m predictions a head, logits first
     * @param rows m indices into the samples
     */
    public static double mean(float[][] heads, FunnelSamples samples, int[] rows) {
        int k = samples.chanceHeads();
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            for (int h = 0; h < k; h++) {
                if (samples.chanceMask()[row * k + h] > 0) {
                    sum += crossEntropy(heads[h][i], samples.chances()[row * k + h]);
                }
            }
            if (samples.hasAmount() && samples.amountMask()[row] > 0) {
                double error = heads[k][i] - samples.amounts()[row];
                sum += error * error;
            }
        }
        return sum / rows.length;
    }

    /** -y log s(z) - (1 - y) log(1 - s(z)), exact for large |z|. */
    public static double crossEntropy(double logit, double label) {
        return Math.max(logit, 0) - logit * label + Math.log1p(Math.exp(-Math.abs(logit)));
    }
}
