package promocast.engine.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunnelGraphTest {
    private static final int[] ROWS = IntStream.range(0, 300).toArray();

    @Test
    void startsWithDl4jsWeightsAndPredictsAsItDoes() {
        var samples = samples(300, 3);
        var options = new NetworkOptions(12, 1e-2, 64, 5, 2, 1e-4, 0, 7);
        var graph = Dl4jTwin.of(samples, options);

        var outputs = graph.outputs(samples, ROWS);
        var plain = graph.network().heads(samples.customers(), samples.offers(), ROWS, 2);

        for (int row = 0; row < 300; row++) {
            for (int h = 0; h < 2; h++) {
                double chance = 1 / (1 + Math.exp(-plain[h][row]));
                assertThat(chance).isCloseTo(outputs[0][row * 2 + h], within(1e-5));
            }
            assertThat(plain[2][row]).isCloseTo(outputs[1][row], within(1e-5f));
        }
        assertThat(FunnelGraph.start(samples, ROWS, options).layers().get(1).weights())
                .isEqualTo(graph.network().layers().get(1).weights());
    }

    @Test
    void gradientEqualsDl4jWithin1e4() {
        var samples = samples(300, 3);
        var options = new NetworkOptions(12, 1e-2, 300, 5, 2, 0, 0, 7);
        var graph = Dl4jTwin.of(samples, options);
        var descent = new FunnelDescent(samples, graph.network(), 300, options, 2);

        var ours = descent.gradient(ROWS);
        var theirs = graph.gradient(samples, ROWS);

        for (int part = 0; part < ours.length; part++) {
            assertThat(ours[part]).as("part " + part).containsExactly(theirs[part], within(1e-4f));
            assertThat(ours[part]).as("part " + part).isNotEqualTo(new float[ours[part].length]);
        }
    }

    @Test
    void stepsGoWhereDl4jGoes() {
        var samples = samples(300, 3);
        var options = new NetworkOptions(12, 1e-2, 64, 5, 2, 1e-3, 0, 7);
        var graph = Dl4jTwin.of(samples, options);
        var start = graph.network();
        var descent = new FunnelDescent(samples, start, 64, options, 1);

        for (int step = 0; step < 20; step++) {
            var rows = IntStream.range(step * 10, step * 10 + 64).toArray();
            descent.step(rows);
            graph.step(samples, rows);
        }

        for (int layer = 0; layer < 3; layer++) {
            var ours = descent.current().layers().get(layer).weights();
            assertThat(ours).containsExactly(graph.network().layers().get(layer).weights(), within(1e-4f));
            assertThat(ours).isNotEqualTo(start.layers().get(layer).weights());
        }
    }

    @Test
    void threadsDoNotChangeTheResult() {
        var samples = samples(2000, 5);
        var rows = IntStream.range(0, 2000).toArray();
        var options = new NetworkOptions(12, 1e-2, 1024, 3, 3, 1e-3, 0.2, 7);

        var one = new FunnelTrainer(options, 1).fit(samples, rows, rows, quiet());
        var two = new FunnelTrainer(options, 2).fit(samples, rows, rows, quiet());

        assertThat(one.network().layers().get(1).weights())
                .isEqualTo(two.network().layers().get(1).weights());
    }

    @Test
    void dropoutDropsItsShareAndKeepsTheMean() {
        var dropout = new Dropout(0.3, 64, 1);
        var values = new float[500 * 64];
        java.util.Arrays.fill(values, 1);

        dropout.apply(values, 500, 64, new SplittableRandom(2));

        long dropped =
                IntStream.range(0, values.length).filter(i -> values[i] == 0).count();
        assertThat(dropped / (double) values.length).isCloseTo(0.3, within(0.01));
        assertThat(IntStream.range(0, values.length)
                        .mapToDouble(i -> values[i])
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(0.015));
    }

    @Test
    void maskedLabelsDoNotTeach() {
        var samples = samples(300, 3);
        var changed = samples(300, 3);
        for (int i = 0; i < changed.chances().length; i++) {
            if (changed.chanceMask()[i] == 0) {
                changed.chances()[i] = 1 - changed.chances()[i];
            }
        }
        var options = new NetworkOptions(8, 1e-2, 64, 3, 3, 0, 0, 7);

        var one = new FunnelTrainer(options, 1).fit(samples, ROWS, ROWS, quiet());
        var other = new FunnelTrainer(options, 1).fit(changed, ROWS, ROWS, quiet());

        assertThat(one.network().layers().get(2).weights())
                .isEqualTo(other.network().layers().get(2).weights());
    }

    @Test
    void fitLearnsWhatTheOfferDoes() {
        var samples = samples(4000, 11);
        var rows = IntStream.range(0, 3000).toArray();
        var held = IntStream.range(3000, 4000).toArray();

        var fitted = new FunnelTrainer(new NetworkOptions(16, 5e-3, 256, 15, 5, 1e-5, 0, 7), 2)
                .fit(samples, rows, held, quiet());

        assertThat(fitted.validationLoss()).isLessThan(baseLoss(samples, held) - 0.02);
    }

    private static double baseLoss(FunnelSamples samples, int[] rows) {
        var constant = new float[][] {new float[rows.length], new float[rows.length], new float[rows.length]};
        return FunnelLoss.mean(constant, samples, rows);
    }

    static EpochWatcher quiet() {
        return new EpochWatcher() {
            @Override
            public void step() {}

            @Override
            public void epoch(int epoch, double trainLoss, double validationLoss, boolean best) {}
        };
    }

    /** Three customer inputs, one offer input; a second head that counts where the first is 1; an amount there. */
    static FunnelSamples samples(int n, long seed) {
        var random = new Random(seed);
        var x = new float[n * 3];
        var o = new float[n];
        var y = new float[n * 2];
        var m = new float[n * 2];
        var amount = new float[n];
        var amountMask = new float[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 3; j++) {
                x[i * 3 + j] = (float) random.nextGaussian();
            }
            o[i] = random.nextInt(2);
            double z = -0.5 + x[i * 3] + o[i] * (1 - x[i * 3 + 1]);
            y[i * 2] = random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
            m[i * 2] = 1;
            y[i * 2 + 1] = random.nextDouble() < 0.3 ? 1 : 0;
            m[i * 2 + 1] = y[i * 2];
            amount[i] = (float) (2 + 0.5 * x[i * 3 + 2] + 0.1 * random.nextGaussian());
            amountMask[i] = y[i * 2];
        }
        return new FunnelSamples(x, o, y, m, amount, amountMask, n);
    }
}
