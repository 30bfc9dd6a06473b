package promocast.ui.plan;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.Interval;
import promocast.engine.whatif.Curve;
import promocast.ui.chart.Axis;
import promocast.ui.chart.Series;

/** What the pictures of curves have in common: points, the room that they need, values between them. */
record CurvePoints(List<Curve.Point> points) {
    static CurvePoints of(Curve curve) {
        return new CurvePoints(
                curve.points().stream().filter(point -> !point.y().isWithheld()).toList());
    }

    /** Whether there is a line to draw. */
    boolean drawable() {
        return points.size() >= 2;
    }

    double first() {
        return points.get(0).x();
    }

    double last() {
        return points.get(points.size() - 1).x();
    }

    /** The points as a chart takes them. */
    List<Series.Point> series() {
        return points.stream()
                .map(point -> new Series.Point(point.x(), point.y(), point.extrapolated()))
                .toList();
    }

    /** A vertical axis with room for all values and ranges, and for those given. */
    Axis room(java.util.function.DoubleFunction<String> label, String title, boolean fromZero, double... also) {
        var values = new ArrayList<Double>();
        for (var point : points) {
            add(values, point.y());
            add(values, point.measured());
        }
        for (double one : also) {
            values.add(one);
        }
        double low = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .min()
                .orElse(0);
        double high = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .max()
                .orElse(1);
        return Axis.around(fromZero ? Math.min(0, low) : low, Math.max(high, fromZero ? 0 : high), 4, label, title);
    }

    /** The value with its range at {@code x}, between the points in a straight line. */
    Interval at(double x) {
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (from.x() <= x && x <= to.x()) {
                double share = to.x() == from.x() ? 0 : (x - from.x()) / (to.x() - from.x());
                return new Interval(
                        between(from.y().value(), to.y().value(), share),
                        between(from.y().lower(), to.y().lower(), share),
                        between(from.y().upper(), to.y().upper(), share));
            }
        }
        return Interval.withheld();
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }

    private static void add(List<Double> to, Interval interval) {
        to.add(interval.value());
        to.add(interval.lower());
        to.add(interval.upper());
    }
}
