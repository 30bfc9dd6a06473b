package promocast.engine.net;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Steps of {@link Adam} on a funnel network, as DL4J would take them (the weights it starts with are DL4J's, and tests
 * hold its gradient and steps to DL4J's), without its overhead a batch.
 */
final class FunnelDescent {
    private static final double AVERAGING = 0.98;

    private final FunnelNetwork start;
    private final NetworkOptions options;
    private final float[][] weights;
    private final float[][] average;
    private final Adam adam;
    private final Lanes<int[]> lanes;

    FunnelDescent(FunnelSamples samples, FunnelNetwork start, int batch, NetworkOptions options, int threads) {
        this.start = start;
        this.options = options;
        this.weights = arrays(start.layers().stream());
        this.average = arrays(start.layers().stream());
        this.adam = new Adam(weights, options.l2());
        var dropout = new Dropout(options.dropout(), options.hidden(), options.seed());
        this.lanes = new Lanes<>(batch, threads, () -> new FunnelBlock(samples, weights, dropout));
    }

    /** Copies of W and b of each layer in turn. */
    static float[][] arrays(Stream<Dense> layers) {
        return layers.flatMap(
                        layer -> Stream.of(layer.weights().clone(), layer.bias().clone()))
                .toArray(float[][]::new);
    }

    /** One step on the given rows; returns their mean loss before it. */
    double step(int[] rows) {
        float keep = (float) Math.min(AVERAGING, adam.steps() / (adam.steps() + 10.0));
        adam.step(gradient(rows), options.learningRate());
        for (int part = 0; part < weights.length; part++) {
            blend(average[part], weights[part], keep);
        }
        return lanes.loss() / rows.length;
    }

    /** The gradient of the mean loss, without weight decay. */
    float[][] gradient(int[] rows) {
        return lanes.gradient(weights, rows, rows.length, options.seed() * 31 + adam.steps());
    }

    private static void blend(float[] average, float[] current, float keep) {
        for (int i = 0; i < average.length; i++) {
            average[i] = keep * average[i] + (1 - keep) * current[i];
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
        var layers = layers(values);
        return new FunnelNetwork(layers[0], layers[1], layers[2], start.customerWidth());
    }

    /** Layers of copies of the given W and b. */
    static Dense[] layers(float[][] values) {
        var layers = new Dense[values.length / 2];
        Arrays.setAll(layers, i -> {
            var w = values[2 * i].clone();
            var b = values[2 * i + 1].clone();
            return new Dense(w.length / b.length, b.length, w, b);
        });
        return layers;
    }
}
