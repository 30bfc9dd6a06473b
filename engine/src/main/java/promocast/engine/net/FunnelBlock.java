package promocast.engine.net;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Loss and gradient of a funnel network on some rows, {@link #ROWS} at a time so that all layers of a block stay in the
 * second-level cache. Back-propagation by hand: products by {@link Blas}, the rest in loops that become vector code.
 * For one thread.
 */
final class FunnelBlock {
    /** Rows a block. */
    static final int ROWS = 256;

    private static final float[] ONES = new float[ROWS];
    private static final int FACTORS_A_LOG = 16;
    private static final float TINY = 1e-30f;
    private static final double LEAST_CHANCE = 1e-7;

    static {
        Arrays.fill(ONES, 1);
    }

    private final FunnelSamples samples;
    private final int inputs;
    private final int hidden;
    private final int heads;
    private final int chances;
    private final float[] x;
    private final float[] first;
    private final float[] second;
    private final float[] out;
    private final float[] amountSlope = new float[ROWS];
    private final float[] slope;
    private final float[] slopeBefore;
    private final Dropout dropout;
    private final float[][] gradient;

    FunnelBlock(FunnelSamples samples, float[][] weights, Dropout dropout) {
        this.samples = samples;
        this.chances = samples.chanceHeads();
        this.inputs = samples.customerWidth() + samples.offerWidth();
        this.hidden = weights[1].length;
        this.heads = weights[5].length;
        this.dropout = dropout;
        this.x = new float[ROWS * inputs];
        this.first = new float[ROWS * hidden];
        this.second = new float[ROWS * hidden];
        this.out = new float[ROWS * heads];
        this.slope = new float[ROWS * hidden];
        this.slopeBefore = new float[ROWS * hidden];
        this.gradient = Arrays.stream(weights).map(w -> new float[w.length]).toArray(float[][]::new);
    }

    /** Sums of the gradient since it was last cleared: W and b of each layer, as the weights are. */
    float[][] gradient() {
        return gradient;
    }

    void clear() {
        for (var part : gradient) {
            Arrays.fill(part, 0);
        }
    }

    /**
     * Adds the gradient of the summed loss of {@code rows[from..to)}.
     *
     * @param seed of what dropout drops
     * @return the summed loss
     */
    double add(float[][] weights, int[] rows, int from, int to, long seed) {
        var random = new SplittableRandom(seed);
        double loss = 0;
        for (int at = from; at < to; at += ROWS) {
            int n = Math.min(ROWS, to - at);
            gather(rows, at, n);
            forward(weights, n, random);
            loss += errors(rows, at, n);
            backward(weights, n);
        }
        return loss;
    }

    private void gather(int[] rows, int at, int n) {
        int d = samples.customerWidth();
        int o = samples.offerWidth();
        for (int i = 0; i < n; i++) {
            int row = rows[at + i];
            System.arraycopy(samples.customers(), row * d, x, i * inputs, d);
            System.arraycopy(samples.offers(), row * o, x, i * inputs + d, o);
        }
    }

    private void forward(float[][] w, int n, SplittableRandom random) {
        layer(x, w[0], w[1], first, n, inputs, hidden);
        relu(first, n * hidden);
        dropout.apply(first, n, hidden, random);
        layer(first, w[2], w[3], second, n, hidden, hidden);
        relu(second, n * hidden);
        dropout.apply(second, n, hidden, random);
        layer(second, w[4], w[5], out, n, hidden, heads);
    }

    private static void layer(float[] in, float[] w, float[] b, float[] out, int n, int i, int o) {
        for (int row = 0; row < n; row++) {
            System.arraycopy(b, 0, out, row * o, o);
        }
        Blas.addProduct(in, w, out, n, i, o);
    }

    /** v = max(0, v); (v + |v|) / 2 becomes vector code. */
    private static void relu(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            float v = values[i];
            values[i] = 0.5f * (v + Math.abs(v));
        }
    }

    /** Turns the heads into the slope of the loss with them; the product of some chances is taken before its log. */
    private double errors(int[] rows, int at, int n) {
        double loss = heads > chances ? amountErrors(rows, at, n) : 0;
        Sigmoid.inPlace(out, 0, n * heads);
        double product = 1;
        int factors = 0;
        for (int i = 0; i < n; i++) {
            int label = rows[at + i] * chances;
            for (int h = 0; h < chances; h++) {
                float y = samples.chances()[label + h];
                float mask = samples.chanceMask()[label + h];
                float error = out[i * heads + h] - y;
                out[i * heads + h] = mask * error;
                product *= Math.max(LEAST_CHANCE, 1 - mask * Math.abs(error));
                if (++factors == FACTORS_A_LOG) {
                    loss -= Math.log(product);
                    product = 1;
                    factors = 0;
                }
            }
        }
        for (int i = 0; heads > chances && i < n; i++) {
            out[i * heads + chances] = amountSlope[i];
        }
        return loss - Math.log(product);
    }

    private double amountErrors(int[] rows, int at, int n) {
        double loss = 0;
        for (int i = 0; i < n; i++) {
            int row = rows[at + i];
            float mask = samples.amountMask()[row];
            float error = mask > 0 ? out[i * heads + chances] - samples.amounts()[row] : 0;
            amountSlope[i] = 2 * mask * error;
            loss += mask * error * error;
        }
        return loss;
    }

    private void backward(float[][] w, int n) {
        addGradient(second, out, 4, n, hidden, heads);
        Blas.outerProduct(out, w[4], slope, n, hidden, heads);
        gate(slope, second, n * hidden, dropout.scale());
        addGradient(first, slope, 2, n, hidden, hidden);
        Blas.outerProduct(slope, w[2], slopeBefore, n, hidden, hidden);
        gate(slopeBefore, first, n * hidden, dropout.scale());
        addGradient(x, slopeBefore, 0, n, inputs, hidden);
    }

    private void addGradient(float[] in, float[] slope, int layer, int n, int i, int o) {
        Blas.addInnerProduct(in, slope, gradient[layer], n, i, o);
        Blas.addInnerProduct(ONES, slope, gradient[layer + 1], n, 1, o);
    }

    /** slope = scale slope where the unit is active, else 0; h / (h + tiny) is that indicator as vector code. */
    private static void gate(float[] slope, float[] active, int count, float scale) {
        for (int i = 0; i < count; i++) {
            float h = active[i];
            slope[i] *= scale * (h / (h + TINY));
        }
    }
}
