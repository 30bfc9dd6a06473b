package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.engine.net.FunnelSamples;

class BlendFitTest {
    private static final int N = 20_000;

    @Test
    void plattFindsSlopeAndShift() {
        var random = new Random(4);
        var logits = new float[N];
        var y = new float[N];
        var mask = new float[N];
        for (int i = 0; i < N; i++) {
            double truth = -1 + random.nextGaussian();
            logits[i] = (float) ((truth - 0.3) / 0.8);
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-truth)) ? 1 : 0;
            mask[i] = i % 4 == 0 ? 0 : 1;
        }
        var samples = new FunnelSamples(new float[N], new float[N], y, mask, new float[0], new float[0], N);
        var rows = IntStream.range(0, N).toArray();

        var platt = Platt.fit(logits, rows, samples, 0);

        assertThat(platt.slope()).isCloseTo(0.8, within(0.05));
        assertThat(platt.shift()).isCloseTo(0.3, within(0.06));
        assertThat(Platt.shift(logits, rows, samples, 0, platt.slope())).isCloseTo(platt.shift(), within(0.01));
    }

    @Test
    void plattStaysNearOneWhereCasesAreFew() {
        var samples = new FunnelSamples(
                new float[4],
                new float[4],
                new float[] {1, 0, 1, 0},
                new float[] {1, 1, 1, 1},
                new float[0],
                new float[0],
                4);

        var platt = Platt.fit(new float[] {2, -2, 1, -1}, new int[] {0, 1, 2, 3}, samples, 0);

        assertThat(platt.slope()).isBetween(0.7, 2.0);
    }
}
