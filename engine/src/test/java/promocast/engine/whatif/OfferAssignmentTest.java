package promocast.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

class OfferAssignmentTest {
    private static final KnownShop SHOP = KnownShop.of(4000, 21);

    private final CampaignPlan plan = CampaignPlan.empty("Spring", "CNY")
            .withBudget(3000)
            .withEconomics(new Economics(0.35, 0.02, 0.01, 0, 0, 0))
            .withLines(List.of(
                    PlanLine.of("recency > 60", Offer.Coupon.of(20, 60)),
                    PlanLine.of("frequency > 4", Offer.Coupon.of(10, 60)),
                    PlanLine.of("", Offer.Points.times(2))));

    private static OfferAssignment assign(CampaignPlan plan) {
        return SHOP.whatIf().assign(plan, OptionalLong.empty(), Progress.NONE);
    }

    @Test
    void assignKeepsTheBudgetAndEarnsAsMuchAsItsBoundAllows() {
        var most = assign(plan.withBudget(Double.POSITIVE_INFINITY)).chosen();
        var budget = most.cost() / 3;
        var found = assign(plan.withBudget(budget));
        assertThat(found.chosen().cost())
                .isLessThanOrEqualTo(budget * (1 + 1e-6))
                .isGreaterThan(0.98 * budget);
        assertThat(found.chosen().profit()).isLessThan(most.profit());
        assertThat(found.chosen().profit()).isCloseTo(found.chosen().bound(), Percentage.withPercentage(0.1));
        assertThat(found.chosen().price()).isPositive();
        assertThat(found.given().stream()
                        .mapToLong(OfferAssignment.Given::customers)
                        .sum())
                .isEqualTo(Arrays.stream(found.chosen().choice())
                        .filter(choice -> choice > 0)
                        .count())
                .isEqualTo(found.chosen().contacts());
    }

    @Test
    void assignEarnsAtLeastAsMuchAsOneOfferALine() {
        var lines = SHOP.whatIf().optimise(plan, Progress.NONE);
        assertThat(assign(plan).chosen().profit())
                .isGreaterThan(0.99 * lines.forecast().incremental().profit().value());
    }

    @Test
    void assignLeavesPinnedLinesAndThoseWithoutAnOfferAlone() {
        var pinned = plan.withLine(0, plan.lines().get(0).withPinned(true).withShare(0.5))
                .withLine(1, plan.lines().get(1).withOffer(new Offer.NoOffer()));
        var found = assign(pinned);
        var forecast = SHOP.whatIf().live(pinned);
        var own = found.offers().indexOf(Offer.Coupon.of(20, 60)) + 1;
        int first = (int) forecast.lines().get(0).customers();
        int second = (int) forecast.lines().get(1).customers();
        var choice = found.chosen().choice();
        assertThat(Arrays.stream(choice, 0, first).filter(c -> c == own).count())
                .isEqualTo(Math.round(0.5 * first));
        assertThat(Arrays.stream(choice, 0, first)).containsOnly(0, own);
        assertThat(Arrays.stream(choice, first, first + second)).containsOnly(0);
    }

    @Test
    void assignSaysTheSmallestRelaxationWhereNoAssignmentIsPossible() {
        var pinned = plan.withBudget(10).withLine(0, plan.lines().get(0).withPinned(true));
        assertThat(assign(pinned).chosen().infeasible())
                .hasValueSatisfying(reason -> assertThat(reason.key()).isEqualTo("whatif.infeasible.budget"));
        var greedy = plan.withMinRoi(OptionalDouble.of(1000));
        assertThat(assign(greedy)
                        .chosen()
                        .infeasible()
                        .or(() -> assign(greedy).chosen().binding().stream().findFirst()))
                .hasValueSatisfying(reason -> assertThat(reason.key()).contains("minRoi"));
    }

    @Test
    void assignKeepsTheNumberOfMessages() {
        var found = SHOP.whatIf().assign(plan, OptionalLong.of(100), Progress.NONE);
        assertThat(found.chosen().contacts()).isLessThanOrEqualTo(100).isGreaterThan(90);
        assertThat(found.chosen().binding()).anyMatch(reason -> reason.key().equals("whatif.binding.contacts"));
    }

    @Test
    void overlapCountsThoseInSeveralLinesAndWhatTheirOrderIsWorth() {
        var overlap = SHOP.whatIf().overlap(plan, Progress.NONE);
        var forecast = SHOP.whatIf().live(plan);
        var inFirst = forecast.lines().get(0).customers();
        var inSecond = forecast.lines().get(1).customers();
        assertThat(overlap.contested()).isEqualTo(inFirst + inSecond);
        var all = overlap.pairs().stream()
                .filter(pair -> pair.winner() == 0 && pair.other() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(all.customers()).isEqualTo(inFirst);
        assertThat(all.kinds()).containsExactlyInAnyOrder("coupon", "points");
        assertThat(all.profit())
                .isCloseTo(forecast.lines().get(0).incremental().profit().value(), within(0.5));
        assertThat(all.otherProfit())
                .isCloseTo(
                        SHOP.profit(new PlanEdit.SetLever(0, "share", 1.0)
                                .apply(plan.withLines(List.of(plan.lines()
                                        .get(0)
                                        .withOffer(plan.lines().get(2).offer()))))),
                        within(0.5));
        assertThat(all.bothProfit()).isEmpty();
    }

    @Test
    void overlapForecastsBothOffersTogetherWhereTheCouponMayBeStacked() {
        var stacked = new Offer.Coupon(20, 0, 60, Double.POSITIVE_INFINITY, 14, true);
        var both = plan.withLine(0, plan.lines().get(0).withOffer(stacked));
        assertThat(SHOP.whatIf().overlap(both, Progress.NONE).pairs())
                .anySatisfy(pair -> assertThat(pair.bothProfit()).isPresent());
        assertThat(SHOP.whatIf().overlap(plan.withLines(plan.lines().subList(2, 3)), Progress.NONE))
                .isEqualTo(new Overlap(0, List.of()));
    }
}
