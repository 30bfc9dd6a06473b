package promocast.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import promocast.engine.format.NumberFormatter;
import promocast.engine.whatif.Curve;
import promocast.ui.chart.Axis;
import promocast.ui.chart.Ink;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Mark;
import promocast.ui.chart.Series;
import promocast.ui.plan.PlanCurveViewModel.Stand;
import promocast.ui.text.Texts;

/**
 * Draws a curve of extra profit with its peak and where the plan stands.
 *
 * @param texts words
 * @param numbers numbers
 */
record ProfitPicture(Texts texts, NumberFormatter numbers) {
    private static final int TICKS = 5;

    /** Extra profit by campaign cost. */
    Optional<LineData> byCost(Curve curve, Stand stand) {
        return draw(curve, stand, numbers::moneyTick, "plan.budget.axis", numbers::money);
    }

    /** Extra profit by share targeted. */
    Optional<LineData> byShare(Curve curve, Stand stand) {
        return draw(curve, stand, numbers::rateTick, "plan.targeting.axis", numbers::share);
    }

    private Optional<LineData> draw(
            Curve curve, Stand stand, DoubleFunction<String> tick, String axis, DoubleFunction<String> words) {
        var points = CurvePoints.of(curve);
        if (!points.drawable()) {
            return Optional.empty();
        }
        double end = Math.max(points.last(), Double.isFinite(stand.x()) ? stand.x() : points.last());
        var x = Axis.exactly(Math.min(0, points.first()), end, TICKS, tick, texts.get(axis));
        var y = points.room(numbers::moneyTick, texts.get("plan.profit.caption"), true, stand.y());
        return Optional.of(new LineData(
                x,
                y,
                List.of(Series.plan(texts.get("plan.profit.line"), points.series())),
                marks(points, stand, end),
                words,
                interval -> numbers.money(interval).text()));
    }

    private List<Mark> marks(CurvePoints points, Stand stand, double end) {
        var marks = new ArrayList<Mark>();
        new Reading(points.points())
                .peak()
                .ifPresent(peak -> marks.add(new Mark.Dot(
                        peak.x(),
                        peak.y().value(),
                        Ink.GOOD,
                        texts.get("plan.profit.peak", numbers.money(peak.y().value())),
                        true)));
        if (stand.budget() <= end) {
            marks.add(new Mark.Guide(
                    stand.budget(),
                    Ink.MUTED,
                    true,
                    texts.get("plan.budget.guide", numbers.moneyTick(stand.budget()))));
        }
        if (Double.isFinite(stand.x()) && Double.isFinite(stand.y())) {
            marks.add(new Mark.Dot(stand.x(), stand.y(), Ink.PLAN, texts.get("plan.profit.here"), false));
        }
        return marks;
    }
}
