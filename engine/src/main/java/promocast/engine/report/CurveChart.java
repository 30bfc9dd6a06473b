package promocast.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Curve.Point;

/**
 * A curve with its band, what was measured, what lies beyond the data, the peak and the plan.
 *
 * @param title what it shows, for screen readers
 * @param x what is measured to the right
 * @param y what is measured upwards
 * @param height height of the picture, pixels
 * @param plan where the plan stands
 */
record CurveChart(String title, Measure x, Measure y, double height, Optional<PlanMark> plan) {
    /** What an axis measures, and the words of its marks. */
    record Measure(String caption, Marks marks) {}

    /**
     * Where the plan stands.
     *
     * @param x its value on the x axis
     * @param y its value, NaN to take the curve's
     * @param label its words
     */
    record PlanMark(double x, double y, String label) {}

    /** Draws it. A curve of fewer than two points with a value cannot be drawn: see {@link #drawable}. */
    void write(Markup out, Curve curve, boolean fromZero, Optional<String> peakLabel, String beyondLabel) {
        var points = shown(curve);
        var plot = new Plot(out, title, height, xAxis(points), yAxis(points, fromZero), y.marks());
        var beyond = shadeBeyond(plot, points);
        segments(points, false, true).forEach(part -> plot.band("band", bounds(part)));
        segments(points, true, true).forEach(part -> plot.band("band-beyond", bounds(part)));
        plot.axes(y.caption(), x.caption(), x.marks());
        plan.map(mark -> standing(points, mark))
                .filter(mark -> Double.isFinite(mark.y()))
                .ifPresent(
                        mark -> plot.upright("plan-drop", mark.x(), plot.yAxis().min(), mark.y()));
        segments(points, false, false).forEach(part -> plot.line("plan-line", values(part)));
        segments(points, true, false).forEach(part -> plot.line("plan-line-beyond", values(part)));
        points.stream().filter(point -> !point.measured().isWithheld()).forEach(point -> measured(plot, point));
        peakLabel
                .flatMap(words ->
                        peak(points).map(peak -> new PlanMark(peak.x(), peak.y().value(), words)))
                .ifPresent(peak -> {
                    plot.dot("peak", peak.x(), peak.y(), 4.5);
                    plot.labelAbove("label-good", peak.label(), peak.x(), peak.y(), 11);
                });
        plan.map(mark -> standing(points, mark))
                .filter(mark -> Double.isFinite(mark.y()))
                .ifPresent(mark -> mark(plot, mark));
        beyond.ifPresent(middle ->
                plot.labelAbove("label", beyondLabel, middle, plot.yAxis().min(), 8));
        plot.close();
    }

    /** Whether there is enough to draw. */
    static boolean drawable(Curve curve) {
        var points = shown(curve);
        return points.size() >= 2
                && points.get(0).x() < points.get(points.size() - 1).x();
    }

    /** The highest point within the data, if there is one inside the curve. */
    static Optional<Point> peak(List<Point> points) {
        return points.stream()
                .filter(point -> !point.extrapolated() && !point.y().isWithheld())
                .max((a, b) -> Double.compare(a.y().value(), b.y().value()));
    }

    /** The mark at its own height, else on the curve. */
    private static PlanMark standing(List<Point> points, PlanMark mark) {
        return Double.isFinite(mark.y()) ? mark : new PlanMark(mark.x(), interpolated(points, mark.x()), mark.label());
    }

    private static void mark(Plot plot, PlanMark mark) {
        plot.dot("plan-dot", mark.x(), mark.y(), 4.5);
        plot.labelBeside("label-plan", mark.label(), mark.x(), mark.y());
    }

    private static void measured(Plot plot, Point point) {
        plot.upright(
                "measured-bar",
                point.x(),
                point.measured().lower(),
                point.measured().upper());
        plot.dot("measured", point.x(), point.measured().value(), 3);
    }

    private Axis xAxis(List<Point> points) {
        return Axis.exact(DoubleStream.concat(
                points.stream().mapToDouble(Point::x), plan.stream().mapToDouble(PlanMark::x)));
    }

    private Axis yAxis(List<Point> points, boolean fromZero) {
        var all = points.stream()
                .flatMapToDouble(point -> DoubleStream.of(
                        point.y().value(),
                        point.y().lower(),
                        point.y().upper(),
                        point.measured().value(),
                        point.measured().lower(),
                        point.measured().upper()));
        var marks = DoubleStream.concat(
                plan.stream().mapToDouble(PlanMark::y), fromZero ? DoubleStream.of(0) : DoubleStream.empty());
        return Axis.rounded(DoubleStream.concat(all, marks));
    }

    /** Shades what lies beyond the data; the middle of the widest such part. */
    private static Optional<Double> shadeBeyond(Plot plot, List<Point> points) {
        Optional<Double> middle = Optional.empty();
        var widest = 0.0;
        for (var part : segments(points, true, false)) {
            var from = part.get(0).x();
            var to = part.get(part.size() - 1).x();
            plot.shade(from, to);
            if (to - from > widest) {
                widest = to - from;
                middle = Optional.of((from + to) / 2);
            }
        }
        return middle;
    }

    /** Runs of neighbouring points whose connections lie within (or beyond) the data. */
    private static List<List<Point>> segments(List<Point> points, boolean beyond, boolean withBounds) {
        var runs = new ArrayList<List<Point>>();
        List<Point> run = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            var belongs = (from.extrapolated() || to.extrapolated()) == beyond
                    && (!withBounds || bounded(from) && bounded(to));
            if (belongs && run.isEmpty()) {
                run.add(from);
            }
            if (belongs) {
                run.add(to);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static boolean bounded(Point point) {
        return Double.isFinite(point.y().lower()) && Double.isFinite(point.y().upper());
    }

    private static List<double[]> values(List<Point> part) {
        return part.stream()
                .map(point -> new double[] {point.x(), point.y().value()})
                .toList();
    }

    private static List<double[]> bounds(List<Point> part) {
        return part.stream()
                .map(point ->
                        new double[] {point.x(), point.y().lower(), point.y().upper()})
                .toList();
    }

    private static List<Point> shown(Curve curve) {
        return curve.points().stream()
                .filter(point ->
                        Double.isFinite(point.x()) && Double.isFinite(point.y().value()))
                .toList();
    }

    private static double interpolated(List<Point> points, double x) {
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (from.x() <= x && x <= to.x() && from.x() < to.x()) {
                var share = (x - from.x()) / (to.x() - from.x());
                return from.y().value() + share * (to.y().value() - from.y().value());
            }
        }
        return Double.NaN;
    }
}
