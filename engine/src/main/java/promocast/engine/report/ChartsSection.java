package promocast.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.whatif.Curve;

/** Profit by budget, and the funnel with what would have happened anyway. */
final class ChartsSection implements Section {
    private static final double HEIGHT = 236;

    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        page.open("table", "class", "side-by-side").open("tr").open("td");
        budget(page, content, texts);
        page.close().open("td", "class", "second");
        funnel(page, content, texts);
        page.close().close().close().line();
    }

    private static void budget(Markup page, ReportContent content, Texts texts) {
        page.element("h2", texts.say("budget.title"));
        var curve = content.budgetCurve();
        if (!CurveChart.drawable(curve)) {
            page.element("p", texts.say("budget.none"), "class", "note");
            return;
        }
        var added = content.forecast().incremental();
        var mark = new CurveChart.PlanMark(
                added.campaignCost().value(), added.profit().value(), texts.say("chart.plan"));
        var numbers = texts.numbers();
        new CurveChart(
                        texts.say("budget.title"),
                        new CurveChart.Measure(texts.say("budget.x"), numbers::moneyTick),
                        new CurveChart.Measure(texts.say("budget.y"), numbers::moneyTick),
                        HEIGHT,
                        Optional.of(mark).filter(m -> Double.isFinite(m.x()) && Double.isFinite(m.y())))
                .write(page, curve, true, peakLabel(curve, texts), texts.say("chart.beyond"));
    }

    private static Optional<String> peakLabel(Curve curve, Texts texts) {
        var last = curve.points().get(curve.points().size() - 1);
        return CurveChart.peak(curve.points())
                .filter(peak -> peak.x() > 0 && !peak.equals(last))
                .map(peak -> texts.say("chart.peak", texts.numbers().money(peak.x())));
    }

    private static void funnel(Markup page, ReportContent content, Texts texts) {
        page.element("h2", texts.say("funnel.title"));
        var total = content.forecast().total();
        var added = content.forecast().incremental();
        var steps = new ArrayList<BarChart.Step>();
        var outcomes = content.model().outcomes();
        if (outcomes.contains(Outcome.CLICK)) {
            step(steps, texts, "click", total.clicks(), added.clicks());
        }
        if (outcomes.contains(Outcome.PURCHASE)) {
            step(steps, texts, "purchase", total.purchases(), added.purchases());
        }
        if (outcomes.contains(Outcome.REPURCHASE)) {
            step(steps, texts, "repurchase", total.repurchases(), added.repurchases());
        }
        if (steps.isEmpty()) {
            page.element("p", texts.say("funnel.none"), "class", "note");
            return;
        }
        BarChart.funnel(page, texts.say("funnel.title"), texts.say("funnel.anyway"), texts.say("funnel.extra"), steps);
    }

    private static void step(List<BarChart.Step> steps, Texts texts, String key, Interval total, Interval added) {
        if (!total.isWithheld() && !added.isWithheld()) {
            var number = texts.say(
                    "funnel.number",
                    texts.numbers().count(total.value()),
                    texts.numbers().addedCount(added).value());
            steps.add(new BarChart.Step(
                    texts.say("funnel." + key), number, total.value() - added.value(), added.value()));
        }
    }
}
