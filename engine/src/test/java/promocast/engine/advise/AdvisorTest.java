package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import promocast.data.CancelledException;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

class AdvisorTest {
    private static final AdvisorOptions OPTIONS = PracticeShop.options(4, 0.15, 0.5, 800);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void suggestsTheTweakWithTheHighestQ(long seed) {
        var shop = PracticeShop.coupons(seed, 3, 4000);
        var advice = new Advisor(shop, OPTIONS)
                .advise(shop.plan(), Preference.defaults().withTrust(1), PracticeShop.SILENT);

        var allowed =
                advice.options().stream().filter(option -> !option.masked()).toList();
        assertThat(allowed).isSortedAccordingTo(Comparator.comparingDouble(option -> -option.q()));
        assertThat(advice.options().subList(0, allowed.size())).isEqualTo(allowed);
        assertThat(advice.options())
                .filteredOn(option -> option.line() < 0)
                .singleElement()
                .satisfies(nothing -> {
                    assertThat(nothing.q()).isZero();
                    assertThat(nothing.edit()).isEmpty();
                });
        advice.chosen().ifPresent(chosen -> {
            assertThat(chosen).isZero();
            assertThat(advice.options().get(0).q()).isPositive();
            assertThat(advice.options()
                            .get(0)
                            .range()
                            .contains(advice.options().get(0).q()))
                    .isTrue();
        });
    }

    @Test
    void gainIsTheDifferenceOfTheForecasts() {
        var shop = PracticeShop.coupons(2, 3, Double.POSITIVE_INFINITY);
        var advice = advise(shop, Set.of());
        var option = advice.options().get(advice.chosen().orElseThrow());
        var after = option.edit().orElseThrow().apply(shop.plan());

        double expected = shop.with(after).profit() - shop.profit();
        assertThat(advice.gain().value()).isCloseTo(expected, within(1e-9));
        assertThat(advice.gain().lower()).isLessThan(expected);
    }

    @Test
    void acceptingStepsEndsAtAPlanThatNoStepBetters() {
        var shop = PracticeShop.coupons(3, 3, 5000);
        double before = shop.profit();
        for (int step = 0; step < 15; step++) {
            var advice = advise(shop, Set.of());
            if (advice.chosen().isEmpty()) {
                break;
            }
            shop = shop.with(advice.options().get(0).edit().orElseThrow().apply(shop.plan()));
            assertThat(shop.cost()).isLessThanOrEqualTo(5000 * 1.001);
        }
        assertThat(shop.profit()).isGreaterThan(before);
        assertThat(advise(shop, Set.of()).chosen()).isEmpty();
        assertThat(advise(shop, Set.of()).reason().in(Locale.ENGLISH)).contains("No allowed step");
    }

    @Test
    void masksSayWhy() {
        var shop = PracticeShop.coupons(1, 3, 1000).pinned(1);
        var rejected = new PlanEdit.SetLever(0, "coupon.faceValue", 5.0);
        shop = shop.with(shop.plan().withLine(2, PlanLine.of("all", Offer.Coupon.of(20, 60))));
        var advice = advise(shop, Set.of(rejected));

        assertThat(reasons(advice, 1)).containsOnly("You pinned line 2.");
        assertThat(reasons(advice, 0)).contains("You rejected it; it returns if line 1 changes.");
        assertThat(reasons(advice, 2))
                .contains("Your data has no face value above ¥20.", "Your data has no minimum spend above ¥60.");
        assertThat(advice.options())
                .filteredOn(Advice.Option::masked)
                .allSatisfy(
                        option -> assertThat(option.maskReason().orElseThrow().in(Locale.SIMPLIFIED_CHINESE))
                                .isNotEqualTo(option.maskReason().orElseThrow().in(Locale.ENGLISH)));
    }

    @Test
    void budgetAndReturnMaskWhatBreaksThem() {
        var shop = PracticeShop.coupons(1, 1, 0);
        double cost = shop.cost();
        var tight = shop.with(shop.plan().withBudget(cost));
        assertThat(reasons(advise(tight, Set.of()), 0)).anyMatch(reason -> reason.contains("more than the budget"));

        var plan = shop.plan().withBudget(Double.POSITIVE_INFINITY);
        var strict = new CampaignPlan(
                plan.name(),
                plan.currency(),
                plan.horizonDays(),
                plan.budget(),
                plan.economics(),
                plan.lines(),
                new CampaignPlan.Constraints(OptionalDouble.of(1e6), 4));
        assertThat(reasons(advise(shop.with(strict), Set.of()), 0))
                .anyMatch(reason -> reason.contains("profit for each 1 spent"));
    }

    @Test
    void labelsSayWhatChanges() {
        var shop = PracticeShop.coupons(1, 2, Double.POSITIVE_INFINITY);
        var labels = advise(shop, Set.of()).options().stream()
                .map(option -> option.label().in(Locale.ENGLISH))
                .toList();
        assertThat(labels)
                .contains(
                        "Change nothing",
                        "Line 1: face value ¥10 → ¥20",
                        "Line 2: minimum spend ¥60 → ¥30",
                        "Line 2: stop the offer");

        var arms = advise(PracticeShop.arms(1), Set.of());
        assertThat(arms.options().get(0).label().in(Locale.ENGLISH)).isEqualTo("Line 1: Mens → Womens");
        assertThat(arms.options().get(0).edit()).contains(new PlanEdit.SetLever(0, "arm", "Womens"));
        assertThat(arms.options()).hasSize(3);
    }

    @Test
    void sameSeedGivesTheSameAdvice() {
        var shop = PracticeShop.coupons(4, 3, 3000);

        assertThat(advise(shop, Set.of())).isEqualTo(advise(shop, Set.of()));
        var advisor = new Advisor(shop, OPTIONS);
        var first = advisor.advise(shop.plan(), Set.of(), PracticeShop.SILENT);
        assertThat(advisor.advise(shop.plan(), Set.of(), PracticeShop.SILENT)).isEqualTo(first);
    }

    @Test
    void edgesGiveASentence() {
        var shop = PracticeShop.coupons(1, 2, Double.POSITIVE_INFINITY);
        var empty = advise(shop.with(shop.plan().withLines(List.of())), Set.of());
        assertThat(empty.chosen()).isEmpty();
        assertThat(empty.reason().in(Locale.ENGLISH)).contains("no line yet");
        assertThat(new Advisor(shop, OPTIONS)
                        .baselines(shop.plan().withLines(List.of()), Progress.NONE)
                        .advisor()
                        .value())
                .isZero();

        var pinned = advise(shop.pinned(0).pinned(1), Set.of());
        assertThat(pinned.chosen()).isEmpty();
        assertThat(pinned.reason().in(Locale.ENGLISH)).contains("No step is allowed");

        var broke = advise(shop.with(shop.plan().withBudget(0)), Set.of());
        assertThat(broke.state().budgetLeft()).isZero();
        assertThat(broke.options()).allSatisfy(option -> assertThat(option.q()).isNotInfinite());

        var once = new Advisor(shop, PracticeShop.options(1, 0.15, 0.5, 200))
                .advise(shop.plan(), Set.of(), PracticeShop.SILENT);
        assertThat(once.options().get(0).q()).isCloseTo(Math.max(0, once.gain().value()), within(1e-9));
    }

    @Test
    void optionsOutOfRangeAreNamed() {
        assertThatThrownBy(() -> PracticeShop.options(0, 0.15, 0.5, 100)).hasMessageContaining("periods: 0");
        assertThatThrownBy(() -> PracticeShop.options(4, 1.5, 0.5, 100)).hasMessageContaining("FATIGUE: 1.5");
        assertThatThrownBy(() -> new LearningOptions(Learner.AUTO, 100, Double.NaN, 1, 42))
                .hasMessageContaining("alpha");
    }

    @Test
    void cancellingLeavesTheAdvisorUsable() {
        var shop = PracticeShop.coupons(1, 2, 3000);
        var advisor = new Advisor(shop, OPTIONS);
        var cancelled = new Advisor.Watcher() {
            @Override
            public void episode(int number, double profit, double error, double epsilon) {}

            @Override
            public void report(double fraction, Message step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> advisor.advise(shop.plan(), Set.of(), cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(advisor.advise(shop.plan(), Set.of(), PracticeShop.SILENT).options())
                .isNotEmpty();
    }

    private static Advice advise(PracticeShop shop, Set<PlanEdit> rejected) {
        return new Advisor(shop, OPTIONS).advise(shop.plan(), rejected, PracticeShop.SILENT);
    }

    private static List<String> reasons(Advice advice, int line) {
        var reasons = new ArrayList<String>();
        for (var option : advice.options()) {
            if (option.line() == line && option.masked()) {
                reasons.add(option.maskReason().orElseThrow().in(Locale.ENGLISH));
            }
        }
        return reasons;
    }
}
