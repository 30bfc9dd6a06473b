package promocast.ui.chart;

import java.util.List;

/**
 * The part of a chart that lies within its axes, in pixels.
 *
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param left left edge
 * @param top upper edge
 * @param width width
 * @param height height
 */
record Plot(Axis x, Axis y, double left, double top, double width, double height) {
    private static final double TICK_GAP = 8;

    /** The plot of a chart of the given size: room is left for tick labels and titles. */
    static Plot within(LineData data, Pen pen, double width, double height) {
        var letters = Lettering.caption(Lettering.Anchor.END);
        double widest = data.y().ticks().stream()
                .mapToDouble(tick -> pen.width(data.y().label().apply(tick), letters))
                .max()
                .orElse(0);
        double last = data.x().ticks().isEmpty()
                ? 0
                : pen.width(
                                data.x()
                                        .label()
                                        .apply(data.x()
                                                .ticks()
                                                .get(data.x().ticks().size() - 1)),
                                letters)
                        / 2;
        double left = Math.ceil(widest) + TICK_GAP;
        double top = data.y().title().isEmpty() ? 8 : 22;
        double bottom = data.x().title().isEmpty() ? 20 : 36;
        double right = Math.max(6, last);
        return new Plot(
                data.x(), data.y(), left, top, Math.max(1, width - left - right), Math.max(1, height - top - bottom));
    }

    double px(double value) {
        return left + x.share(value) * width;
    }

    double py(double value) {
        return top + (1 - y.share(value)) * height;
    }

    double bottom() {
        return top + height;
    }

    double right() {
        return left + width;
    }

    /** Grid, axis, tick labels and titles. */
    void frame(Pen pen) {
        var grid = Stroke.solid(Ink.GRID, 1);
        for (double tick : y.ticks()) {
            double at = Pen.crisp(py(tick));
            pen.line(left, at, right(), at, grid);
            pen.text(y.label().apply(tick), left - TICK_GAP + 2, at + 4, Lettering.caption(Lettering.Anchor.END));
        }
        double zero = Pen.crisp(py(Math.min(Math.max(0, y.min()), y.max())));
        pen.line(left, zero, right(), zero, Stroke.solid(Ink.AXIS, 1));
        for (double tick : shownTicks(pen)) {
            double at = Pen.crisp(px(tick));
            pen.line(at, bottom(), at, bottom() + 3, Stroke.solid(Ink.AXIS, 1));
            pen.text(x.label().apply(tick), px(tick), bottom() + 15, Lettering.caption(Lettering.Anchor.MIDDLE));
        }
        pen.text(y.title(), 6, 11, Lettering.caption(Lettering.Anchor.START));
        pen.text(x.title(), right(), bottom() + 31, Lettering.caption(Lettering.Anchor.END));
    }

    /** Every tick, or every second or third where they would touch. */
    private List<Double> shownTicks(Pen pen) {
        var letters = Lettering.caption(Lettering.Anchor.MIDDLE);
        double widest = x.ticks().stream()
                .mapToDouble(tick -> pen.width(x.label().apply(tick), letters) + 10)
                .max()
                .orElse(1);
        int every = 1;
        while (x.ticks().size() > 1
                && every < x.ticks().size()
                && Math.abs(px(x.ticks().get(every)) - px(x.ticks().get(0))) < widest) {
            every++;
        }
        int step = every;
        return java.util.stream.IntStream.range(0, x.ticks().size())
                .filter(i -> i % step == 0)
                .mapToObj(x.ticks()::get)
                .toList();
    }
}
