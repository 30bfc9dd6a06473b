package promocast.engine.net;

import java.util.Arrays;

/**
 * Steps of Adam (Kingma and Ba 2015) on a funnel network, as DL4J would take them (the weights it starts with are
 * DL4J's, and tests hold its gradient and steps to DL4J's), without its overhead a batch. The rows of a step are split
 * into lanes that do not depend on the number of threads, so neither does the result.
 */
final class FunnelDescent {
    private static final double AVERAGING = 0.98;
    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;
    private static final float EPSILON = 1e-8f;
    private static final int MOST_LANES = 8;

    private final float[][] weights;
    private final float[][] average;
    private final float[][] mean;
    private final float[][] square;
    private final FunnelBlock[] lanes;
    private final double[] losses;
    private final FunnelNetwork start;
    private final NetworkOptions options;
    private final int threads;
    private int steps;

    FunnelDescent(FunnelSamples samples, FunnelNetwork start, int batch, NetworkOptions options, int threads) {
        this.start = start;
        this.options = options;
        this.threads = threads;
        this.weights = start.layers().stream()
                .flatMap(layer -> java.util.stream.Stream.of(
                        layer.weights().clone(), layer.bias().clone()))
                .toArray(float[][]::new);
        this.average = copy(weights);
        this.mean = zeros();
        this.square = zeros();
        var dropout = new Dropout(options.dropout(), options.hidden(), options.seed());
        this.lanes = new FunnelBlock[Math.min(MOST_LANES, (batch + FunnelBlock.ROWS - 1) / FunnelBlock.ROWS)];
        Arrays.setAll(lanes, lane -> new FunnelBlock(samples, weights, dropout));
        this.losses = new double[lanes.length];
    }

    private static float[][] copy(float[][] values) {
        return Arrays.stream(values).map(float[]::clone).toArray(float[][]::new);
    }

    private float[][] zeros() {
        return Arrays.stream(weights).map(w -> new float[w.length]).toArray(float[][]::new);
    }

    /** One step on the given rows; returns their mean loss before it. */
    double step(int[] rows) {
        var gradient = gradient(rows);
        double lr = options.learningRate()
                * Math.sqrt(1 - Math.pow(SECOND_DECAY, steps + 1.0))
                / (1 - Math.pow(FIRST_DECAY, steps + 1.0));
        float keep = (float) Math.min(AVERAGING, steps / (steps + 10.0));
        for (int part = 0; part < weights.length; part++) {
            float decay = part % 2 == 0 ? (float) options.l2() : 0;
            adam(weights[part], gradient[part], mean[part], square[part], decay, (float) lr);
            blend(average[part], weights[part], keep);
        }
        steps++;
        return Arrays.stream(losses).sum() / rows.length;
    }

    /** The gradient of the mean loss, without weight decay. */
    float[][] gradient(int[] rows) {
        int n = rows.length;
        long seed = options.seed() * 31 + steps;
        RowRanges.run(lanes.length, threads, (from, to) -> {
            for (int lane = from; lane < to; lane++) {
                lanes[lane].clear();
                int first = (int) ((long) n * lane / lanes.length);
                int last = (int) ((long) n * (lane + 1) / lanes.length);
                losses[lane] = lanes[lane].add(weights, rows, first, last, seed * MOST_LANES + lane);
            }
        });
        var sum = lanes[0].gradient();
        for (int part = 0; part < sum.length; part++) {
            for (int lane = 1; lane < lanes.length; lane++) {
                add(sum[part], lanes[lane].gradient()[part]);
            }
            scale(sum[part], 1f / n);
        }
        return sum;
    }

    private static void add(float[] to, float[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    private static void scale(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static void blend(float[] average, float[] current, float keep) {
        for (int i = 0; i < average.length; i++) {
            average[i] = keep * average[i] + (1 - keep) * current[i];
        }
    }

    private static void adam(float[] w, float[] g, float[] m, float[] v, float decay, float rate) {
        for (int i = 0; i < w.length; i++) {
            float slope = g[i] + decay * w[i];
            m[i] = (float) FIRST_DECAY * m[i] + (float) (1 - FIRST_DECAY) * slope;
            v[i] = (float) SECOND_DECAY * v[i] + (float) (1 - SECOND_DECAY) * slope * slope;
            w[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + EPSILON);
        }
    }

    /** The network of the weights reached so far. */
    FunnelNetwork current() {
        return network(weights);
    }

    /** The network of weights averaged over the last steps (Polyak and Juditsky 1992): without most of their noise. */
    FunnelNetwork averaged() {
        return network(average);
    }

    private FunnelNetwork network(float[][] values) {
        var layers = start.layers();
        var dense = new Dense[layers.size()];
        for (int i = 0; i < dense.length; i++) {
            dense[i] = new Dense(
                    layers.get(i).inputs(), layers.get(i).outputs(), values[2 * i].clone(), values[2 * i + 1].clone());
        }
        return new FunnelNetwork(dense[0], dense[1], dense[2], start.customerWidth());
    }
}
