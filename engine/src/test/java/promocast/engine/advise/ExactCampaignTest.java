package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import promocast.data.Progress;

class ExactCampaignTest {
    private static final AdvisorOptions OPTIONS = PracticeShop.options(3, 0.3, 0.4, 300);

    private static ExactCampaign exact(CampaignEnvironment environment) {
        return new ExactCampaign(environment, 1, ExactCampaign.MOST_STATES, Progress.NONE);
    }

    /** The same by trying whatever can be done, without remembering anything. */
    private static double tried(CampaignEnvironment environment, CampaignState state) {
        if (environment.ended(state)) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (var reached : reachable(environment, state, new HashSet<>())) {
            var step = environment.step(reached, 0);
            best = Math.max(best, step.reward() + tried(environment, step.next()));
        }
        return best;
    }

    private static Set<CampaignState> reachable(
            CampaignEnvironment environment, CampaignState state, Set<CampaignState> found) {
        if (found.add(state)) {
            for (int action = 1; action < environment.actions(); action++) {
                if (environment.allowed(state, action)) {
                    reachable(environment, environment.amend(state, action), found);
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void equalsTryingEverything(long seed) {
        double budget = seed % 2 == 0 ? 900 : Double.POSITIVE_INFINITY;
        var environment = PracticeShop.coupons(seed, 1, budget).environment(OPTIONS);
        var exact = exact(environment);
        double value = exact.value(environment.start()).orElseThrow();

        assertThat(value).isCloseTo(tried(environment, environment.start()), within(1e-9 * (1 + Math.abs(value))));
        var run = new Campaigns(environment, OPTIONS).runAmended(environment.start(), exact::amended);
        assertThat(run.profit()).isCloseTo(value, within(1e-9 * (1 + Math.abs(value))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noRuleBeatsIt(long seed) {
        var shop = PracticeShop.coupons(seed, 1, seed % 2 == 0 ? 700 : Double.POSITIVE_INFINITY);
        var baselines = new Advisor(shop, OPTIONS).baselines(shop.plan(), Preference.defaults(), Progress.NONE);
        double best = baselines.exact().value().orElseThrow().value();
        double least = best - 1e-9 * (1 + Math.abs(best));

        assertThat(baselines.none().value()).isLessThanOrEqualTo(best + 1e-6);
        assertThat(baselines.statik().value()).isLessThanOrEqualTo(best + 1e-6);
        assertThat(baselines.greedy().value()).isLessThanOrEqualTo(best + 1e-6);
        assertThat(baselines.advisor().value()).isBetween(least - 0.01 * Math.abs(best), best + 1e-6);
        assertThat(baselines.exact().words().in(Locale.ENGLISH)).containsPattern("value iteration over [\\d,]+ states");
    }

    @Test
    void whatIsTooLargeIsSeenBeforeAnyStateIsLookedAt() {
        var small = exact(PracticeShop.arms(2).environment(OPTIONS));
        var large = exact(PracticeShop.arms(4).environment(OPTIONS));
        var pinned = exact(PracticeShop.arms(2).pinned(1).environment(OPTIONS));

        assertThat(small.value(PracticeShop.arms(2).environment(OPTIONS).start()))
                .isPresent();
        assertThat(small.expected()).isBetween(0.8 * small.states(), 1.5 * small.states());
        assertThat(large.value(PracticeShop.arms(4).environment(OPTIONS).start()))
                .isEmpty();
        assertThat(large.states()).isZero();
        assertThat(pinned.expected()).isLessThan(small.expected() / 5);
    }

    @Test
    void tooManyStatesAreSaid() {
        var shop = PracticeShop.coupons(1, 4, Double.POSITIVE_INFINITY);
        assertThat(new ExactCampaign(shop.environment(OPTIONS), 1, 100, Progress.NONE)
                        .value(shop.environment(OPTIONS).start()))
                .isEmpty();
        var exact = new Advisor(shop, OPTIONS)
                .baselines(shop.plan(), Preference.defaults(), Progress.NONE)
                .exact();

        assertThat(exact.value()).isEqualTo(Optional.empty());
        assertThat(exact.words().in(Locale.ENGLISH)).contains("more than 20,000 states");
    }
}
