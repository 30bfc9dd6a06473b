package promocast.engine.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import promocast.data.Outcome;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Baselines;
import promocast.engine.model.Evaluation;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.report.ReportContent.LineCurve;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Ledger;
import promocast.engine.whatif.LineForecast;
import promocast.engine.whatif.Support;
import promocast.engine.whatif.Totals;

/** A report's content with the numbers of an invented coupon shop; they add up. */
final class Fixture {
    private Fixture() {}

    /** Five lines, a peak in the budget curve, one line beyond the data, three steps of the advisor. */
    static ReportContent shop() {
        var plan = plan(
                "Spring campaign",
                List.of(
                        line("recency > 60", "Lapsed 60+ days", coupon(30, 120), "SMS"),
                        line("coupons_used > 3", "Coupon lovers", coupon(20, 120), "App"),
                        line("basket > 200", "Big baskets", coupon(20, 120), "App"),
                        line("tenure < 30", "New customers", coupon(50, 60), "Mini program"),
                        line(
                                "platform = 'Marketplace'",
                                "",
                                new Offer.Points(2, 0, Double.NaN, 90, 7),
                                "Marketplace")));
        var reach = new long[] {69_101, 33_625, 25_333, 11_458, 6_436};
        var cost = new double[] {64_100, 27_100, 36_500, 14_521, 321};
        var profit = new double[][] {
            {62_600, 52_600, 72_600},
            {65_100, 55_300, 74_800},
            {12_400, 5_580, 19_200},
            {-478, -2_501, 1_546},
            {1_986, 1_549, 2_423}
        };
        var lines = IntStream.range(0, 5)
                .mapToObj(i -> new LineForecast(
                        reach[i],
                        totals(reach[i], 0.19, cost[i], Interval.exact(5 * profit[i][0])),
                        totals(reach[i], 0.086, cost[i], new Interval(profit[i][0], profit[i][1], profit[i][2])),
                        ledger(reach[i], cost[i]),
                        new Support(4_000 + i, 1_200, i == 3)))
                .toList();
        var total = new Totals(
                Interval.exact(145_953),
                range(28_606, 0.03),
                range(17_222, 0.04),
                range(5_993, 0.05),
                range(2_390_000, 0.038),
                range(1_723_000, 0.023),
                range(142_542, 0.03),
                range(667_000, 0.055),
                Interval.withheld());
        var added = new Totals(
                Interval.exact(145_953),
                range(12_500, 0.046),
                range(6_058, 0.082),
                range(1_752, 0.105),
                range(837_000, 0.094),
                range(695_392, 0.078),
                range(142_542, 0.03),
                new Interval(141_608, 120_000, 163_000),
                new Interval(0.99, 0.84, 1.14));
        var forecast = new Forecast(
                180_214,
                total,
                added,
                lines,
                ledger(145_953, 142_542),
                List.of(EngineMessage.of("report.roi.beyond", "4"), EngineMessage.of("report.peak.less", "¥136k")),
                true);
        return new ReportContent(
                plan,
                forecast,
                FixtureModel.card(),
                "spring-2026.csv",
                FixtureCurves.budgetCurve(),
                List.of(
                        new LineCurve(0, "coupon.faceValue", Optional.of(Outcome.PURCHASE), FixtureCurves.doseCurve()),
                        new LineCurve(1, "coupon.faceValue", Optional.empty(), FixtureCurves.profitCurve()),
                        new LineCurve(2, "share", Optional.empty(), FixtureCurves.targetingCurve())),
                steps(),
                Optional.of(new Baselines(
                        range(141_608, 0.15),
                        range(158_000, 0.14),
                        range(151_000, 0.15),
                        new Baselines.Exact(Optional.empty(), EngineMessage.of("advise.exact.many", 20_000)),
                        range(156_400, 0.14),
                        EngineMessage.of("advise.verdict.fixed.equal"))),
                "2026-04-05T17:20:00+08:00");
    }

    /** A plan without lines, on data without purchases. */
    static ReportContent empty() {
        var nothing = new Totals(
                Interval.exact(0),
                Interval.exact(0),
                Interval.withheld(),
                Interval.withheld(),
                Interval.withheld(),
                Interval.withheld(),
                Interval.exact(0),
                Interval.withheld(),
                Interval.withheld());
        var none = new Ledger.Entry(0, 0);
        var forecast =
                new Forecast(100, nothing, nothing, List.of(), new Ledger(none, none, none, none), List.of(), true);
        var full = FixtureModel.card();
        var clicksOnly = new ModelCard(
                full.provenance(),
                false,
                full.actions(),
                Set.of(Outcome.CLICK),
                full.members(),
                new Evaluation(70, 14, 30, Map.of(Outcome.CLICK, FixtureModel.quality(0.61)), Map.of(), 0.001));
        return new ReportContent(
                plan("Nothing yet", List.of()),
                forecast,
                clicksOnly,
                "small.csv",
                new Curve(List.of()),
                List.of(),
                List.of(),
                Optional.empty(),
                "2026-04-05T17:20:00+08:00");
    }

    /** The content with another model. */
    static ReportContent with(ReportContent content, ModelCard model) {
        return new ReportContent(
                content.plan(),
                content.forecast(),
                model,
                content.dataName(),
                content.budgetCurve(),
                content.lineCurves(),
                content.steps(),
                content.baselines(),
                content.madeAt());
    }

    /** The shop's content with another plan of as many lines. */
    static ReportContent with(ReportContent content, CampaignPlan plan, String dataName) {
        return new ReportContent(
                plan,
                content.forecast(),
                content.model(),
                dataName,
                content.budgetCurve(),
                content.lineCurves(),
                content.steps(),
                content.baselines(),
                content.madeAt());
    }

    /** The font files of the studio. */
    static ReportFonts fonts() {
        return new ReportFonts(() -> font("Promocast.ttf"), () -> font("Promocast-SemiBold.ttf"));
    }

    private static byte[] font(String name) {
        var within = "resources/src/main/resources/promocast/resources/fonts/" + name;
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(within))) {
                try {
                    return Files.readAllBytes(folder.resolve(within));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException(within + " is not above " + Path.of("").toAbsolutePath());
    }

    private static CampaignPlan plan(String name, List<PlanLine> lines) {
        return new CampaignPlan(
                name,
                "CNY",
                30,
                200_000,
                new Economics(0.34, 0.05, 0.01, 0.2, 0.05, 0),
                lines,
                new CampaignPlan.Constraints(OptionalDouble.empty(), 1));
    }

    static PlanLine line(String segment, String label, Offer offer, String platform) {
        return new PlanLine(segment, 1, PlanLine.Pick.RANDOM, Optional.of(platform), offer, false, label);
    }

    static Offer coupon(double faceValue, double minSpend) {
        return new Offer.Coupon(faceValue, 0, minSpend, Double.POSITIVE_INFINITY, 14, false);
    }

    private static Totals totals(double reach, double clickRate, double cost, Interval profit) {
        return new Totals(
                Interval.exact(reach),
                range(reach * clickRate, 0.05),
                range(reach * clickRate / 2, 0.08),
                range(reach * clickRate / 6, 0.1),
                range(profit.value() + 5 * cost, 0.09),
                range(5 * cost, 0.08),
                range(cost, 0.03),
                profit,
                range(profit.value() / cost, 0.15));
    }

    private static Ledger ledger(double customers, double money) {
        return new Ledger(
                new Ledger.Entry(customers * 0.0447, money * 0.366),
                new Ledger.Entry(customers * 0.073, money * 0.6119),
                new Ledger.Entry(customers * 0.8791, money * 0.022),
                new Ledger.Entry(customers * 0.0032, money * 0.0001));
    }

    private static List<StoryStep> steps() {
        return IntStream.range(0, 3)
                .mapToObj(i -> i == 1
                        ? new StoryStep(step(i), StoryStep.Decision.REJECTED, "points desk closed in April")
                        : StoryStep.accepted(step(i)))
                .toList();
    }

    private static Advice step(int number) {
        var label = EngineMessage.of("advise.step.set", "1", "face value", "¥" + (20 + 10 * number), "¥40");
        var reason = number == 1
                ? EngineMessage.of("advise.reason.few", "37")
                : EngineMessage.of("advise.reason.supported", "¥6,000", "5,120");
        var option =
                new Advice.Option(Optional.empty(), label, 0, 9_000, range(6_000, 0.4), 9_000, false, Optional.empty());
        return new Advice(
                new Advice.State(0, 4, 57_000, List.of(0.0, 0.1, 0.1, 0.0, 0.2)),
                List.of(option),
                number < 2 ? Optional.of(0) : Optional.empty(),
                number < 2 ? range(6_000 - 2_000 * number, 0.4) : Interval.exact(0),
                Optional.empty(),
                number != 1,
                new Advice.Why(reason, List.of(), EngineMessage.of("advise.learned.small", 72)));
    }

    static Interval range(double value, double spread) {
        return Interval.around(value, Math.abs(value) * spread);
    }
}
