package promocast.engine.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import promocast.data.Outcome;
import promocast.engine.report.ReportContent.LineCurve;
import promocast.engine.whatif.Curve;

/** How single lines respond when one value of their offer is moved, and how to read such a picture. */
final class CurvesSection implements Section {
    private static final int MOST = 4;
    /** Characters of a line's name that fit above its picture. */
    private static final int TITLE = 44;

    private static final double HEIGHT = 184;

    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        var curves = content.lineCurves().stream()
                .filter(curve -> CurveChart.drawable(curve.curve()))
                .limit(MOST)
                .toList();
        if (curves.isEmpty()) {
            return;
        }
        page.element("h2", texts.say("curves.title"));
        for (int i = 0; i < curves.size(); i += 2) {
            page.open("table", "class", "side-by-side").open("tr").open("td");
            chart(page, content, texts, curves.get(i));
            page.close().open("td", "class", "second");
            if (i + 1 < curves.size()) {
                chart(page, content, texts, curves.get(i + 1));
            } else {
                page.element("h3", texts.say("curves.read.title"));
                page.element("p", texts.say("curves.read"), "class", "muted");
            }
            page.close().close().close().line();
        }
        if (curves.size() % 2 == 0) {
            page.element("p", texts.say("curves.read"), "class", "note");
        }
    }

    private static void chart(Markup page, ReportContent content, Texts texts, LineCurve line) {
        var title = texts.line(content.plan(), line.line(), TITLE);
        page.element("h3", title);
        var money = line.outcome().isEmpty() || line.outcome().get() == Outcome.SPEND;
        Marks marks = money
                ? texts.numbers()::moneyTick
                : (rate, largest) -> texts.numbers().rateTick(rate);
        var caption = texts.say("curves.y." + line.outcome().map(Outcome::key).orElse("profit"));
        Marks values = (x, largest) -> texts.lines().value(line.field(), x);
        new CurveChart(
                        title,
                        new CurveChart.Measure(texts.lines().field(line.field()), values),
                        new CurveChart.Measure(caption, marks),
                        HEIGHT,
                        planned(content, texts, line))
                .write(page, line.curve(), money, peak(texts, line), texts.say("chart.beyond"));
    }

    private static Optional<CurveChart.PlanMark> planned(ReportContent content, Texts texts, LineCurve curve) {
        var line = content.plan().lines().get(curve.line());
        var value = curve.field().equals("share")
                ? line.share()
                : line.offer().fields().get(curve.field());
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? Optional.of(new CurveChart.PlanMark(number.doubleValue(), Double.NaN, texts.say("chart.plan")))
                : Optional.empty();
    }

    private static Optional<String> peak(Texts texts, LineCurve line) {
        if (line.outcome().isPresent()) {
            return Optional.empty();
        }
        List<Curve.Point> points = line.curve().points();
        return CurveChart.peak(points)
                .filter(peak -> peak.x() > points.get(0).x()
                        && peak.x() < points.get(points.size() - 1).x())
                .map(peak -> texts.say("chart.peak", texts.lines().value(line.field(), rounded(peak.x()))));
    }

    /** Three significant digits: a curve is sampled, its peak is not more exact than that. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }
}
