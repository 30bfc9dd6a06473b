package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import promocast.data.CancelledException;
import promocast.data.UnanswerableException;

/**
 * Two periods, three actions. In the first, action 0 earns 1 and leads to a state where at most 0 is earned, action 1 earns
 * 0 and leads to one where action 1 earns 3; action 2 would earn most, but was hardly ever logged.
 */
class OfflineLearningTest {
    private static final float[] FIRST = {1, 0, 0};
    private static final float[] POOR = {0, 1, 0};
    private static final float[] RICH = {0, 0, 1};
    private static final DeepOptions DEEP = new DeepOptions(1, 250, 64, 24, 1, 1e-2);
    private static final OfflineLearning LEARNING = new OfflineLearning(AdvisorOptions.defaults(), DEEP);

    @Test
    void findsTheBestOfWhatWasLoggedAndKeepsToIt() {
        var learned = LEARNING.learn(log(1500), 3, PracticeShop.SILENT);

        assertThat(learned.best(FIRST)).isEqualTo(1);
        assertThat(learned.best(RICH)).isEqualTo(1);
        assertThat(learned.values(FIRST)[1]).isBetween(1.6, 3.5);
        assertThat(learned.values(FIRST)[0]).isBetween(0.5, 1.5);
        assertThat(learned.values(FIRST)[2]).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(learned.values(RICH)[2]).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void whatCannotBeLearnedFromIsSaid() {
        assertThatThrownBy(() -> LEARNING.learn(log(20), 3, PracticeShop.SILENT))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("200");
        var broken = new ArrayList<>(log(300));
        broken.set(7, new LoggedStep(FIRST, 0, Double.NaN, Optional.empty()));
        assertThatThrownBy(() -> LEARNING.learn(broken, 3, PracticeShop.SILENT))
                .isInstanceOf(UnanswerableException.class);
    }

    @Test
    void stopsWhenItIsCancelled() {
        var seen = new ArrayList<Double>();
        var watcher = new Recorder(seen) {
            @Override
            public boolean isCancelled() {
                return seen.size() >= 3;
            }
        };
        assertThatThrownBy(() -> LEARNING.learn(log(300), 3, watcher)).isInstanceOf(CancelledException.class);
        assertThat(seen).hasSize(3);
    }

    private static List<LoggedStep> log(int customers) {
        var random = new SplittableRandom(5);
        var steps = new ArrayList<LoggedStep>();
        for (int i = 0; i < customers; i++) {
            int first = action(random);
            var then = first == 0 ? POOR : RICH;
            double earned = first == 0 ? 1 : first == 1 ? 0 : 9;
            steps.add(new LoggedStep(FIRST, first, earned, Optional.of(then)));
            int second = action(random);
            double later = second == 2 ? 9 : then == RICH && second == 1 ? 3 : 0;
            steps.add(new LoggedStep(then, second, later, Optional.empty()));
        }
        return steps;
    }

    private static int action(SplittableRandom random) {
        return random.nextDouble() < 0.02 ? 2 : random.nextInt(2);
    }
}
