package promocast.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

class WhatIfTest {
    private static final Economics ECONOMICS = new Economics(0.3, 0.02, 0.01, 0.2, 0.05, 4);
    private static final Offer COUPON_AND_POINTS =
            new Offer.Bundle(List.of(Offer.Coupon.of(10, 60), Offer.Points.times(2)));

    private static final Dataset SHOP = CouponShop.generate(3000, false, 7);
    private static final ShopCustomers CUSTOMERS = new ShopCustomers(SHOP, 1);
    private final WhatIf whatIf = whatIf(CUSTOMERS, SHOP);

    private static WhatIf whatIf(ShopCustomers customers, Dataset shop) {
        return new WhatIf(customers, shop, Optional.of(customers.log()), Optional.empty(), Progress.NONE);
    }

    private static CampaignPlan plan(PlanLine... lines) {
        return CampaignPlan.empty("Spring", "CNY").withEconomics(ECONOMICS).withLines(List.of(lines));
    }

    private final CampaignPlan plan = plan(
            PlanLine.of("recency > 60", COUPON_AND_POINTS).withPlatform(Optional.of("1")),
            PlanLine.of("recency > 30 and frequency >= 3", Offer.Coupon.of(20, 30)),
            PlanLine.of("", new Offer.NoOffer()));

    private double sum(int[] rows, Outcome outcome, double... setting) {
        var truth = CouponShop.truth(SHOP, outcome, setting);
        return java.util.Arrays.stream(rows).mapToDouble(row -> truth[row]).sum();
    }

    private int[] rows(java.util.function.IntPredicate holds) {
        return java.util.stream.IntStream.range(0, SHOP.rows()).filter(holds).toArray();
    }

    @Test
    void liveTotalsAreTheSumsOfTheResponseAndItsEconomics() {
        var line = whatIf.live(plan).lines().get(0);
        var lapsed = rows(i -> SHOP.column("recency").number(i) > 60);
        double[] offer = {10, 60, 2, 1};
        var purchases = sum(lapsed, Outcome.PURCHASE, offer);
        var spend = sum(lapsed, Outcome.SPEND, offer);
        var revenue = spend + 4 * sum(lapsed, Outcome.REPURCHASE, offer);
        var campaign =
                0.02 * lapsed.length + 10 * sum(lapsed, Outcome.REDEEMED, offer) + (2 - 1) * spend * 0.01 * (1 - 0.2);
        assertThat(line.customers()).isEqualTo(lapsed.length);
        assertThat(line.total().reach().value()).isEqualTo(lapsed.length);
        near(line.total().clicks(), sum(lapsed, Outcome.CLICK, offer));
        near(line.total().purchases(), purchases);
        near(line.total().revenue(), revenue);
        near(line.total().campaignCost(), campaign);
        near(line.total().cost(), (0.7 + 0.05) * revenue + campaign);
        near(line.total().profit(), revenue - (0.7 + 0.05) * revenue - campaign);
        double[] none = CouponShop.noOffer();
        near(line.incremental().purchases(), purchases - sum(lapsed, Outcome.PURCHASE, none));
        var before = sum(lapsed, Outcome.SPEND, none) + 4 * sum(lapsed, Outcome.REPURCHASE, none);
        var profit = 0.25 * (revenue - before) - campaign;
        near(line.incremental().profit(), profit);
        near(line.incremental().roi(), profit / campaign);
    }

    private static void near(Interval interval, double truth) {
        assertThat(interval.value()).isCloseTo(truth, Percentage.withPercentage(0.01));
    }

    @Test
    void aCustomerBelongsToTheFirstLineThatFits() {
        var forecast = whatIf.live(plan);
        var second = rows(i -> SHOP.column("recency").number(i) > 30
                && SHOP.column("recency").number(i) <= 60
                && SHOP.column("frequency").number(i) >= 3);
        assertThat(forecast.lines().get(1).customers()).isEqualTo(second.length);
        assertThat(forecast.lines().stream().mapToLong(LineForecast::customers).sum())
                .isEqualTo(SHOP.rows());
        assertThat(forecast.lines().get(2).total().reach().value()).isZero();
    }

    @Test
    void linesAddUpToTheTotalAndRevenueLessCostIsProfit() {
        for (var forecast : List.of(whatIf.live(plan), whatIf.settle(plan, Progress.NONE))) {
            for (ToDoubleFunction<Totals> part : List.<ToDoubleFunction<Totals>>of(
                    t -> t.reach().value(),
                    t -> t.clicks().value(),
                    t -> t.purchases().value(),
                    t -> t.repurchases().value(),
                    t -> t.revenue().value(),
                    t -> t.cost().value(),
                    t -> t.campaignCost().value(),
                    t -> t.profit().value())) {
                assertThat(forecast.lines().stream()
                                .map(LineForecast::total)
                                .mapToDouble(part)
                                .sum())
                        .isCloseTo(part.applyAsDouble(forecast.total()), within(1e-6));
                assertThat(forecast.lines().stream()
                                .map(LineForecast::incremental)
                                .mapToDouble(part)
                                .sum())
                        .isCloseTo(part.applyAsDouble(forecast.incremental()), within(1e-6));
            }
            for (var totals : List.of(forecast.total(), forecast.incremental())) {
                assertThat(totals.revenue().value() - totals.cost().value())
                        .isEqualTo(totals.profit().value());
            }
        }
    }

    @Test
    void theLedgerAddsUpToReachCostAndPurchases() {
        for (var forecast : List.of(whatIf.live(plan), whatIf.settle(plan, Progress.NONE))) {
            var ledger = forecast.ledger();
            var entries = List.of(ledger.persuadable(), ledger.sureBuyer(), ledger.lostCause(), ledger.sleepingDog());
            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.customers()).isNotNegative();
                assertThat(entry.money()).isNotNegative();
            });
            assertThat(entries.stream().mapToDouble(Ledger.Entry::customers).sum())
                    .isCloseTo(forecast.total().reach().value(), within(1e-6));
            assertThat(entries.stream().mapToDouble(Ledger.Entry::money).sum())
                    .isCloseTo(forecast.total().campaignCost().value(), within(1e-6));
            assertThat(ledger.persuadable().customers() + ledger.sureBuyer().customers())
                    .isCloseTo(forecast.total().purchases().value(), within(1e-6));
            assertThat(ledger.persuadable().customers() - ledger.sleepingDog().customers())
                    .isCloseTo(forecast.incremental().purchases().value(), within(1e-6));
        }
    }

    @Test
    void settledTotalsHoldTheTruthAlthoughTheModelIsWrong() {
        var hits = 0;
        var asked = 0;
        for (long seed = 1; seed <= 3; seed++) {
            var data = CouponShop.generate(12_000, false, seed);
            var wrong = new ShopCustomers(data, 1.25);
            var forecast = whatIf(wrong, data)
                    .settle(
                            plan(PlanLine.of("", Offer.Coupon.of(20, 30)).withPlatform(Optional.of("0"))),
                            Progress.NONE);
            for (var outcome : List.of(Outcome.CLICK, Outcome.PURCHASE)) {
                var truth = java.util.Arrays.stream(CouponShop.truth(data, outcome, new double[] {20, 30, 1, 0}))
                        .sum();
                var none = java.util.Arrays.stream(CouponShop.truth(data, outcome, CouponShop.noOffer()))
                        .sum();
                var total = outcome == Outcome.CLICK
                        ? forecast.total().clicks()
                        : forecast.total().purchases();
                var extra = outcome == Outcome.CLICK
                        ? forecast.incremental().clicks()
                        : forecast.incremental().purchases();
                hits += total.contains(truth) ? 1 : 0;
                hits += extra.contains(truth - none) ? 1 : 0;
                asked += 2;
                assertThat(total.upper() - total.lower()).isPositive().isLessThan(2 * truth);
            }
        }
        assertThat(hits).isGreaterThanOrEqualTo(asked - 1);
    }

    @Test
    void settledAgreesWithLiveWhereTheModelIsTheTruthAndTheRangesMoveAlong() {
        assertThat(whatIf.live(plan).total().purchases().lower()).isNaN();
        var settled = whatIf.settle(plan, Progress.NONE);
        var live = whatIf.live(plan);
        assertThat(live.settled()).isFalse();
        assertThat(settled.settled()).isTrue();
        assertThat(live.total().profit().value())
                .isCloseTo(settled.total().profit().value(), Percentage.withPercentage(1e-6));
        var moved = whatIf.live(new PlanEdit.SetLever(0, "coupon.faceValue", 12).apply(plan));
        assertThat(moved.lines().get(0).total().purchases().upper()
                        - moved.lines().get(0).total().purchases().value())
                .isCloseTo(
                        settled.lines().get(0).total().purchases().upper()
                                - settled.lines().get(0).total().purchases().value(),
                        Percentage.withPercentage(1e-6));
        assertThat(moved.lines().get(0).total().purchases().value())
                .isGreaterThan(live.lines().get(0).total().purchases().value());
    }

    @Test
    void aShareReachesThatManyAndTheBestEarnMoreThanADraw() {
        var everybody = plan.lines().get(0);
        var drawn = whatIf.live(plan(everybody.withShare(0.4))).lines().get(0);
        var best = whatIf.live(plan(everybody.withShare(0.4).withPick(PlanLine.Pick.BEST)))
                .lines()
                .get(0);
        assertThat(drawn.total().reach().value()).isEqualTo(Math.round(0.4 * drawn.customers()));
        assertThat(best.total().reach()).isEqualTo(drawn.total().reach());
        assertThat(best.incremental().roi().value())
                .isGreaterThan(drawn.incremental().roi().value());
    }

    @Test
    void beyondTheDataNoReturnIsShown() {
        var forecast = whatIf.settle(plan(PlanLine.of("", Offer.Coupon.of(50, 60))), Progress.NONE);
        assertThat(forecast.lines().get(0).support().extrapolated()).isTrue();
        assertThat(forecast.incremental().roi().isWithheld()).isTrue();
        assertThat(said(forecast)).contains("Line 1: no return is shown, ¥50 is beyond your data, which end at ¥20.");
    }

    @Test
    void warningsSayWhatMattersInBothLanguages() {
        var risky = plan(
                        PlanLine.of("frequency > 8", Offer.Coupon.of(5, 4)),
                        PlanLine.of("frequency > 8", new Offer.Recommendation(3, "similar")),
                        PlanLine.of("recency > 100", new Offer.Recommendation(3, "similar")))
                .withBudget(10);
        var forecast = whatIf.settle(risky, Progress.NONE);
        assertThat(said(forecast))
                .anyMatch(text -> text.startsWith("The plan costs ¥") && text.endsWith("the budget is ¥10."))
                .anyMatch(text -> text.matches("Line 1 loses ¥\\S+: \\d+% of its cost goes to sure buyers\\."))
                .contains("Line 1: the minimum spend of ¥4 is below the face value of ¥5.")
                .contains("Line 2 reaches nobody: its segment is empty or taken by earlier lines.")
                .contains("Line 3: your data cannot tell what a recommendation would do; it only moves the costs.");
        assertThat(forecast.warnings().get(0).in(Locale.SIMPLIFIED_CHINESE)).startsWith("方案成本为¥");
    }

    private static List<String> said(Forecast forecast) {
        return forecast.warnings().stream()
                .map(message -> message.in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void mistakesNameTheLine() {
        var unknown = plan(PlanLine.of("", new Offer.NoOffer()), PlanLine.of("recenzy > 1", new Offer.NoOffer()));
        assertThatThrownBy(() -> whatIf.live(unknown))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Line 2: At character 1")
                .hasMessageContaining("recency");
        var platform = plan(PlanLine.of("", Offer.Coupon.of(5, 30)).withPlatform(Optional.of("pigeon")));
        assertThatThrownBy(() -> whatIf.live(platform))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Line 1: Column “channel” has no value “pigeon”. Use one of: 0, 1, 2.");
        var arm = plan(PlanLine.of("", new Offer.Arm("Mens E-Mail", 0)));
        assertThatThrownBy(() -> whatIf.live(arm))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no named offers");
    }

    @Test
    void anEmptyPlanIsAForecastOfNothing() {
        var forecast = whatIf.settle(plan(), Progress.NONE);
        assertThat(forecast.customers()).isEqualTo(3000);
        assertThat(forecast.total().profit()).isEqualTo(Interval.exact(0));
        assertThat(forecast.total().roi().isWithheld()).isTrue();
        assertThat(new ArrayList<>(forecast.lines())).isEmpty();
    }
}
