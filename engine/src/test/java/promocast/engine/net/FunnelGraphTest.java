package promocast.engine.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunnelGraphTest {
    private static final int[] ROWS = IntStream.range(0, 300).toArray();

    @Test
    void networkEqualsDl4jWithin1e5() {
        var samples = samples(300, 3);
        var graph = new FunnelGraph(samples, ROWS, 64, new NetworkOptions(12, 1e-2, 64, 5, 2, 1e-4, 0.2, 7));
        for (int step = 0; step < 20; step++) {
            graph.step(samples, IntStream.range(step * 10, step * 10 + 64).toArray());
        }

        var both = graph.compare(samples, ROWS);
        var plain = both.network().heads(samples.customers(), samples.offers(), ROWS, 2);

        for (int row = 0; row < 300; row++) {
            for (int h = 0; h < 2; h++) {
                double chance = 1 / (1 + Math.exp(-plain[h][row]));
                assertThat(chance).isCloseTo(both.outputs()[0][row * 2 + h], within(1e-5));
            }
            assertThat(plain[2][row]).isCloseTo(both.outputs()[1][row], within(1e-5f));
        }
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
