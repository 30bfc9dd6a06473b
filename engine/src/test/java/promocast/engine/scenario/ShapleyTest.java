package promocast.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapleyTest {
    @Test
    void theOwnerOfTheOnlyLeftGloveGetsTwoThirds() {
        var shares = Shapley.of(3, gloves -> (gloves & 1) == 1 && gloves > 1 ? 1 : 0, 1);
        assertThat(shares[0]).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(shares[1]).isCloseTo(1.0 / 6, within(1e-12));
        assertThat(shares[2]).isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void drawnOrdersGiveWhatAllSubsetsGiveWhereChangesWorkInPairs() {
        int n = 9;
        var random = new Random(3);
        var alone = random.doubles(n, -1, 1).toArray();
        var together = random.doubles((long) n * n, -1, 1).toArray();
        var shares = Shapley.of(n, subset -> pairs(subset, n, alone, together), 7);
        for (int k = 0; k < n; k++) {
            double fair = alone[k];
            for (int other = 0; other < n; other++) {
                fair += other == k ? 0 : together[Math.min(k, other) * n + Math.max(k, other)] / 2;
            }
            assertThat(shares[k]).isCloseTo(fair, within(1e-9));
        }
        assertThat(Arrays.stream(shares).sum()).isCloseTo(pairs((1 << n) - 1, n, alone, together), within(1e-9));
    }

    private static double pairs(int subset, int n, double[] alone, double[] together) {
        double value = 0;
        for (int k = 0; k < n; k++) {
            if ((subset >> k & 1) == 1) {
                value += alone[k];
                for (int other = k + 1; other < n; other++) {
                    value += (subset >> other & 1) == 1 ? together[k * n + other] : 0;
                }
            }
        }
        return value;
    }
}
