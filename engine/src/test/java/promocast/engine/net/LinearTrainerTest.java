package promocast.engine.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearTrainerTest {
    private static final int N = 20_000;

    /** logit = -0.5 + x0 + o (0.8 - 0.6 x1); amount = 2 + 0.5 x0 where the label is 1. */
    private static FunnelSamples samples() {
        var random = new Random(8);
        var x = new float[N * 2];
        var o = new float[N];
        var y = new float[N];
        var mask = new float[N];
        var amount = new float[N];
        for (int i = 0; i < N; i++) {
            x[i * 2] = (float) random.nextGaussian();
            x[i * 2 + 1] = (float) random.nextGaussian();
            o[i] = random.nextInt(2);
            double z = -0.5 + x[i * 2] + o[i] * (0.8 - 0.6 * x[i * 2 + 1]);
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
            mask[i] = 1;
            amount[i] = (float) (2 + 0.5 * x[i * 2] + 0.3 * random.nextGaussian());
        }
        return new FunnelSamples(x, o, y, mask, amount, y, N);
    }

    @Test
    void fitFindsMainEffectsAndInteractions() {
        var samples = samples();
        var rows = IntStream.range(0, N).toArray();

        var fitted = new LinearTrainer(2).fit(samples, rows);

        var probe = new float[] {1, 0, 0, 1, 0, 0};
        var none = fitted.heads(probe, new float[3], new int[] {0, 1, 2}, 1);
        var offer = fitted.heads(probe, new float[] {1, 1, 1}, new int[] {0, 1, 2}, 1);
        assertThat(none[0][2]).isCloseTo(-0.5f, within(0.08f));
        assertThat(none[0][0] - none[0][2]).isCloseTo(1f, within(0.1f));
        assertThat(offer[0][2] - none[0][2]).isCloseTo(0.8f, within(0.1f));
        assertThat(offer[0][1] - none[0][1]).isCloseTo(0.2f, within(0.12f));
        assertThat(none[1][0]).isCloseTo(2.5f, within(0.05f));
    }

    @Test
    void oneOfferForAllEqualsAnOfferARow() {
        var samples = samples();
        var rows = IntStream.range(0, 300).toArray();
        var fitted = new LinearTrainer(1).fit(samples, rows);
        var offers = new float[N];
        java.util.Arrays.fill(offers, 0.7f);
        var each = fitted.heads(samples.customers(), offers, rows, 1);
        var found = new ArrayList<Float>();

        new NetworkEnsemble(List.of(fitted))
                .heads(samples.customers(), rows, new float[] {0.7f}, 1, (from, count, heads) -> {
                    for (int c = 0; c < count; c++) {
                        found.add(heads[c]);
                    }
                });

        for (int i = 0; i < rows.length; i++) {
            assertThat(found.get(i)).isCloseTo(each[0][i], within(1e-5f));
        }
    }
}
