package promocast.engine.report;

import java.util.stream.DoubleStream;
import promocast.engine.Interval;
import promocast.engine.scenario.Waterfall;

/** A waterfall lying on its side: names at the left, amounts at the right, the way from one total to another between. */
final class FallChart {
    private static final double WIDTH = 680;
    private static final double NAMES = 230;
    private static final double AMOUNTS = 80;
    private static final double ROW = 20;
    private static final int LABEL = 44;

    private final Markup out;
    private final Axis axis;

    private FallChart(Markup out, Axis axis) {
        this.out = out;
        this.axis = axis;
    }

    /** Draws it; {@code first} and {@code second} name the totals. */
    static void draw(Markup out, Waterfall fall, String first, String second, Texts texts) {
        double[] levels = new double[fall.steps().size() + 1];
        levels[0] = fall.from();
        for (int k = 0; k < fall.steps().size(); k++) {
            levels[k + 1] = levels[k] + fall.steps().get(k).value();
        }
        var axis = Axis.rounded(DoubleStream.concat(DoubleStream.of(levels), DoubleStream.of(0, fall.to())));
        var chart = new FallChart(out, axis);
        Plot.openPicture(
                out,
                texts.say("compare.fall", first, second),
                WIDTH,
                ROW * (fall.steps().size() + 2) + 4);
        chart.bar(
                0,
                new double[] {0, fall.from()},
                "bar-anyway",
                first,
                texts.numbers().money(fall.from()));
        for (int k = 0; k < fall.steps().size(); k++) {
            var step = fall.steps().get(k);
            chart.bar(
                    k + 1,
                    new double[] {levels[k], levels[k + 1]},
                    step.value() < 0 ? "bar-lost" : "peak-bar",
                    Texts.shortened(texts.say(step.label()), LABEL),
                    texts.numbers().addedMoney(Interval.exact(step.value())).value());
        }
        chart.bar(
                fall.steps().size() + 1,
                new double[] {0, fall.to()},
                "bar-extra",
                second,
                texts.numbers().money(fall.to()));
        out.close().line();
    }

    private void bar(int place, double[] ends, String style, String name, String amount) {
        double top = 2 + place * ROW;
        double from = at(Math.min(ends[0], ends[1]));
        double wide = Math.max(2, at(Math.max(ends[0], ends[1])) - from);
        out.element("text", name, "class", "label-dark", "x", 0.0, "y", top + 13);
        out.empty("rect", "class", style, "x", from, "y", top + 2, "width", wide, "height", ROW - 6, "rx", 2.0);
        out.element("text", amount, "class", "number", "x", WIDTH, "y", top + 13, "text-anchor", "end");
    }

    private double at(double value) {
        return axis.position(value, NAMES, WIDTH - AMOUNTS);
    }
}
