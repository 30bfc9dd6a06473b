package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.ActionSpace;
import promocast.data.Progress;

class CampaignEnvironmentTest {
    private static final AdvisorOptions OPTIONS = PracticeShop.options(4, 0.15, 0.5, 800);

    @Test
    void baselinesAreOrderedAsTheyShould() {
        for (long seed = 1; seed <= 5; seed++) {
            var shop = PracticeShop.coupons(seed, 3, 4000);
            var found = new Advisor(shop, OPTIONS).baselines(shop.plan(), Progress.NONE);

            assertThat(found.statik().value())
                    .isGreaterThanOrEqualTo(found.none().value());
            assertThat(found.advisor().value())
                    .isGreaterThanOrEqualTo(found.none().value());
            assertThat(found.advisor().contains(found.advisor().value())).isTrue();
            var verdict = found.verdict().in(Locale.ENGLISH);
            assertThat(verdict.startsWith("It beats") && verdict.contains("(\u2212"))
                    .isFalse();
            assertThat(verdict)
                    .satisfiesAnyOf(
                            said -> assertThat(said).doesNotStartWith("About as good"),
                            said -> assertThat(said).contains("plan: +").contains("(\u2212"));
            if (found.advisor().value() < found.statik().value() - 1e-6) {
                assertThat(found.verdict().in(Locale.ENGLISH)).contains("best fixed plan earns");
            }
        }
    }

    @Test
    void bestFixedPlanEqualsExhaustiveSearch() {
        for (long seed = 1; seed <= 5; seed++) {
            var shop = PracticeShop.coupons(seed, 2, 1500);
            var environment = shop.environment(OPTIONS);
            double best = Double.NEGATIVE_INFINITY;
            var first = environment.menus().get(0);
            for (long a = -1; a < first.size(); a++) {
                for (long b = -1; b < first.size(); b++) {
                    var state = set(set(environment.start(), 0, a), 1, b);
                    if (environment.periods().plannedCost(state) <= 1500) {
                        best = Math.max(best, environment.periods().hold(state));
                    }
                }
            }
            double found = environment.periods().hold(new BestFixedPlan(environment).find());
            assertThat(found).isCloseTo(best, within(0.005 * Math.abs(best)));
        }
    }

    private static CampaignState set(CampaignState state, int line, long setting) {
        return setting < 0 ? state.withResting(line, true) : state.withSetting(line, setting);
    }

    @Test
    void anUnchangedPlanEarnsItsForecastAndRestMakesFresh() {
        var shop = PracticeShop.coupons(6, 2, Double.POSITIVE_INFINITY);
        var environment = shop.environment(OPTIONS);
        assertThat(environment.periods().hold(environment.start())).isCloseTo(shop.profit(), within(1e-9));

        var tired = environment.periods().run(environment.start()).next();
        assertThat(tired.fatigue(0)).isCloseTo(0.15, within(1e-9));
        var rested = environment.periods().run(tired.withResting(0, true)).next();
        assertThat(rested.fatigue(0)).isCloseTo(0.075, within(1e-9));
    }

    @Test
    void leversWithManyValuesKeepAFewOfThem() {
        var values = IntStream.range(0, 500).mapToObj(Double::valueOf).toList();
        var rows = values.stream().map(value -> 1).toList();
        var lever = new ActionSpace.Lever("face", "coupon.faceValue", List.of(), values, rows, 0);
        var shop = PracticeShop.coupons(1, 1, 100);
        var menu = LineMenu.of(shop.plan(), 0, new ActionSpace(List.of(lever), false));

        assertThat(menu.dials().get(0).levels())
                .hasSize(10)
                .startsWith(0.0)
                .endsWith(499.0)
                .contains(10.0);
        assertThat(menu.settingLine(menu.now())).isEqualTo(shop.plan().lines().get(0));
    }
}
