package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import promocast.data.CancelledException;

class QLearningTest {
    private static final AdvisorOptions OPTIONS = PracticeShop.options(3, 0.3, 0.4, 2000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void reachesTheExactOptimum(long seed) {
        var environment =
                PracticeShop.coupons(seed, 2, SmallCampaigns.budget(seed)).environment(OPTIONS);
        double optimum = new ValueIteration<>(environment, 1, 500_000).value(environment.start());

        var table = new QLearning<CampaignState>(OPTIONS).learn(environment, PracticeShop.SILENT);

        assertThat(WatchedProcess.follow(environment, table)).isCloseTo(optimum, within(0.01 * Math.abs(optimum)));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 7, 11})
    void learnsWithoutAGoodFirstGuess(long seed) {
        var longer = PracticeShop.options(3, 0.3, 0.4, 8000);
        var environment = PracticeShop.coupons(seed, 2, 2500).environment(longer);
        var blind = new WatchedProcess(environment, new ArrayList<>()) {
            @Override
            public double guess(CampaignState state, int action) {
                return 0;
            }
        };
        double optimum = new ValueIteration<>(environment, 1, 500_000).value(environment.start());

        var table = new QLearning<CampaignState>(longer).learn(blind, PracticeShop.SILENT);

        assertThat(WatchedProcess.follow(environment, table)).isCloseTo(optimum, within(0.01 * Math.abs(optimum)));
    }

    @Test
    void neverTakesAMaskedAction() {
        var violations = new ArrayList<String>();
        for (long seed = 1; seed <= 5; seed++) {
            var shop = PracticeShop.coupons(seed, 3, 800).pinned(1);
            var rejected =
                    java.util.Set.of(LineMenu.of(shop.plan(), 0, shop.actions()).edit(0, 20.0));
            new QLearning<CampaignState>(OPTIONS)
                    .learn(new WatchedProcess(shop.environment(OPTIONS, rejected), violations), PracticeShop.SILENT);
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void sameSeedLearnsTheSame() {
        var first = new ArrayList<Double>();
        var second = new ArrayList<Double>();
        var environment = PracticeShop.coupons(4, 3, 2000).environment(OPTIONS);
        new QLearning<CampaignState>(OPTIONS).learn(environment, new Recorder(first));
        new QLearning<CampaignState>(OPTIONS).learn(environment, new Recorder(second));

        assertThat(first).hasSize(OPTIONS.learning().episodes()).isEqualTo(second);
        var other = new ArrayList<Double>();
        new QLearning<CampaignState>(OPTIONS.withSeed(43)).learn(environment, new Recorder(other));
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void stopsWhenItIsCancelled() {
        var environment = PracticeShop.coupons(4, 2, 2000).environment(OPTIONS);
        var seen = new ArrayList<Double>();
        var watcher = new Recorder(seen) {
            @Override
            public boolean isCancelled() {
                return seen.size() >= 10;
            }
        };
        assertThatThrownBy(() -> new QLearning<CampaignState>(OPTIONS).learn(environment, watcher))
                .isInstanceOf(CancelledException.class);
        assertThat(seen).hasSize(10);
    }

    @Test
    void valueIterationRefusesTooManyStates() {
        var environment = PracticeShop.coupons(4, 3, 2000).environment(OPTIONS);

        assertThatThrownBy(() -> new ValueIteration<>(environment, 1, 10).value(environment.start()))
                .isInstanceOf(IllegalStateException.class);
    }
}
