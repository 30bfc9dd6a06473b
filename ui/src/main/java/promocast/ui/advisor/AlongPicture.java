package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import promocast.engine.format.NumberFormatter;
import promocast.engine.whatif.Curve;
import promocast.ui.chart.Axis;
import promocast.ui.chart.Ink;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Mark;
import promocast.ui.chart.Series;
import promocast.ui.text.Texts;

/**
 * Draws the purchase rate or the extra profit of a line along the lever that a suggestion moves.
 *
 * @param texts words
 * @param numbers numbers in the currency of the plan
 */
record AlongPicture(Texts texts, NumberFormatter numbers) {
    private static final int TICKS = 4;

    /**
     * The curve with the value of now and the suggested one; empty where there is no line to draw.
     *
     * @param rate whether the purchase rate is drawn, else the extra profit
     */
    Optional<LineData> of(Effect.Along along, boolean rate) {
        var curve = rate ? along.curves().rate() : along.curves().profit();
        var points =
                curve.points().stream().filter(point -> !point.y().isWithheld()).toList();
        if (points.size() < 2 || !along.curves().names().isEmpty()) {
            return Optional.empty();
        }
        var ends = points.stream()
                .flatMapToDouble(point -> DoubleStream.of(
                        point.y().lower(),
                        point.y().upper(),
                        point.measured().lower(),
                        point.measured().upper()))
                .filter(Double::isFinite)
                .summaryStatistics();
        double low = ends.getCount() == 0 ? 0 : ends.getMin();
        double high = ends.getCount() == 0 ? 1 : ends.getMax();
        return Optional.of(new LineData(
                Axis.exactly(
                        points.get(0).x(),
                        points.get(points.size() - 1).x(),
                        TICKS,
                        value -> words(along.field(), value),
                        ""),
                rate
                        ? Axis.around(low, high, TICKS, numbers::rateTick, caption(texts, along, true))
                        : Axis.around(
                                Math.min(0, low),
                                Math.max(0, high),
                                TICKS,
                                numbers::moneyTick,
                                caption(texts, along, false)),
                List.of(Series.plan(texts.get(rate ? "advisor.story.RATE" : "advisor.chart.line"), series(points))),
                marks(along, points),
                value -> words(along.field(), value),
                interval -> (rate ? numbers.rate(interval) : numbers.money(interval)).text()));
    }

    /** What such a chart shows, in words. */
    static String caption(Texts texts, Effect.Along along, boolean rate) {
        var key = !rate
                ? "advisor.chart.caption"
                : along.curves().buys() ? "advisor.chart.buyRate" : "advisor.chart.clickRate";
        return texts.get(key, along.line() + 1, texts.get("lever." + along.field()));
    }

    private static List<Series.Point> series(List<Curve.Point> points) {
        return points.stream()
                .map(point -> new Series.Point(point.x(), point.y(), point.extrapolated()))
                .toList();
    }

    private List<Mark> marks(Effect.Along along, List<Curve.Point> points) {
        var marks = new ArrayList<Mark>();
        points.stream()
                .filter(Curve.Point::extrapolated)
                .mapToDouble(Curve.Point::x)
                .filter(x -> x > along.to() && x > along.from())
                .min()
                .ifPresent(from -> marks.add(new Mark.Zone(
                        from, points.get(points.size() - 1).x(), Ink.HOVER, texts.get("advisor.chart.beyond"))));
        points.stream()
                .filter(point -> !point.measured().isWithheld())
                .forEach(point -> marks.add(new Mark.Measured(point.x(), point.measured())));
        marks.add(
                new Mark.Dot(along.from(), at(points, along.from()), Ink.NONE, texts.get("advisor.chart.now"), false));
        marks.add(new Mark.Dot(along.to(), at(points, along.to()), Ink.PLAN, texts.get("advisor.chart.next"), false));
        return marks;
    }

    private static double at(List<Curve.Point> points, double x) {
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (from.x() <= x && x <= to.x() && to.x() > from.x()) {
                double share = (x - from.x()) / (to.x() - from.x());
                return from.y().value() + share * (to.y().value() - from.y().value());
            }
        }
        return Double.NaN;
    }

    private String words(String field, double value) {
        return switch (field) {
            case "coupon.faceValue", "coupon.minSpend", "ad.bid" -> numbers.price(value);
            case "coupon.percentOff" -> numbers.share(value);
            case "points.multiplier" -> numbers.number(value) + "×";
            default -> numbers.number(value);
        };
    }
}
