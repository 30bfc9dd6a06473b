package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.ui.chart.Axis;
import promocast.ui.chart.Ink;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Mark;
import promocast.ui.chart.Series;
import promocast.ui.session.Standing;
import promocast.ui.text.Texts;

/**
 * Draws a headline number of the plan over the steps that were decided, and where the waiting one would lead.
 *
 * @param texts words
 * @param numbers numbers in the currency of the plan
 */
record StoryPicture(Texts texts, NumberFormatter numbers) {
    private static final int TICKS = 2;
    private static final int MOST_LABELS = 6;

    /** What is drawn. */
    enum Measure {
        PROFIT,
        COST,
        RATE;

        private Interval of(Standing standing) {
            return switch (this) {
                case PROFIT -> standing.profit();
                case COST -> standing.cost();
                case RATE -> standing.rate();
            };
        }
    }

    /**
     * The curve; empty where the number of now is not known.
     *
     * @param decided where the plan stood before each step
     * @param now where it stands
     * @param next where the waiting step would lead
     */
    Optional<LineData> of(Measure measure, List<Standing> decided, Optional<Standing> now, Optional<Standing> next) {
        if (now.filter(standing -> !measure.of(standing).isWithheld()).isEmpty()) {
            return Optional.empty();
        }
        var points = new ArrayList<Series.Point>();
        decided.forEach(standing -> points.add(point(points.size(), measure.of(standing))));
        points.add(point(points.size(), measure.of(now.get())));
        int last = points.size() - 1;
        var series = new ArrayList<Series>();
        series.add(Series.plan(texts.get("advisor.story." + measure), points));
        var marks = new ArrayList<Mark>();
        next.map(measure::of).filter(value -> !value.isWithheld()).ifPresent(value -> {
            var from = Series.point(last, points.get(last).y().value());
            series.add(
                    Series.none(texts.get("advisor.chart.next"), List.of(from, Series.point(last + 1, value.value()))));
            marks.add(new Mark.Dot(last + 1, value.value(), Ink.NONE, "", false));
        });
        marks.add(new Mark.Dot(last, points.get(last).y().value(), Ink.PLAN, "", false));
        var known = series.stream().flatMap(one -> one.points().stream()).toList();
        var tick = tick(measure);
        return Optional.of(new LineData(
                Axis.exactly(0, last + 1, Math.min(MOST_LABELS, last + 1), StoryPicture::whole, ""),
                Axis.around(
                        known.stream()
                                .mapToDouble(point -> low(point.y()))
                                .min()
                                .orElse(0),
                        known.stream()
                                .mapToDouble(point -> high(point.y()))
                                .max()
                                .orElse(1),
                        measure == Measure.PROFIT ? TICKS : 1,
                        tick,
                        caption(measure, now.get())),
                series,
                marks,
                step -> step == 0
                        ? texts.get("advisor.story.start")
                        : texts.get("advisor.story.after", Math.round(step)),
                value -> measure == Measure.RATE
                        ? numbers.rate(value).text()
                        : numbers.money(value).text()));
    }

    private String caption(Measure measure, Standing now) {
        return texts.get(
                measure == Measure.RATE && !now.buys()
                        ? "advisor.story.caption.CLICKS"
                        : "advisor.story.caption." + measure);
    }

    private DoubleFunction<String> tick(Measure measure) {
        return measure == Measure.RATE ? numbers::rateTick : numbers::moneyTick;
    }

    private static Series.Point point(int x, Interval y) {
        return new Series.Point(x, y, false);
    }

    private static double low(Interval value) {
        return Double.isNaN(value.lower()) ? value.value() : value.lower();
    }

    private static double high(Interval value) {
        return Double.isNaN(value.upper()) ? value.value() : value.upper();
    }

    private static String whole(double value) {
        return value == Math.rint(value) ? String.valueOf((int) value) : "";
    }
}
