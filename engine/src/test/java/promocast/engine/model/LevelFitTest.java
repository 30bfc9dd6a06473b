package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.engine.net.LevelShifts.Curve;

class LevelFitTest {
    private static final int N = 60_000;
    private static final float[] LEVELS = {0, 0.25f, 1};
    private static final double[] OFF = {-0.1, 0.15, 0.05};
    private static final List<Curve> CURVES = List.of(new Curve(0, LEVELS, new float[0][]));

    private final double[] logits = new double[N];
    private final double[] happened = new double[N];
    private final float[] offers = new float[N];
    private final int[] rows = IntStream.range(0, N).toArray();

    @Test
    void shiftsMakeTheMeanOfEveryLevelRight() {
        draw();
        var weights = new double[N];
        Arrays.fill(weights, 1);

        var fit = new LevelFit(CURVES, 1).to(new LevelFit.Rows(logits, happened, weights, offers, rows));

        for (int level = 0; level < LEVELS.length; level++) {
            double shift = fit.common() + fit.shifts(0)[level];
            double gap = 0;
            double n = 0;
            for (int i = 0; i < N; i++) {
                if (offers[i] == LEVELS[level]) {
                    gap += 1 / (1 + Math.exp(-logits[i] - shift)) - happened[i];
                    n++;
                }
            }
            assertThat(gap / n).isCloseTo(0, within(0.001));
            assertThat(shift).isCloseTo(OFF[level], within(0.06));
        }
        assertThat(fit.shifts(0)[0]).isZero();
    }

    @Test
    void rowsWithoutWeightDoNotCount() {
        draw();
        var weights = new double[N];
        for (int i = 0; i < N; i++) {
            weights[i] = offers[i] == 1 ? 0 : 1;
        }

        var fit = new LevelFit(CURVES, 1).to(new LevelFit.Rows(logits, happened, weights, offers, rows));

        assertThat(fit.shifts(0)[2]).isCloseTo(0, within(1e-6f));
    }

    @Test
    void fewRowsShiftLittle() {
        var fit = new LevelFit(CURVES, 1)
                .to(new LevelFit.Rows(
                        new double[4],
                        new double[] {0, 1, 1, 1},
                        new double[] {1, 1, 1, 1},
                        new float[] {0, 0, 1, 1},
                        new int[] {0, 1, 2, 3}));

        assertThat(fit.shifts(0)[2]).isBetween(0f, 0.1f);
    }

    private void draw() {
        var random = new Random(3);
        for (int i = 0; i < N; i++) {
            int level = i % 3;
            offers[i] = LEVELS[level];
            logits[i] = -1 + random.nextGaussian();
            happened[i] = random.nextDouble() < 1 / (1 + Math.exp(-logits[i] - OFF[level])) ? 1 : 0;
        }
    }
}
