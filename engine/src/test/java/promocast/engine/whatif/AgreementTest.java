package promocast.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import promocast.data.CouponShop;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.campaign.CampaignLog;
import promocast.engine.Interval;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.TrainingMonitor;
import promocast.engine.model.TrainingOptions;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/** Curves, comparisons and splits say the same as the settled forecast, for a wrong response and for a trained model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {
    private static final double CENT = 0.01;
    private static final Economics ECONOMICS = new Economics(0.35, 0.02, 0.01, 0.2, 0, 0);
    private static final Offer COUPON = Offer.Coupon.of(10, 60);

    private List<WhatIf> answers = List.of();

    @BeforeAll
    void prepare() {
        var shop = CouponShop.generate(3000, false, 3);
        var wrong = new ShopCustomers(shop, 1.25);
        var small = CouponShop.generate(2500, false, 5);
        var options = new TrainingOptions(2, 16, 6e-3, 512, 10, 5, 5e-4, 0, 16, 0.3, 42);
        var trained = new ForecastTrainer(options, 2, Clock.systemUTC())
                .fit(CampaignLog.of(small, CouponShop.roles()), new Silent());
        answers = List.of(
                new WhatIf(wrong, shop, Optional.of(wrong.log()), Optional.empty(), Progress.NONE),
                new WhatIf(trained, small, 2, Progress.NONE));
    }

    private static final class Silent implements TrainingMonitor {
        @Override
        public void report(double fraction, Message step) {}

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {}

        @Override
        public void memberReady(MemberSummary member) {}
    }

    private Stream<WhatIf> answers() {
        return answers.stream();
    }

    private static CampaignPlan plan(PlanLine... lines) {
        return CampaignPlan.empty("Spring", "CNY").withEconomics(ECONOMICS).withLines(List.of(lines));
    }

    private static final CampaignPlan PLAN = plan(
            PlanLine.of("recency > 60", COUPON)
                    .withPlatform(Optional.of("0"))
                    .withShare(0.6)
                    .withPick(PlanLine.Pick.BEST),
            PlanLine.of("", Offer.Points.times(2)).withPlatform(Optional.of("0")));

    private static Curve.Point at(Curve curve, double x) {
        return curve.points().stream()
                .filter(point -> point.x() == x)
                .findFirst()
                .orElseThrow();
    }

    private static void same(Interval one, Interval two) {
        assertThat(one.value()).isCloseTo(two.value(), within(CENT));
        assertThat(one.upper()).isCloseTo(two.upper(), within(CENT));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void curvesOfALinePassThroughItsSettledForecast(WhatIf whatIf) {
        var lines = whatIf.settle(PLAN, Progress.NONE).lines();
        same(
                at(whatIf.targetingCurve(PLAN, 0, Progress.NONE), 0.6).y(),
                lines.get(0).incremental().profit());
        same(
                at(whatIf.targetingCurve(PLAN, 1, Progress.NONE), 1).y(),
                lines.get(1).incremental().profit());
        same(
                at(whatIf.profitCurve(PLAN, 0, "coupon.faceValue", Progress.NONE), 10)
                        .y(),
                lines.get(0).incremental().profit());
        same(
                at(whatIf.profitCurve(PLAN, 1, "points.multiplier", Progress.NONE), 2)
                        .y(),
                lines.get(1).incremental().profit());
        var dose = at(whatIf.doseCurve(PLAN, 1, "points.multiplier", Outcome.PURCHASE, Progress.NONE), 2);
        var total = lines.get(1).total();
        assertThat(dose.y().value())
                .isCloseTo(total.purchases().value() / total.reach().value(), within(1e-9));
        var spend = at(whatIf.doseCurve(PLAN, 1, "points.multiplier", Outcome.SPEND, Progress.NONE), 2);
        assertThat(spend.y().value())
                .isCloseTo(total.revenue().value() / total.reach().value(), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void movingALeverToALoggedValueGivesWhatItsCurvePromised(WhatIf whatIf) {
        var curve = whatIf.profitCurve(PLAN, 0, "coupon.faceValue", Progress.NONE);
        for (double face : new double[] {5, 20}) {
            var moved = PLAN.withLine(0, PLAN.lines().get(0).withOffer(Offer.Coupon.of(face, 60)));
            var line = whatIf.settle(moved, Progress.NONE).lines().get(0);
            same(at(curve, face).y(), line.incremental().profit());
        }
        assertThat(curve.points().get(0).y().value()).isZero();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theBestSplitLiesOnTheBudgetCurveOfItsPlan(WhatIf whatIf) {
        var cost = whatIf.settle(PLAN, Progress.NONE).total().campaignCost().value();
        for (double budget : new double[] {cost / 2, 1e9}) {
            var found = whatIf.optimise(PLAN.withBudget(budget), Progress.NONE);
            same(
                    found.forecast().incremental().profit(),
                    whatIf.settle(found.plan(), Progress.NONE).incremental().profit());
            var curve = whatIf.budgetCurve(found.plan(), Progress.NONE);
            var totals = found.forecast();
            var point = curve.points().stream()
                    .min(Comparator.comparingDouble(
                            p -> Math.abs(p.x() - totals.total().campaignCost().value())))
                    .orElseThrow();
            assertThat(point.x()).isCloseTo(totals.total().campaignCost().value(), within(CENT));
            same(point.y(), totals.incremental().profit());
            var peak = curve.points().stream()
                    .mapToDouble(p -> p.y().value())
                    .max()
                    .orElseThrow();
            var earned = totals.incremental().profit().value();
            assertThat(peak).isGreaterThanOrEqualTo(earned - CENT);
            if (budget == 1e9) {
                assertThat(peak).isCloseTo(earned, within(0.03 * Math.abs(earned)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noPlanLiesAboveItsBudgetCurve(WhatIf whatIf) {
        var settled = whatIf.settle(PLAN, Progress.NONE);
        var curve = whatIf.budgetCurve(PLAN, Progress.NONE);
        var values = new java.util.TreeMap<Double, Double>();
        curve.points().forEach(point -> values.put(point.x(), point.y().value()));
        var best = new PiecewiseLinear(values).at(settled.total().campaignCost().value());
        assertThat(best).isGreaterThanOrEqualTo(settled.incremental().profit().value() - CENT);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void placesOfACurveAreNumbersThatPeopleWouldTake(WhatIf whatIf) {
        for (var point :
                whatIf.profitCurve(PLAN, 0, "coupon.faceValue", Progress.NONE).points()) {
            assertThat(point.x() * 2).isEqualTo(Math.rint(point.x() * 2));
        }
        for (var point :
                whatIf.profitCurve(PLAN, 1, "points.multiplier", Progress.NONE).points()) {
            assertThat(point.x() * 20).isCloseTo(Math.rint(point.x() * 20), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void quickNumbersOfALineAreThoseOfItsSettledForecast(WhatIf whatIf) {
        var line = whatIf.settle(PLAN, Progress.NONE).lines().get(0);
        var quick = whatIf.quick(PLAN, 0).of(PLAN.lines().get(0));
        same(quick.incremental().profit(), line.incremental().profit());
        same(quick.incremental().campaignCost(), line.incremental().campaignCost());
    }
}
