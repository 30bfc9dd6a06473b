package promocast.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.plan.PlatformTerms;
import promocast.engine.plan.Usage;
import promocast.engine.plan.Window;

/** What offers cost, by hand and as properties of random ones, on a shop whose model is the truth. */
final class OfferCostTest {
    private static final WhatIf SHOP = KnownShop.of(1200, 5).whatIf();
    private static final Economics PLAIN = new Economics(0.4, 0.1, 0.01, 0.2, 0, 0);

    private static CampaignPlan plan(Offer offer) {
        return CampaignPlan.empty("Spring", "CNY").withEconomics(PLAIN).withLines(List.of(PlanLine.of("", offer)));
    }

    private static CampaignPlan plan(PlanLine line) {
        return plan(line.offer()).withLine(0, line);
    }

    private static Totals total(CampaignPlan plan) {
        return SHOP.live(plan).total();
    }

    private static double cost(CampaignPlan plan) {
        return total(plan).campaignCost().value();
    }

    private static double cost(Offer offer) {
        return cost(plan(offer));
    }

    private static CampaignPlan usage(CampaignPlan plan, Usage usage) {
        return plan.withEconomics(plan.economics().withUsage(usage));
    }

    @Test
    void couponPaysTheFaceValueForEachUse() {
        var none = total(plan(Offer.Coupon.of(0, 0)));
        var ten = plan(Offer.Coupon.of(10, 60));
        double used = (cost(ten) - 120) / 10;

        assertThat(none.campaignCost().value()).isZero();
        assertThat(used).isBetween(1.0, total(ten).purchases().value());
        assertThat(cost(ten.withEconomics(PLAIN.withMessageCost(0)))).isCloseTo(10 * used, within(1e-6));
    }

    @Test
    void couponThatMayBeUsedTwiceAlsoPaysForThoseWhoBuyAgain() {
        var once = new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 14, false, 1, "");
        var twice = new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 14, false, 2, "");
        double again = total(plan(once)).repurchases().value();

        assertThat(cost(twice) - cost(once)).isCloseTo(10 * again, within(1e-6));
    }

    @Test
    void couponThatDoesNotStackIsUsedInFewerBaskets() {
        var alone = plan(new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 14, false));
        var stacking = plan(new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 14, true));
        var quarter = Usage.unknown().withOtherPromotions(0.25);

        assertThat(cost(usage(alone, quarter)) - 120).isCloseTo(0.75 * (cost(alone) - 120), within(1e-6));
        assertThat(cost(usage(stacking, quarter))).isEqualTo(cost(alone));
    }

    @Test
    void validityCutsUsesWhereTheHalfLifeOfResponsesIsStated() {
        var week = plan(new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 7, false));
        var known = Usage.unknown().withResponseHalfLifeDays(7);

        assertThat(cost(week)).isEqualTo(cost(plan(Offer.Coupon.of(10, 60))));
        // of all uses in 14 days (1 - 1/4), those in 7 days (1 - 1/2): two in three
        assertThat(cost(usage(week, known)) - 120).isCloseTo(2.0 / 3 * (cost(week) - 120), within(1e-6));
    }

    @Test
    void firstOrdersAreForNewCustomersOnly() {
        var column = "tenure";
        var line =
                PlanLine.of("", new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 14, false, 1, column + " < 6"));
        var filtered = PlanLine.of(column + " < 6", Offer.Coupon.of(10, 60));

        assertThat(SHOP.live(plan(line)).total())
                .isEqualTo(SHOP.live(plan(filtered)).total());
        assertThat(SHOP.live(plan(line)).lines().get(0).customers()).isBetween(1L, 1199L);
    }

    @Test
    void pointsCostWhatIsUsedOfThem() {
        var bonus = new Offer.Points(1, 100, 0.02, 30, 10, 0.4);
        double buyers = total(plan(bonus)).purchases().value();

        assertThat(cost(bonus)).isCloseTo(120 + buyers * 100 * 0.02 * 0.6, within(1e-6));
        // half of the points are used in 20 days, which is all the time that they have
        assertThat(cost(usage(plan(bonus), Usage.unknown().withPointHalfLifeDays(20))))
                .isCloseTo(120 + buyers * 100 * 0.02 * 0.6 * 0.5, within(1e-6));
    }

    @Test
    void recommendationsCostTheirPlacesAndWhatStoodThere() {
        assertThat(cost(new Offer.Recommendation(3, "similar", "banner", 0.02, 0.05)))
                .isCloseTo(1200 * (0.1 + 3 * 0.07), within(1e-6));
    }

    @Test
    void advertisementsArePaidByViewClickOrPurchase() {
        var totals = total(plan(new Offer.Ad("home", 0.5, 3)));

        assertThat(cost(new Offer.Ad("home", 0.5, 3))).isCloseTo(120, within(1e-9));
        assertThat(cost(new Offer.Ad("home", 0.5, 3, Offer.Ad.Pricing.IMPRESSION)))
                .isCloseTo(120 + 1200 * 1.5, within(1e-6));
        assertThat(cost(new Offer.Ad("home", 0.5, 3, Offer.Ad.Pricing.CLICK)))
                .isCloseTo(120 + 0.5 * totals.clicks().value(), within(1e-6));
        assertThat(cost(new Offer.Ad("home", 0.5, 3, Offer.Ad.Pricing.PURCHASE)))
                .isCloseTo(120 + 0.5 * totals.purchases().value(), within(1e-6));
    }

    @Test
    void capsOfPlatformsAndPlanHoldTogether() {
        var ad = new Offer.Ad("home", 0.5, 4, Offer.Ad.Pricing.IMPRESSION);
        var line = PlanLine.of("", ad).withPlatform(Optional.of("1")).withAlsoOn(List.of("2"));
        var terms = Map.of(
                "1", PlatformTerms.usual().withMessageCost(0).withFrequencyCap(3),
                "2", PlatformTerms.usual().withMessageCost(0.2));
        var plan = plan(line).withPlatforms(terms);
        var joint = plan.withConstraints(new CampaignPlan.Constraints(java.util.OptionalDouble.empty(), 1, 5));

        assertThat(cost(plan)).isCloseTo(1200 * (0.2 + 0.5 * 7), within(1e-6));
        assertThat(cost(joint)).isCloseTo(1200 * (0.2 + 0.5 * 5), within(1e-6));
    }

    @Test
    void commissionIsThatOfThePlatform() {
        var app = PlanLine.of("tenure < 12", Offer.Coupon.of(10, 60)).withPlatform(Optional.of("1"));
        var web = PlanLine.of("", Offer.Coupon.of(20, 60)).withPlatform(Optional.of("2"));
        var plan = plan(app).withLines(List.of(app, web));
        var dear = plan.withPlatforms(Map.of("2", PlatformTerms.usual().withCommission(0.1)));
        var before = SHOP.live(plan);
        var after = SHOP.live(dear);
        double revenue = before.lines().get(1).total().revenue().value();

        assertThat(after.lines().get(0).total()).isEqualTo(before.lines().get(0).total());
        assertThat(after.total().profit().value())
                .isCloseTo(before.total().profit().value() - 0.1 * revenue, within(1e-6 * revenue));
        assertThat(after.incremental().profit().value())
                .isCloseTo(
                        after.lines().stream()
                                .mapToDouble(line -> line.incremental().profit().value())
                                .sum(),
                        within(1e-6 * revenue));
    }

    @Test
    void windowAddsTheResponsesOfItsDaysOnly() {
        var line = PlanLine.of("", Offer.Coupon.of(20, 60));
        var whole = SHOP.live(plan(line));
        var half = SHOP.live(plan(line.withWindow(new Window(3, 7))));
        var late = SHOP.live(plan(line.withWindow(new Window(20, 7))));

        assertThat(half.incremental().purchases().value())
                .isCloseTo(0.5 * whole.incremental().purchases().value(), within(1e-6));
        assertThat(half.total().campaignCost().value() - 120)
                .isCloseTo(0.5 * (whole.total().campaignCost().value() - 120), within(1e-6));
        assertThat(half.ledger().persuadable().customers())
                .isCloseTo(0.5 * whole.ledger().persuadable().customers(), within(1e-6));
        assertThat(late.total().reach().value()).isZero();
        assertThat(SHOP.live(plan(line.withWindow(new Window(0, 14)))).total()).isEqualTo(whole.total());
    }

    @Test
    void costsFollowTheirFieldsForAnyOffer() {
        var random = new SplittableRandom(11);
        for (int trial = 0; trial < 12; trial++) {
            double percent = 0.05 + 0.3 * random.nextDouble();
            double least = 40 * random.nextDouble();
            double most = 2 + 20 * random.nextDouble();
            int days = 1 + random.nextInt(13);
            var small = new Offer.Coupon(0, percent, least, most, days, false);
            var large = new Offer.Coupon(0, percent, least, 1.3 * most, days, false);
            var longer = new Offer.Coupon(0, percent, least, most, days + 1, false);
            var usage = Usage.unknown().withResponseHalfLifeDays(1 + 9 * random.nextDouble());
            assertThat(cost(large)).as("maximum %s of %s", most, small).isGreaterThanOrEqualTo(cost(small));
            assertThat(cost(usage(plan(longer), usage)))
                    .as("validity of %s", small)
                    .isGreaterThanOrEqualTo(cost(usage(plan(small), usage)));
            double broken = random.nextDouble();
            var points = new Offer.Points(1 + 2 * random.nextDouble(), 50 * random.nextDouble(), 0.01, 90, 0, broken);
            var kept = new Offer.Points(points.multiplier(), points.bonus(), 0.01, 90, 0, 0.9 * broken);
            assertThat(cost(points)).as("breakage of %s", points).isLessThanOrEqualTo(cost(kept));
            double share = 0.9 * random.nextDouble();
            assertThat(cost(usage(plan(small), Usage.unknown().withOtherPromotions(share))))
                    .isLessThanOrEqualTo(cost(small));
        }
    }

    @Test
    void liabilityAddsUpWeekByWeek() {
        var points = new Offer.Points(2, 30, 0.02, 60, 5, 0.3);
        var forecast = SHOP.live(plan(points));
        var liability = forecast.liability();
        double open = 0;
        for (var week : liability.weeks()) {
            open += week.issued() - week.used() - week.expired();
            assertThat(week.open()).isCloseTo(open, within(1e-6));
        }
        assertThat(liability.weeks().get(0).used())
                .isLessThan(liability.weeks().get(1).used());
        assertThat(liability.issued()).isCloseTo(liability.used() + liability.expired(), within(1e-6));
        assertThat(liability.later()).isCloseTo(0, within(1e-6));
        // what is used is what points cost; a twentieth of a money each, of all that buyers spend and 30 more
        assertThat(liability.used()).isCloseTo(forecast.total().campaignCost().value() - 120, within(1e-6));
        assertThat(liability.expired()).isCloseTo(0.3 * liability.issued(), within(1e-6));
        assertThat(liability.weeks()).hasSizeBetween(10, 12);
    }

    @Test
    void liabilityOfAWindowIsWhatItsPointsCost() {
        var line = PlanLine.of("", new Offer.Points(2, 0, 0.02, 60, 5, 0.3)).withWindow(new Window(2, 5));
        var forecast = SHOP.live(plan(line));

        assertThat(forecast.liability().used())
                .isCloseTo(forecast.total().campaignCost().value() - 120, within(1e-6));
        assertThat(SHOP.live(plan(Offer.Coupon.of(10, 60))).liability().isNone())
                .isTrue();
    }
}
