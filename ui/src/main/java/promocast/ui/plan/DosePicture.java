package promocast.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.format.Shown;
import promocast.engine.whatif.Curve;
import promocast.ui.chart.Axis;
import promocast.ui.chart.BarData;
import promocast.ui.chart.Ink;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Mark;
import promocast.ui.chart.Series;
import promocast.ui.text.Texts;

/**
 * Draws how an outcome answers a lever.
 *
 * @param texts words
 * @param numbers numbers
 * @param outcome what answers
 * @param caption what is measured
 */
record DosePicture(Texts texts, NumberFormatter numbers, Outcome outcome, String caption) {
    private static final int TICKS = 5;

    /** A line along a numeric lever, with the value of the plan, the measured values and the most profitable one. */
    Optional<LineData> line(Curve curve, LeverViewModel lever) {
        var points = CurvePoints.of(curve);
        if (!points.drawable()) {
            return Optional.empty();
        }
        double value = lever.valueProperty().getValue();
        var unit = LeverUnit.of(lever.field());
        var x = Axis.exactly(points.first(), points.last(), TICKS, at -> unit.tick(at, numbers), "");
        var y = points.room(this::tick, caption, false);
        var series = Series.plan(texts.get("plan.dose.line"), points.series());
        return Optional.of(new LineData(
                x,
                y,
                List.of(series),
                marks(points, lever, value),
                at -> unit.words(at, numbers),
                interval -> shown(interval).text()));
    }

    /** A bar an arm, the arm of the plan in its colour. */
    Optional<BarData> bars(Curve curve, LeverViewModel lever) {
        var points = CurvePoints.of(curve);
        if (points.points().isEmpty()) {
            return Optional.empty();
        }
        var groups = points.points().stream()
                .map(point -> new BarData.Group(
                        lever.words(point.x()),
                        List.of(new BarData.Bar(
                                point.y(),
                                shown(point.y()).value(),
                                point.x() == lever.valueProperty().getValue() ? Ink.PLAN : Ink.LOST,
                                1))))
                .toList();
        return Optional.of(new BarData(points.room(this::tick, caption, true), false, groups));
    }

    private List<Mark> marks(CurvePoints points, LeverViewModel lever, double value) {
        var marks = new ArrayList<Mark>();
        var beyond = texts.get("plan.chart.beyond");
        if (points.last() > lever.dataEnd()) {
            marks.add(new Mark.Zone(lever.dataEnd(), points.last(), Ink.HOVER, beyond));
        }
        if (points.first() < lever.dataStart()) {
            marks.add(new Mark.Zone(points.first(), lever.dataStart(), Ink.HOVER, beyond));
        }
        for (var point : points.points()) {
            if (!point.measured().isWithheld()) {
                marks.add(new Mark.Measured(point.x(), point.measured()));
            }
        }
        lever.bestProperty().getValue().ifPresent(best -> marks.add(new Mark.Best(best)));
        var here = points.at(value);
        if (!here.isWithheld()) {
            marks.add(new Mark.Guide(value, Ink.PLAN, false, ""));
            marks.add(new Mark.Dot(
                    value,
                    here.value(),
                    Ink.PLAN,
                    texts.get("plan.dose.here", lever.words(value), shown(here).text()),
                    false));
        }
        return marks;
    }

    private String tick(double value) {
        return outcome == Outcome.SPEND ? numbers.moneyTick(value) : numbers.rateTick(value);
    }

    private Shown shown(Interval interval) {
        return outcome == Outcome.SPEND ? numbers.money(interval) : numbers.rate(interval);
    }
}
