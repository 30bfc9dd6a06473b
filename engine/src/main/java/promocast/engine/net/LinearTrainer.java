package promocast.engine.net;

import java.util.Arrays;
import java.util.HashMap;

/**
 * Fits linear heads by penalised maximum likelihood, each on the rows where its label counts: logistic for
 * chances, least
 * squares for the amount. Rows are grouped by offer, so that a row costs d operations and not d x o. Stateless.
 */
public final class LinearTrainer {
    private static final double MAIN_PENALTY = 1;
    private static final double INTERACTION_PENALTY = 5;
    private static final int STEPS = 60;

    private final int threads;

    /** A trainer on at most {@code threads} threads. */
    public LinearTrainer(int threads) {
        this.threads = threads;
    }

    /** Fits all heads to the given rows. */
    public LinearFunnel fit(FunnelSamples samples, int[] rows) {
        int k = samples.chanceHeads();
        int heads = k + (samples.hasAmount() ? 1 : 0);
        int d = samples.customerWidth();
        int terms = 1 + samples.offerWidth();
        var offers = Offers.of(samples, rows);
        var weights = new float[d * heads * terms];
        var bias = new float[heads * terms];
        RowRanges.run(heads, threads, (from, to) -> {
            for (int h = from; h < to; h++) {
                var a = Quasi.minimise(new Objective(samples, rows, offers, h), terms * (1 + d), STEPS);
                for (int m = 0; m < terms; m++) {
                    bias[h * terms + m] = (float) a[m * (1 + d)];
                    for (int i = 0; i < d; i++) {
                        weights[i * heads * terms + h * terms + m] = (float) a[m * (1 + d) + 1 + i];
                    }
                }
            }
        });
        return new LinearFunnel(new Dense(d, heads * terms, weights, bias), samples.offerWidth());
    }

    /** The distinct offers, each as [1, o], and which of them each row got. */
    private record Offers(double[][] terms, int[] of) {
        static Offers of(FunnelSamples samples, int[] rows) {
            int o = samples.offerWidth();
            var found = new HashMap<String, Integer>();
            var terms = new java.util.ArrayList<double[]>();
            var of = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                var code = Arrays.copyOfRange(samples.offers(), rows[i] * o, rows[i] * o + o);
                of[i] = found.computeIfAbsent(Arrays.toString(code), key -> {
                    var term = new double[1 + o];
                    term[0] = 1;
                    for (int j = 0; j < o; j++) {
                        term[1 + j] = code[j];
                    }
                    terms.add(term);
                    return terms.size() - 1;
                });
            }
            return new Offers(terms.toArray(double[][]::new), of);
        }
    }

    /** Penalised loss of one head at coefficients a, [1, o] by [1, x] row-major, and its gradient. */
    private record Objective(FunnelSamples samples, int[] rows, Offers offers, int head) implements Quasi.Function {
        @Override
        public double at(double[] a, double[] gradient) {
            int width = 1 + samples.customerWidth();
            var effective = new double[offers.terms.length][width];
            for (int g = 0; g < effective.length; g++) {
                for (int m = 0; m < offers.terms[g].length; m++) {
                    for (int j = 0; j < width; j++) {
                        effective[g][j] += offers.terms[g][m] * a[m * width + j];
                    }
                }
            }
            var slopes = new double[effective.length][width];
            double loss = data(effective, slopes);
            for (int m = 0; m < gradient.length / width; m++) {
                for (int j = 0; j < width; j++) {
                    double penalty = m + j == 0 ? 1e-3 : m == 0 || j == 0 ? MAIN_PENALTY : INTERACTION_PENALTY;
                    double sum = penalty * a[m * width + j];
                    loss += penalty * a[m * width + j] * a[m * width + j] / 2;
                    for (int g = 0; g < slopes.length; g++) {
                        sum += offers.terms[g][m] * slopes[g][j];
                    }
                    gradient[m * width + j] = sum;
                }
            }
            return loss;
        }

        private double data(double[][] effective, double[][] slopes) {
            int k = samples.chanceHeads();
            int d = samples.customerWidth();
            var x = samples.customers();
            double loss = 0;
            for (int i = 0; i < rows.length; i++) {
                int row = rows[i];
                float counts = head < k ? samples.chanceMask()[row * k + head] : samples.amountMask()[row];
                if (counts > 0) {
                    var w = effective[offers.of[i]];
                    double z = w[0];
                    for (int j = 0; j < d; j++) {
                        z += w[1 + j] * x[row * d + j];
                    }
                    double y = head < k ? samples.chances()[row * k + head] : samples.amounts()[row];
                    double error = head < k ? 1 / (1 + Math.exp(-z)) - y : z - y;
                    loss += head < k ? FunnelLoss.crossEntropy(z, y) : error * error / 2;
                    var slope = slopes[offers.of[i]];
                    slope[0] += error;
                    for (int j = 0; j < d; j++) {
                        slope[1 + j] += error * x[row * d + j];
                    }
                }
            }
            return loss;
        }
    }
}
