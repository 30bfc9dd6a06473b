package promocast.engine.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QTrainerTest {
    private static final int BATCH = 32;
    private static final int STEPS = 200;

    @Test
    void networkEqualsDl4jAndLearnsOnlyWhatWasTaken() {
        try (var trainer = trained(7, false)) {
            var states = states(new SplittableRandom(3), 20);
            var expected = trainer.outputs(states);
            var network = trainer.network();
            for (int i = 0; i < states.length; i++) {
                var values = network.values(states[i]);
                for (int a = 0; a < 3; a++) {
                    assertThat(values[a]).isCloseTo(expected[3 * i + a], within(1e-5f));
                }
                assertThat(values[0]).isCloseTo(states[i][0], within(0.15f));
                assertThat(values[1]).isCloseTo(states[i][0] + states[i][1], within(0.15f));
                assertThat(values[2]).isZero();
            }
        }
    }

    @Test
    void behaviourIsLearnedBesideTheValues() {
        try (var trainer = trained(7, true)) {
            var likely = trainer.network().likelihood(new float[] {0.5f, 0.5f});

            assertThat(Math.max(likely[0], likely[1])).isEqualTo(1);
            assertThat(Math.min(likely[0], likely[1])).isGreaterThan(0.5f);
            assertThat(likely[2]).isLessThan(0.05f);
        }
    }

    @Test
    void sameSeedSameWeights() {
        assertThat(weights(7)).isEqualTo(weights(7)).isNotEqualTo(weights(8));
    }

    private static float[] weights(long seed) {
        try (var trainer = trained(seed, false)) {
            return trainer.network().layers().get(1).weights();
        }
    }

    @Test
    void aTargetThatIsNoNumberIsRefused() {
        try (var trainer = QTrainer.open(options(1, false))) {
            var targets = new double[BATCH];
            targets[0] = Double.POSITIVE_INFINITY;
            assertThatThrownBy(() -> trainer.step(states(new SplittableRandom(1), BATCH), new int[BATCH], targets))
                    .isInstanceOf(DivergedException.class);
        }
    }

    private static QOptions options(long seed, boolean behaviour) {
        return new QOptions(new QOptions.Shape(2, 3, 24, behaviour), BATCH, STEPS, 2e-2, seed);
    }

    /** Trained on values x0 and x0 + x1 of the first two of three actions; the third is never taken. */
    private static QTrainer trained(long seed, boolean behaviour) {
        var trainer = QTrainer.open(options(seed, behaviour));
        var random = new SplittableRandom(seed);
        for (int step = 0; step < STEPS; step++) {
            var states = states(random, BATCH);
            var actions = new int[BATCH];
            var targets = new double[BATCH];
            for (int i = 0; i < BATCH; i++) {
                actions[i] = random.nextInt(2);
                targets[i] = states[i][0] + (actions[i] == 1 ? states[i][1] : 0);
            }
            trainer.step(states, actions, targets);
        }
        return trainer;
    }

    private static float[][] states(SplittableRandom random, int count) {
        var states = new float[count][2];
        for (var state : states) {
            state[0] = (float) random.nextDouble();
            state[1] = (float) random.nextDouble();
        }
        return states;
    }
}
