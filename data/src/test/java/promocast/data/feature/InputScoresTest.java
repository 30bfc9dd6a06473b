package promocast.data.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.feature.InputScores.Binned;

/** Golden numbers are numpy's. */
class InputScoresTest {
    @Test
    void mutualInformationIsThatOfTheTable() {
        assertThat(InputScores.mutualInformation(new double[][] {{30, 10}, {20, 20}, {5, 15}}))
                .isCloseTo(0.07347885471832515, within(1e-12));
        assertThat(InputScores.mutualInformation(new double[][] {{50, 0}, {0, 50}}))
                .isCloseTo(Math.log(2), within(1e-12));
        assertThat(InputScores.mutualInformation(new double[][] {{20, 10}, {40, 20}}))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void divergenceIsThatWithinBinsLessThatOfAll() {
        var treated = new double[][] {{20, 20}, {30, 10}, {10, 30}};
        var control = new double[][] {{25, 5}, {22, 8}, {24, 6}};
        assertThat(InputScores.divergenceGain(treated, control)).isCloseTo(0.1101444482807307, within(1e-12));
    }

    @Test
    void binsAreOfEqualSizeAndKeepEqualValuesTogether() {
        var many = IntStream.range(0, 1000).mapToDouble(i -> i * 0.5).toArray();
        var binned = Binned.of(many, 10);
        assertThat(binned.count()).isEqualTo(10);
        for (int bin = 0; bin < 10; bin++) {
            int which = bin;
            assertThat(Arrays.stream(binned.bins()).filter(b -> b == which).count())
                    .isBetween(99L, 101L);
        }
        var mostlyOne = new double[100];
        Arrays.fill(mostlyOne, 3, 100, 1);
        assertThat(Binned.of(mostlyOne, 10).count()).isEqualTo(2);
        var mostlyTop =
                IntStream.range(0, 100).mapToDouble(i -> Math.min(i, 12)).toArray();
        var top = Binned.of(mostlyTop, 10);
        assertThat(top.bins()[99]).as("the largest value has a bin of its own").isNotEqualTo(top.bins()[0]);
        assertThat(Binned.of(new double[] {7, 7, 7}, 10).count()).isEqualTo(1);
    }

    @Test
    void scoresTellPrognosticFromPredictive() {
        int n = 40_000;
        var random = new SplittableRandom(4);
        var prognostic = new double[n];
        var predictive = new double[n];
        var noise = new double[n];
        var outcome = new double[n];
        var group = new int[n];
        for (int i = 0; i < n; i++) {
            prognostic[i] = random.nextDouble();
            predictive[i] = random.nextDouble();
            noise[i] = random.nextDouble();
            group[i] = random.nextInt(3);
            double chance = 0.1 + 0.4 * prognostic[i] + (group[i] > 0 ? 0.3 * (predictive[i] - 0.5) : 0);
            outcome[i] = random.nextDouble() < chance ? 1 : 0;
        }
        var scores = new InputScores(
                new FeatureTargets(outcome, group, 3), IntStream.range(0, n).toArray());
        assertThat(scores.score(prognostic).surplusInformation())
                .isGreaterThan(3 * scores.score(predictive).surplusInformation());
        assertThat(scores.score(predictive).surplusUplift())
                .isGreaterThan(5 * scores.score(prognostic).surplusUplift());
        assertThat(scores.score(noise).surplusInformation()).isLessThan(2e-4);
        assertThat(scores.score(noise).surplusUplift()).isLessThan(1e-3);
    }
}
