package promocast.engine.report;

import java.util.List;
import java.util.stream.DoubleStream;
import promocast.engine.Interval;

/** Horizontal bars and dots by name: the funnel and the effects of offers. */
final class BarChart {
    private static final double ROW = 40;
    private static final double TOP = 18;
    private static final double ESTIMATE_ROW = 36;

    private BarChart() {}

    /**
     * A step of a funnel.
     *
     * @param name its words
     * @param number its value in words
     * @param anyway part that would have happened without the campaign
     * @param extra part because of the campaign; below 0 where it does harm
     */
    record Step(String name, String number, double anyway, double extra) {}

    /** A named estimate: its words and its range. */
    record Estimate(String name, String number, Interval interval) {}

    /** The steps of a funnel as bars from 0; each step's bar is drawn relative to {@code full}. */
    static void funnel(Markup out, String title, String anyway, String extra, List<Step> steps) {
        var height = TOP + steps.size() * ROW + 10;
        Plot.openPicture(out, title, height);
        legend(out, anyway, extra);
        var full = steps.stream()
                .mapToDouble(step -> step.anyway() + Math.max(0, step.extra()))
                .max()
                .orElse(1);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var top = TOP + i * ROW + 10;
            out.element("text", step.name(), "class", "label-dark", "x", 0.0, "y", top + 9);
            out.element("text", step.number(), "class", "number", "x", Plot.WIDTH, "y", top + 9, "text-anchor", "end");
            out.empty(
                    "rect", "class", "track", "x", 0.0, "y", top + 14, "width", Plot.WIDTH, "height", 10.0, "rx", 2.0);
            var scale = full > 0 ? Plot.WIDTH / full : 0;
            var grey = Math.max(0, step.anyway() + Math.min(0, step.extra())) * scale;
            bar(out, "bar-anyway", 0, top + 14, grey);
            bar(out, step.extra() < 0 ? "bar-lost" : "bar-extra", grey, top + 14, Math.abs(step.extra()) * scale);
        }
        out.close().line();
    }

    /** Estimates as dots with their ranges; a short line marks 0. */
    static void estimates(Markup out, String title, List<Estimate> estimates) {
        Plot.openPicture(out, title, estimates.size() * ESTIMATE_ROW);
        var axis = Axis.rounded(estimates.stream()
                .map(Estimate::interval)
                .flatMapToDouble(i -> DoubleStream.of(0, i.value(), i.lower(), i.upper())));
        for (int i = 0; i < estimates.size(); i++) {
            estimate(out, axis, estimates.get(i), i * ESTIMATE_ROW);
        }
        out.close().line();
    }

    private static void estimate(Markup out, Axis axis, Estimate estimate, double top) {
        var interval = estimate.interval();
        var height = top + 25;
        out.element("text", estimate.name(), "class", "label-dark", "x", 0.0, "y", top + 12);
        out.element("text", estimate.number(), "class", "number", "x", Plot.WIDTH, "y", top + 12, "text-anchor", "end");
        across(out, "grid", 0, Plot.WIDTH, height);
        var zero = Markup.coordinate(at(axis, 0));
        out.empty("path", "class", "frame", "d", "M" + zero + " " + Markup.coordinate(height - 6) + "v12");
        if (Double.isFinite(interval.lower()) && Double.isFinite(interval.upper())) {
            across(out, "range", at(axis, interval.lower()), at(axis, interval.upper()), height);
        }
        if (!interval.isWithheld()) {
            out.empty("circle", "class", "plan-dot", "cx", at(axis, interval.value()), "cy", height, "r", 4.0);
        }
    }

    private static void across(Markup out, String style, double from, double to, double height) {
        var path = "M" + Markup.coordinate(from) + " " + Markup.coordinate(height) + "H" + Markup.coordinate(to);
        out.empty("path", "class", style, "d", path);
    }

    private static double at(Axis axis, double value) {
        return axis.position(value, 5, Plot.WIDTH - 5);
    }

    /** The parts of a whole as one bar of the page's width, each at least 3 pixels wide. */
    static void stacked(Markup out, String title, double width, List<String> styles, List<Double> parts) {
        Plot.openPicture(out, title, width, 18);
        var sum = parts.stream().mapToDouble(Double::doubleValue).sum();
        var present = parts.stream().filter(part -> part > 0).count();
        var free = width - present * 4;
        var left = 0.0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) > 0) {
                var wide = 3 + parts.get(i) / sum * free;
                out.empty(
                        "rect", "class", styles.get(i), "x", left, "y", 0.0, "width", wide, "height", 18.0, "rx", 2.0);
                left += wide + 1;
            }
        }
        out.close().line();
    }

    private static void legend(Markup out, String anyway, String extra) {
        out.empty("rect", "class", "bar-anyway", "x", 0.0, "y", 2.0, "width", 9.0, "height", 9.0, "rx", 2.0);
        out.element("text", anyway, "class", "axis", "x", 14.0, "y", 11.0);
        var next = 14 + Plot.width(anyway) + 14;
        out.empty("rect", "class", "bar-extra", "x", next, "y", 2.0, "width", 9.0, "height", 9.0, "rx", 2.0);
        out.element("text", extra, "class", "axis", "x", next + 14, "y", 11.0);
    }

    private static void bar(Markup out, String style, double left, double top, double wide) {
        if (wide > 0) {
            out.empty(
                    "rect", "class", style, "x", left, "y", top, "width", Math.max(1, wide), "height", 10.0, "rx", 2.0);
        }
    }
}
