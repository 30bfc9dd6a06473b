package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.engine.net.FunnelSamples;

class StackingTest {
    private static final int N = 4000;

    /** Forecasts of three kinds: the truth, the truth with noise of its own, and noise. */
    private static double[][] shares(int rows, double noise) {
        var random = new Random(2);
        var unseen = new float[3][1][N];
        var y = new float[N];
        var mask = new float[N];
        for (int i = 0; i < N; i++) {
            double truth = random.nextGaussian();
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-truth)) ? 1 : 0;
            mask[i] = 1;
            unseen[0][0][i] = (float) (truth + noise * random.nextGaussian());
            unseen[1][0][i] = (float) (truth + noise * random.nextGaussian());
            unseen[2][0][i] = (float) (2 * random.nextGaussian());
        }
        var samples = new FunnelSamples(new float[N], new float[N], y, mask, new float[0], new float[0], N);
        return new Stacking(samples, IntStream.range(0, rows).toArray()).shares(unseen);
    }

    @Test
    void equallyGoodKindsShareAndNoiseIsDropped() {
        var shares = shares(N, .6);

        assertThat(shares[2][0]).isZero();
        assertThat(shares[0][0]).isBetween(.3, .7);
        assertThat(shares[0][0] + shares[1][0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void fewCasesLeaveTheSharesNearEqual() {
        var shares = shares(12, .6);

        for (var kind : shares) {
            assertThat(kind[0]).isBetween(.2, .5);
        }
    }
}
