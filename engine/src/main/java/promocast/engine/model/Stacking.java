package promocast.engine.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import promocast.engine.net.FunnelLoss;
import promocast.engine.net.FunnelSamples;

/**
 * How much each kind of member counts in each head: shares of at least 0 that add up to 1, by the loss on rows that were
 * not learned from (stacking, Wolpert 1992), found greedily: again and again the kind is added that helps most (Caruana et
 * al. 2004). Where cases are few the shares are drawn towards equal ones; kinds with next to no share are dropped.
 */
final class Stacking {
    private static final int STEPS = 25;
    private static final double PRIOR_CASES = 30;
    private static final double LEAST = 0.04;

    private final FunnelSamples samples;
    private final int[] rows;

    /** @param rows rows that the forecasts belong to */
    Stacking(FunnelSamples samples, int[] rows) {
        this.samples = samples;
        this.rows = rows;
    }

    /**
     * The shares.
     *
     * @param unseen for each kind and head the forecasts of all rows of the samples
     * @return one array a kind with a share a head
     */
    double[][] shares(float[][][] unseen) {
        int heads = unseen[0].length;
        var shares = new double[unseen.length][heads];
        for (int h = 0; h < heads; h++) {
            int head = h;
            var counting = IntStream.of(rows).filter(row -> counts(row, head)).toArray();
            var forecasts = new float[unseen.length][];
            for (int j = 0; j < unseen.length; j++) {
                var all = unseen[j][h];
                forecasts[j] = new float[counting.length];
                for (int i = 0; i < counting.length; i++) {
                    forecasts[j][i] = all[counting[i]];
                }
            }
            var found = held(greedy(forecasts, labels(counting, h), h < samples.chanceHeads()), cases(counting, h));
            for (int j = 0; j < unseen.length; j++) {
                shares[j][h] = found[j];
            }
        }
        return shares;
    }

    private boolean counts(int row, int head) {
        int k = samples.chanceHeads();
        return head < k ? samples.chanceMask()[row * k + head] > 0 : samples.amountMask()[row] > 0;
    }

    private float[] labels(int[] counting, int head) {
        int k = samples.chanceHeads();
        var labels = new float[counting.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = head < k ? samples.chances()[counting[i] * k + head] : samples.amounts()[counting[i]];
        }
        return labels;
    }

    /** Customers who did it or those who did not, whichever are fewer; of amounts, all. */
    private int cases(int[] counting, int head) {
        if (head >= samples.chanceHeads()) {
            return counting.length;
        }
        int yes = 0;
        for (float label : labels(counting, head)) {
            yes += label > 0 ? 1 : 0;
        }
        return Math.min(yes, counting.length - yes);
    }

    private static double[] greedy(float[][] forecasts, float[] labels, boolean chance) {
        int kinds = forecasts.length;
        var sum = new double[labels.length];
        var chosen = new double[kinds];
        double before = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= STEPS; step++) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < kinds; j++) {
                double loss = loss(sum, forecasts[j], step, labels, chance);
                best = loss < least ? j : best;
                least = Math.min(least, loss);
            }
            if (least > before && step > kinds) {
                break;
            }
            before = least;
            chosen[best]++;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += forecasts[best][i];
            }
        }
        return normalised(chosen);
    }

    private static double loss(double[] sum, float[] added, int count, float[] labels, boolean chance) {
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            double forecast = (sum[i] + added[i]) / count;
            loss += chance
                    ? FunnelLoss.crossEntropy(forecast, labels[i])
                    : (forecast - labels[i]) * (forecast - labels[i]);
        }
        return loss;
    }

    private static double[] held(double[] shares, int cases) {
        int kinds = shares.length;
        var held = new double[kinds];
        for (int j = 0; j < kinds; j++) {
            held[j] = (cases * shares[j] + PRIOR_CASES / kinds) / (cases + PRIOR_CASES);
            held[j] = held[j] < LEAST ? 0 : held[j];
        }
        return normalised(held);
    }

    private static double[] normalised(double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(value -> value / sum).toArray();
    }
}
