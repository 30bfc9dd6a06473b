package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import promocast.data.CancelledException;
import promocast.data.UnanswerableException;

/** A few of the small campaigns; {@code bench advise} measures all twenty. */
class DeepQLearningTest {
    private static final AdvisorOptions OPTIONS = PracticeShop.options(3, 0.3, 0.4, 2000);
    private static final DeepOptions DEEP = SmallCampaigns.DEEP;
    private static final DeepOptions SHORT = new DeepOptions(40, 20, 32, 16, 2, 5e-3);

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 20})
    void comesWithinThreePercentOfTheOptimum(long seed) {
        var environment =
                PracticeShop.coupons(seed, 2, SmallCampaigns.budget(seed)).environment(OPTIONS);
        double optimum = new ValueIteration<>(environment, 1, 500_000).value(environment.start());
        var violations = new ArrayList<String>();

        var learned = learn(environment, new WatchedProcess(environment, violations), DEEP, PracticeShop.SILENT);

        assertThat(WatchedProcess.follow(environment, learned)).isCloseTo(optimum, within(0.03 * Math.abs(optimum)));
        assertThat(violations).isEmpty();
    }

    @Test
    void neverTakesAMaskedAction() {
        var violations = new ArrayList<String>();
        var shop = PracticeShop.coupons(3, 3, 800).pinned(1);
        var rejected = Set.of(LineMenu.of(shop.plan(), 0, shop.actions()).edit(0, 20.0));
        var environment = shop.environment(
                OPTIONS.withRules(RuleTable.none()
                        .with(new Rule.LeverCap("", "", "coupon.faceValue", 10))
                        .with(new Rule.ContactCap(2))),
                rejected);

        var learned = learn(environment, new WatchedProcess(environment, violations), SHORT, PracticeShop.SILENT);
        for (var state = environment.start(); !environment.ended(state); ) {
            int action = learned.greedy(state);
            assertThat(environment.mask(state, action)).isEqualTo(Mask.ALLOWED);
            state = environment.step(state, action).next();
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void sameSeedLearnsTheSame() {
        var environment = PracticeShop.coupons(4, 2, 2000).environment(OPTIONS);
        var first = profits(environment, OPTIONS);

        assertThat(first).hasSize(SHORT.episodes()).isEqualTo(profits(environment, OPTIONS));
        assertThat(profits(environment, OPTIONS.withSeed(43))).isNotEqualTo(first);
    }

    private static List<Double> profits(CampaignEnvironment environment, AdvisorOptions options) {
        var seen = new ArrayList<Double>();
        var code = new StateCode(environment);
        new DeepQLearning<CampaignState>(options, SHORT).learn(environment, code, code.width(), new Recorder(seen));
        return seen;
    }

    @Test
    void stopsWhenItIsCancelled() {
        var environment = PracticeShop.coupons(4, 2, 2000).environment(OPTIONS);
        var seen = new ArrayList<Double>();
        var watcher = new Recorder(seen) {
            @Override
            public boolean isCancelled() {
                return seen.size() >= 3;
            }
        };
        assertThatThrownBy(() -> learn(environment, environment, SHORT, watcher))
                .isInstanceOf(CancelledException.class);
        assertThat(seen).hasSize(3);
    }

    @Test
    void aRewardThatIsNoNumberIsRefused() {
        var environment = PracticeShop.coupons(4, 2, 2000).environment(OPTIONS);
        var broken = new WatchedProcess(environment, new ArrayList<>()) {
            @Override
            public Transition<CampaignState> step(CampaignState state, int action) {
                return new Transition<>(super.step(state, action).next(), Double.NaN);
            }
        };
        assertThatThrownBy(() -> learn(environment, broken, SHORT, PracticeShop.SILENT))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("no number");
        assertThatThrownBy(() -> new QLearning<CampaignState>(OPTIONS).learn(broken, PracticeShop.SILENT))
                .isInstanceOf(UnanswerableException.class);
    }

    private static DeepQ<CampaignState> learn(
            CampaignEnvironment environment,
            DecisionProcess<CampaignState> process,
            DeepOptions deep,
            Advisor.Watcher watcher) {
        var code = new StateCode(environment);
        return new DeepQLearning<CampaignState>(OPTIONS, deep).learn(process, code, code.width(), watcher);
    }
}
