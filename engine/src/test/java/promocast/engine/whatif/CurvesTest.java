package promocast.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

class CurvesTest {
    private static final Dataset SHOP = CouponShop.generate(4000, false, 21);
    private static final ShopCustomers CUSTOMERS = new ShopCustomers(SHOP, 1);

    private final WhatIf whatIf =
            new WhatIf(CUSTOMERS, SHOP, Optional.of(CUSTOMERS.log()), Optional.empty(), Progress.NONE);
    private final CampaignPlan plan = CampaignPlan.empty("Spring", "CNY")
            .withEconomics(new Economics(0.35, 0.02, 0.01, 0, 0, 0))
            .withLines(List.of(
                    PlanLine.of("recency > 60", Offer.Coupon.of(20, 60)),
                    PlanLine.of("frequency > 4", Offer.Coupon.of(10, 60)),
                    PlanLine.of("", Offer.Points.times(2))));

    @Test
    void doseCurveIsTheMeanResponseAlongTheLeverAndMarksWhatLiesBeyond() {
        var curve = whatIf.doseCurve(plan, 0, "coupon.faceValue", Outcome.PURCHASE, Progress.NONE);
        var lapsed = java.util.stream.IntStream.range(0, SHOP.rows())
                .filter(i -> SHOP.column("recency").number(i) > 60)
                .toArray();
        for (double face : new double[] {0, 5, 10, 20}) {
            var truth = CouponShop.truth(SHOP.select(lapsed), Outcome.PURCHASE, new double[] {face, 60, 1, 0});
            var point = curve.points().stream()
                    .filter(p -> p.x() == face)
                    .findFirst()
                    .orElseThrow();
            var mean = java.util.Arrays.stream(truth).average().orElseThrow();
            assertThat(point.y().value()).isCloseTo(mean, Percentage.withPercentage(0.01));
            assertThat(point.extrapolated()).isFalse();
            assertThat(point.measured().value()).isCloseTo(mean, within(4 * width(point.measured())));
        }
        assertThat(curve.points()).isSortedAccordingTo(Comparator.comparingDouble(Curve.Point::x));
        assertThat(curve.points().get(curve.points().size() - 1).x()).isEqualTo(30);
        assertThat(curve.points()).allSatisfy(p -> assertThat(p.extrapolated()).isEqualTo(p.x() > 20));
        assertThat(curve.points().stream()
                        .filter(p -> !p.measured().isWithheld())
                        .map(Curve.Point::x))
                .containsExactly(0.0, 5.0, 10.0, 20.0);
    }

    private static double width(promocast.engine.Interval interval) {
        return (interval.upper() - interval.lower()) / 4;
    }

    @Test
    void profitCurveAgreesWithTheForecastAtThePlannedValue() {
        var curve = whatIf.profitCurve(plan, 1, "coupon.faceValue", Progress.NONE);
        var planned =
                curve.points().stream().filter(p -> p.x() == 10).findFirst().orElseThrow();
        assertThat(planned.y().value())
                .isCloseTo(
                        whatIf.live(plan).lines().get(1).incremental().profit().value(),
                        Percentage.withPercentage(0.01));
        assertThat(curve.points().get(0).x()).isZero();
        assertThat(curve.points().get(0).y().value()).isCloseTo(0, within(1e-6));
    }

    @Test
    void aFieldThatNoLeverCoversMovesOnlyTheCost() {
        var capped = plan.withLine(1, PlanLine.of("frequency > 4", new Offer.Coupon(0, 0.2, 30, 10, 14, false)));
        var curve = whatIf.profitCurve(capped, 1, "coupon.maxDiscount", Progress.NONE);
        assertThat(curve.points().size()).isGreaterThan(10);
        assertThat(curve.points()).isSortedAccordingTo(Comparator.comparingDouble(p -> -p.y().value()));
    }

    @Test
    void targetingCurveEndsAtTheWholeSegment() {
        var curve = whatIf.targetingCurve(plan, 0, Progress.NONE);
        var last = curve.points().get(curve.points().size() - 1);
        assertThat(curve.points().get(0).y().value()).isZero();
        assertThat(last.x()).isEqualTo(1);
        assertThat(last.y().value())
                .isCloseTo(
                        whatIf.live(plan).lines().get(0).incremental().profit().value(),
                        Percentage.withPercentage(0.01));
        assertThat(curve.points())
                .anyMatch(point -> point.y().value() > last.y().value());
    }

    @Test
    void budgetCurveIsConcaveWithItsPeakInside() {
        var points = whatIf.budgetCurve(plan, Progress.NONE).points();
        assertThat(points).isSortedAccordingTo(Comparator.comparingDouble(Curve.Point::x));
        var slopeBefore = Double.POSITIVE_INFINITY;
        for (int i = 1; i < points.size(); i++) {
            var slope = (points.get(i).y().value() - points.get(i - 1).y().value())
                    / (points.get(i).x() - points.get(i - 1).x());
            assertThat(slope).isLessThanOrEqualTo(slopeBefore + 1e-6);
            slopeBefore = slope;
        }
        var peak = points.stream()
                .max(Comparator.comparingDouble(p -> p.y().value()))
                .orElseThrow();
        assertThat(peak.x())
                .isGreaterThan(points.get(0).x())
                .isLessThan(points.get(points.size() - 1).x());
    }

    @Test
    void optimiseSpendsTheBudgetBetterThanThePlanAndSaysWhatHoldsItBack() {
        var cost = whatIf.settle(plan, Progress.NONE).total().campaignCost().value();
        var allocation = whatIf.optimise(plan.withBudget(cost / 3), Progress.NONE);
        assertThat(allocation.forecast().total().campaignCost().value())
                .isLessThanOrEqualTo(cost / 3)
                .isGreaterThan(0.95 * cost / 3);
        var earned = whatIf.settle(plan, Progress.NONE).incremental().profit().value();
        assertThat(allocation.forecast().incremental().profit().value()).isGreaterThan(0.8 * earned);
        assertThat(whatIf.optimise(plan.withBudget(cost), Progress.NONE)
                        .forecast()
                        .incremental()
                        .profit()
                        .value())
                .isGreaterThan(1.05 * earned);
        assertThat(allocation.shadowPrice()).isPositive();
        assertThat(said(allocation)).anyMatch(text -> text.contains("holds the plan back: 1 more would earn ¥"));
        assertThat(allocation.plan().lines())
                .allSatisfy(line -> assertThat(line.pick()).isEqualTo(PlanLine.Pick.BEST));
    }

    @Test
    void optimiseLeavesMoneyThatWouldLoseMoneyAndKeepsPinnedLines() {
        var pinned = plan.withLine(1, plan.lines().get(1).withPinned(true)).withBudget(1_000_000);
        var allocation = whatIf.optimise(pinned, Progress.NONE);
        assertThat(allocation.plan().lines().get(1)).isEqualTo(pinned.lines().get(1));
        assertThat(allocation.shadowPrice()).isZero();
        assertThat(said(allocation))
                .anyMatch(text -> text.startsWith("The budget is not spent in full: profit is highest at ¥"))
                .contains("Line 2 is pinned and stays as planned.");
    }

    @Test
    void optimiseKeepsTheLeastReturn() {
        var demanding = new CampaignPlan(
                plan.name(),
                plan.currency(),
                plan.horizonDays(),
                plan.budget(),
                plan.economics(),
                plan.lines(),
                new CampaignPlan.Constraints(OptionalDouble.of(1.5), 1));
        var allocation = whatIf.optimise(demanding, Progress.NONE);
        assertThat(allocation.forecast().incremental().roi().value()).isGreaterThan(1.4);
        assertThat(said(allocation)).anyMatch(text -> text.contains("least return of 1.50"));
    }

    private static List<String> said(Allocation allocation) {
        return allocation.binding().stream()
                .map(message -> message.in(Locale.ENGLISH))
                .toList();
    }
}
