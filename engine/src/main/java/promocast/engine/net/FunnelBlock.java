package promocast.engine.net;

import java.util.SplittableRandom;

/** Loss and gradient of a funnel network on the rows of a batch, a block at a time; for one thread. */
final class FunnelBlock implements Lanes.Lane<int[]> {
    private static final int ROWS = Backprop.ROWS;
    private static final int FACTORS_A_LOG = 16;
    private static final double LEAST_CHANCE = 1e-7;

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
        this.gradient = Adam.zeros(weights);
    }

    @Override
    public float[][] gradient() {
        return gradient;
    }

    @Override
    public double add(float[][] weights, int[] rows, int from, int to, long seed) {
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
        Backprop.layer(x, w[0], w[1], first, n);
        Backprop.relu(first, n * hidden);
        dropout.apply(first, n, hidden, random);
        Backprop.layer(first, w[2], w[3], second, n);
        Backprop.relu(second, n * hidden);
        dropout.apply(second, n, hidden, random);
        Backprop.layer(second, w[4], w[5], out, n);
    }

    /** Turns the heads into the slope of the loss with them; chances are multiplied before the log is taken. */
    private double errors(int[] rows, int at, int n) {
        double loss = heads > chances ? amountErrors(rows, at, n) : 0;
        Sigmoid.inPlace(out, 0, n * heads);
        double product = 1;
        int factors = 0;
        for (int i = 0; i < n; i++) {
            int label = rows[at + i] * chances;
            for (int h = 0; h < chances; h++) {
                float mask = samples.chanceMask()[label + h];
                float error = out[i * heads + h] - samples.chances()[label + h];
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
        Backprop.addGradient(second, out, gradient[4], gradient[5], n);
        Backprop.inputSlope(out, w[4], slope, n, heads);
        Backprop.gate(slope, second, n * hidden, dropout.scale());
        Backprop.addGradient(first, slope, gradient[2], gradient[3], n);
        Backprop.inputSlope(slope, w[2], slopeBefore, n, hidden);
        Backprop.gate(slopeBefore, first, n * hidden, dropout.scale());
        Backprop.addGradient(x, slopeBefore, gradient[0], gradient[1], n);
    }
}
