package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import promocast.data.Progress;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/** Rules and assumptions in the campaign, on shops whose response is a formula. */
class RulesTest {
    private static final AdvisorOptions OPTIONS = PracticeShop.options(4, 0.3, 0.4, 300);

    @Test
    void aRuleThatForbidsAStepIsNamed() {
        var rules = RuleTable.none()
                .with(new Rule.Budget(1e6))
                .with(new Rule.LeverCap("recency = 0", "new customers", Rule.LeverCap.DISCOUNT, 0.2))
                .with(new Rule.MarginFloor(0.05))
                .with(new Rule.PinnedLine(2));
        var shop = PracticeShop.coupons(1, 3, Double.POSITIVE_INFINITY);
        var advice = new Advisor(shop, OPTIONS.withRules(rules)).advise(shop.plan(), Set.of(), PracticeShop.SILENT);

        assertThat(reason(advice, "Line 1: face value ¥10 → ¥20"))
                .contains("Rule 2: at most 20% off for new customers");
        assertThat(reason(advice, "Line 1: minimum spend ¥60 → ¥30"))
                .contains("Rule 2: at most 20% off for new customers");
        assertThat(reason(advice, "Line 2: minimum spend ¥60 → ¥30"))
                .contains("Rule 3: a basket at the minimum keeps at least 5% margin");
        assertThat(reason(advice, "Line 1: face value ¥10 → ¥5")).isEmpty();
        assertThat(reason(advice, "Line 3: stop the offer")).contains("Rule 4: line 3 stays as it is");
    }

    @Test
    void theTighterBudgetCountsAndItsRuleIsNamed() {
        var shop = PracticeShop.coupons(1, 1, 1e6);
        var options = OPTIONS.withRules(RuleTable.none().with(new Rule.Budget(Math.floor(shop.cost()))));
        var advice = new Advisor(shop, options).advise(shop.plan(), Set.of(), PracticeShop.SILENT);

        assertThat(reason(advice, "Line 1: face value ¥10 → ¥20").orElseThrow())
                .startsWith("Rule 1: the campaign costs");
    }

    @Test
    void capsAndSpacingSilenceALineInTime() {
        var shop = PracticeShop.coupons(2, 1, Double.POSITIVE_INFINITY);
        assertThat(contacts(shop, new Rule.ContactCap(2))).containsExactly(true, true, false, false);
        assertThat(contacts(shop, new Rule.Spacing("", 2))).containsExactly(true, false, true, false);
        assertThat(contacts(shop, new Rule.Spacing("", 3))).containsExactly(true, false, false, true);
        assertThat(contacts(shop, new Rule.Spacing("sms", 2))).containsExactly(true, true, true, true);
        assertThat(contacts(shop, new Rule.ContactCap(0))).containsOnly(false);
    }

    private static List<Boolean> contacts(PracticeShop shop, Rule rule) {
        var environment = shop.environment(OPTIONS.withRules(RuleTable.none().with(rule)));
        var made = new java.util.ArrayList<Boolean>();
        for (var state = environment.start(); !environment.ended(state); ) {
            made.add(environment.periods().makesOffer(state, 0));
            state = environment.step(state, 0).next();
        }
        return made;
    }

    @Test
    void platformsTireTheSameCustomersInTheirOwnMeasure() {
        var shop = PracticeShop.coupons(6, 1, Double.POSITIVE_INFINITY);
        var line = PlanLine.of("recency = 0", Offer.Coupon.of(10, 60)).withPlatform(Optional.of("sms"));
        var sms = shop.with(shop.plan().withLine(0, line));
        var options = OPTIONS.withAssumptions(Assumptions.stated(0.1, 0.5).withPlatform("sms", Assumption.stated(0.4)));

        assertThat(tired(shop.environment(options))).isEqualTo(0.1);
        assertThat(tired(sms.environment(options))).isEqualTo(0.4);
    }

    private static double tired(CampaignEnvironment environment) {
        return environment.step(environment.start(), 0).next().fatigue(0);
    }

    @Test
    void whatIsCarriedOverAndWhatReturnsLeavesAnUnchangedPlanItsForecast() {
        var shop = PracticeShop.coupons(6, 2, Double.POSITIVE_INFINITY);
        var options = OPTIONS.withAssumptions(Assumptions.stated(0.2, 0.5)
                .with(Assumptions.Kind.CARRY_OVER, Assumption.stated(0.4))
                .with(Assumptions.Kind.REPURCHASE, Assumption.stated(0.3)));
        var environment = shop.environment(options);

        assertThat(environment.periods().hold(environment.start()))
                .isCloseTo(shop.profit(), org.assertj.core.api.Assertions.within(1e-9));
        var effects = new ContactEffects(environment.menus(), options);
        assertThat(effects.share(1, 0, 0, 0)).isGreaterThan(effects.share(1, 0, 3, 0));
    }

    @Test
    void aForecastOfOneContactCountsOnceAPeriod() {
        var shop = PracticeShop.coupons(6, 1, Double.POSITIVE_INFINITY);
        var options =
                OPTIONS.withAssumptions(Assumptions.stated(0, 0.5).withExposure(new Assumptions.Exposure(true, 1)));
        var environment = shop.environment(options);

        assertThat(environment.periods().hold(environment.start()))
                .isCloseTo(4 * shop.profit(), org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void stepsGoOnWithWhatWasLearned() {
        var shop = PracticeShop.coupons(2, 3, Double.POSITIVE_INFINITY);
        var advisor = new Advisor(shop, OPTIONS);
        var seen = new java.util.ArrayList<Double>();
        var first = advisor.advise(shop.plan(), Set.of(), new Recorder(seen));
        int learned = seen.size();
        var edit = first.options().get(first.chosen().orElseThrow()).edit().orElseThrow();
        var after = advisor.advise(edit.apply(shop.plan()), Set.of(), new Recorder(seen));
        var without = advisor.advise(shop.plan(), Set.of(edit), new Recorder(seen));

        assertThat(learned).isEqualTo(300);
        assertThat(seen).hasSize(learned);
        assertThat(after).isNotEqualTo(first);
        assertThat(without.options())
                .filteredOn(option -> option.edit().equals(Optional.of(edit)))
                .singleElement()
                .matches(Advice.Option::masked);
        advisor.advise(shop.plan().withBudget(500), Set.of(), new Recorder(seen));
        assertThat(seen).hasSize(2 * learned);
    }

    @Test
    void aZeroBudgetGetsASentence() {
        var shop = PracticeShop.coupons(1, 2, 0);
        var advisor = new Advisor(shop, OPTIONS);
        var advice = advisor.advise(shop.plan(), Set.of(), PracticeShop.SILENT);

        assertThat(advice.chosen().isPresent()
                        || advice.reason().in(Locale.ENGLISH).contains("budget is 0"))
                .isTrue();
        assertThat(advisor.baselines(shop.plan(), Progress.NONE).advisor().value())
                .isBetween(-1e-9, 1e-9);
    }

    private static Optional<String> reason(Advice advice, String label) {
        return advice.options().stream()
                .filter(option -> option.label().in(Locale.ENGLISH).equals(label))
                .findFirst()
                .orElseThrow()
                .maskReason()
                .map(reason -> reason.in(Locale.ENGLISH));
    }
}
