package promocast.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.KnownShop;
import promocast.engine.whatif.WhatIf;

class PlanChangesTest {
    private static final WhatIf WHAT_IF = KnownShop.of(1500, 5).whatIf();
    private static final CampaignPlan FIRST = CampaignPlan.empty("A", "CNY")
            .withEconomics(new Economics(0.3, 0.02, 0.01, 0.2, 0.05, 4))
            .withLines(List.of(
                    PlanLine.of("recency > 60", Offer.Coupon.of(20, 120)),
                    PlanLine.of("frequency >= 3", Offer.Coupon.of(20, 60)),
                    PlanLine.of("", Offer.Points.times(2))));

    private static CampaignPlan lines(PlanLine... lines) {
        return FIRST.withLines(List.of(lines));
    }

    private static List<String> said(CampaignPlan second) {
        return PlanChanges.between(FIRST, second).changes().stream()
                .map(change -> change.label().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void changesAreSaidFieldByField() {
        var second = FIRST.withLine(0, PlanLine.of("recency > 60", Offer.Coupon.of(30, 120)))
                .withLine(
                        1,
                        FIRST.lines().get(1).withOffer(Offer.Coupon.of(20, 120)).withShare(0.5));
        assertThat(said(second))
                .containsExactly(
                        "Line 1: face value ¥20 → ¥30", "Line 2: share 100% → 50%", "Line 2: minimum spend ¥60 → ¥120");
    }

    @Test
    void linesAreFoundAgainWhereOthersComeAndGo() {
        var fresh = PlanLine.of("recency < 5", Offer.Coupon.of(5, 30));
        assertThat(said(lines(FIRST.lines().get(0), fresh, FIRST.lines().get(2))))
                .containsExactly(
                        "Line 2: other customers", "Line 2: face value ¥20 → ¥5", "Line 2: minimum spend ¥60 → ¥30");
        assertThat(said(lines(
                        fresh,
                        FIRST.lines().get(0),
                        FIRST.lines().get(1),
                        FIRST.lines().get(2))))
                .containsExactly("Line 1 added");
        assertThat(said(lines(FIRST.lines().get(0), FIRST.lines().get(2)))).containsExactly("Line 2 taken away");
        assertThat(said(lines(
                        FIRST.lines().get(1),
                        FIRST.lines().get(0),
                        FIRST.lines().get(2))))
                .containsExactly("Lines in another order");
        assertThat(said(FIRST)).isEmpty();
    }

    @Test
    void offersOfAnotherKindAreOneChange() {
        var percent = new Offer.Coupon(0, 0.1, 120, 50, 14, false);
        assertThat(said(FIRST.withLine(0, FIRST.lines().get(0).withOffer(percent))))
                .containsExactly("Line 1: another offer");
        assertThat(said(FIRST.withLine(2, FIRST.lines().get(2).withOffer(Offer.Coupon.of(5, 30)))))
                .containsExactly("Line 3: another offer");
    }

    @Test
    void allChangesTogetherLeadFromAnyPlanToAnyOther() {
        var random = new Random(11);
        for (int round = 0; round < 60; round++) {
            var first = drawn(random);
            var second = drawn(random);
            var changes = PlanChanges.between(first, second);
            var all = new ArrayList<Integer>();
            for (int k = 0; k < changes.changes().size(); k++) {
                all.add(k);
            }
            assertThat(changes.with(all)).isEqualTo(second.withBudget(first.budget()));
            assertThat(changes.with(List.of())).isEqualTo(first);
        }
    }

    private static CampaignPlan drawn(Random random) {
        var lines = new ArrayList<PlanLine>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            var offers = List.<Offer>of(
                    Offer.Coupon.of(5 * random.nextInt(5), 30 * random.nextInt(3)),
                    new Offer.Coupon(0, 0.1, 30, 20, 7, true),
                    Offer.Points.times(1 + random.nextInt(3)),
                    new Offer.Bundle(List.of(Offer.Coupon.of(10, 60), Offer.Points.times(2))));
            lines.add(PlanLine.of("recency > " + 10 * random.nextInt(4), offers.get(random.nextInt(4)))
                    .withShare(random.nextInt(3) / 2.0)
                    .withPlatform(Optional.of("1").filter(some -> random.nextBoolean())));
        }
        return FIRST.withLines(lines);
    }

    @Test
    void sharesOfTheWaterfallAddUpToTheDifference() {
        var second = lines(
                        PlanLine.of("recency > 60", Offer.Coupon.of(10, 60)),
                        PlanLine.of("frequency >= 3", Offer.Coupon.of(10, 60)),
                        PlanLine.of("recency < 10", Offer.Points.times(3)))
                .withEconomics(FIRST.economics().withMarginRate(0.4));
        var waterfall = Waterfall.between(WHAT_IF, FIRST, second, Progress.NONE);
        assertThat(waterfall.steps()).hasSize(6);
        assertThat(waterfall.from())
                .isEqualTo(WHAT_IF.settle(FIRST, Progress.NONE)
                        .incremental()
                        .profit()
                        .value());
        assertThat(waterfall.from()
                        + waterfall.steps().stream()
                                .mapToDouble(Waterfall.Step::value)
                                .sum())
                .isCloseTo(waterfall.to(), within(1e-6 * Math.abs(waterfall.to())));
    }

    @Test
    void aChangeOfOneLineIsWorthWhatItAddsAlone() {
        var one = FIRST.withLine(0, FIRST.lines().get(0).withOffer(Offer.Coupon.of(10, 120)));
        var both = one.withLine(1, FIRST.lines().get(1).withOffer(Offer.Coupon.of(10, 60)));
        var alone = Waterfall.between(WHAT_IF, FIRST, one, Progress.NONE);
        var beside = Waterfall.between(WHAT_IF, FIRST, both, Progress.NONE);
        assertThat(beside.steps().get(0).value()).isCloseTo(alone.to() - alone.from(), within(1e-6));
        assertThat(alone.to()).isNotEqualTo(alone.from());
    }
}
