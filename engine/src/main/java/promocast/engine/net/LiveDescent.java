package promocast.engine.net;

import java.util.Arrays;

/** Steps of {@link Adam} on a live network, as DL4J would take them; the step size falls to 0 in a straight line. */
final class LiveDescent {
    private final LiveOptions options;
    private final FallingSchedule rates;
    private final boolean amount;
    private final float[][] weights;
    private final Adam adam;
    private final Lanes<LiveLesson> lanes;

    /** @param start layers in the order of {@link LiveNetwork#layers()}, amounts on the scale of {@link LiveBlock} */
    LiveDescent(LiveTeacher teacher, Dense[] start, LiveOptions options, int threads) {
        this.options = options;
        this.rates = new FallingSchedule(options.learningRate(), options.steps());
        this.amount = teacher.hasAmount();
        this.weights = FunnelDescent.arrays(Arrays.stream(start));
        this.adam = new Adam(weights, 0);
        this.lanes = new Lanes<>(options.batch(), threads, () -> new LiveBlock(teacher, weights));
    }

    /** One step on a batch. */
    void step(LiveLesson batch) {
        double rate = rates.valueAt(adam.steps(), 0);
        adam.step(lanes.gradient(weights, batch, options.batch(), 0), rate);
    }

    /** The network with the weights reached so far. */
    LiveNetwork network() {
        return network(FunnelDescent.layers(weights), amount);
    }

    /** The network of layers whose last head is an amount on the scale of {@link LiveBlock}, if there is one. */
    static LiveNetwork network(Dense[] layers, boolean amount) {
        var scaled = layers.clone();
        if (amount) {
            var heads = layers[layers.length - 1];
            var factor = new float[heads.outputs()];
            Arrays.fill(factor, 1);
            factor[factor.length - 1] = 1 / LiveBlock.AMOUNT_SCALE;
            scaled[scaled.length - 1] = heads.scaled(factor, new float[factor.length]);
        }
        return new LiveNetwork(Arrays.asList(scaled));
    }
}
