package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import promocast.data.Progress;
import promocast.data.TiringShop;
import promocast.data.campaign.CampaignLog;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

class TrueShopTest {
    private static final TiringShop SHOP = new TiringShop(300, new TiringShop.Truth(0.3, 0.4, 0, 0), 5);
    private static final AdvisorOptions OPTIONS = PracticeShop.options(4, 0.3, 0.4, 100);

    @Test
    void nobodyContactedEarnsNothing() {
        var environment = environment(Double.POSITIVE_INFINITY);
        var nothing = shop(environment, Double.POSITIVE_INFINITY)
                .run(environment.start().withResting(0, true), state -> state);

        assertThat(nothing.profit()).isCloseTo(0, within(1e-9));
        assertThat(nothing.cost()).isZero();
    }

    @Test
    void aPausedPeriodCostsNothingAndABudgetEndsTheCampaign() {
        var environment = environment(Double.POSITIVE_INFINITY);
        var truth = shop(environment, Double.POSITIVE_INFINITY);
        double all = truth.run(environment.start(), state -> state).cost();
        double paused = truth.run(environment.start(), state -> state.period() == 1 ? state.withPause(0) : state)
                .cost();

        assertThat(paused).isBetween(0.6 * all, 0.9 * all);
        var narrow = environment(all / 2);
        double kept = shop(narrow, all / 2).run(narrow.start(), state -> state).cost();
        assertThat(kept).isBetween(0.3 * all, 0.7 * all);
    }

    @Test
    void learnersReachTheOptimumOfASmallCampaignWithoutAMaskedStep() {
        var found = SmallCampaigns.measure(1, Progress.NONE);

        assertThat(found.table())
                .singleElement()
                .satisfies(below -> assertThat(below).isBetween(-1e-9, 0.01));
        assertThat(found.deep())
                .singleElement()
                .satisfies(below -> assertThat(below).isBetween(-1e-9, 0.03));
        assertThat(found.violations()).isZero();
    }

    private static CampaignPlan plan(double budget) {
        return CampaignPlan.empty("", "CNY")
                .withBudget(budget)
                .withLines(List.of(PlanLine.of("", Offer.Coupon.of(10, 30))));
    }

    /** A forecast of about what the shop costs. */
    private static CampaignEnvironment environment(double budget) {
        var shop = PracticeShop.coupons(1, 1, budget);
        var source = new PracticeShop(
                plan(budget),
                CampaignLog.of(SHOP.log(2, 0.5, 1), TiringShop.roles()).actions(),
                (line, changed) -> new LineResponse(900, 1200, 10, false),
                shop.log());
        return CampaignEnvironment.of(source, plan(budget), Set.of(), OPTIONS);
    }

    private static TrueShop shop(CampaignEnvironment environment, double budget) {
        var actions = CampaignLog.of(SHOP.log(2, 0.5, 1), TiringShop.roles()).actions();
        return new TrueShop(SHOP, SHOP.customers(), plan(budget), environment, actions);
    }
}
