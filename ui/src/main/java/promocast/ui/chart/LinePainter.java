package promocast.ui.chart;

import java.util.List;

/** Draws a line chart: zones, grid, bands, lines, marks, names. */
final class LinePainter {
    private static final double BEYOND = 0.55;

    private final Pen pen;
    private final Plot plot;
    private final LineData data;

    LinePainter(Pen pen, Plot plot, LineData data) {
        this.pen = pen;
        this.plot = plot;
        this.data = data;
    }

    void paint() {
        var marks = new MarkPainter(pen, plot, this::firstExtent);
        data.marks().forEach(marks::behind);
        plot.frame(pen);
        var series = data.series();
        series.forEach(this::surface);
        for (int i = series.size() - 1; i >= 0; i--) {
            line(series.get(i));
        }
        data.marks().forEach(marks::above);
        series.forEach(this::name);
        data.marks().forEach(marks::words);
    }

    private void surface(Series series) {
        var points = Thinning.thin(series.points(), plot.width());
        if (series.filled()) {
            double ground = plot.py(Math.max(0, plot.y().min()));
            var low = points.stream().mapToDouble(point -> ground).toArray();
            fill(
                    points,
                    low,
                    points.stream().mapToDouble(point -> y(point.y().value())).toArray(),
                    series,
                    1);
        }
        for (var run : Thinning.runs(points)) {
            double strength = run.beyond() ? BEYOND : 1;
            for (var ranged : Thinning.ranged(run.points())) {
                var low = ranged.stream()
                        .mapToDouble(point -> y(point.y().lower()))
                        .toArray();
                var high = ranged.stream()
                        .mapToDouble(point -> y(point.y().upper()))
                        .toArray();
                fill(ranged, low, high, series, strength);
            }
        }
    }

    private void fill(List<Series.Point> points, double[] low, double[] high, Series series, double strength) {
        int n = points.size();
        if (n < 2) {
            return;
        }
        var xs = new double[2 * n];
        var ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xs[i] = plot.px(points.get(i).x());
            ys[i] = low[i];
            xs[2 * n - 1 - i] = xs[i];
            ys[2 * n - 1 - i] = high[i];
        }
        boolean plan = series.stroke().ink() == Ink.PLAN;
        pen.area(xs, ys, plan ? Ink.BAND : series.stroke().ink(), plan ? strength : 0.16 * strength);
    }

    private void line(Series series) {
        for (var run : Thinning.runs(Thinning.thin(series.points(), plot.width()))) {
            var stroke = run.beyond()
                    ? Stroke.dashed(series.stroke().ink(), series.stroke().width(), 6, 4)
                    : series.stroke();
            for (var part : Thinning.known(run.points())) {
                var xs = part.stream().mapToDouble(point -> plot.px(point.x())).toArray();
                var ys =
                        part.stream().mapToDouble(point -> y(point.y().value())).toArray();
                pen.path(xs, ys, stroke);
            }
        }
    }

    private void name(Series series) {
        series.tag().ifPresent(tag -> {
            double x = plot.left() + tag.at() * plot.width();
            var letters = Lettering.direct(ink(series), Lettering.Anchor.MIDDLE);
            double half = pen.width(series.name(), letters) / 2;
            double at = Math.min(Math.max(x, plot.left() + half + 4), plot.right() - half);
            double[] extent = extent(series, at - half, at + half);
            double y = tag.above() ? extent[0] - 8 : extent[1] + 17;
            pen.text(series.name(), at, Math.min(Math.max(y, plot.top() + 10), plot.bottom() - 4), letters);
        });
    }

    /** Grey lines carry a name in the grey of texts, which is dark enough to read. */
    private static Ink ink(Series series) {
        return series.stroke().ink() == Ink.NONE ? Ink.MUTED : series.stroke().ink();
    }

    private double[] firstExtent(double from, double to) {
        return data.series().isEmpty()
                ? new double[] {plot.bottom(), plot.top()}
                : extent(data.series().get(0), from, to);
    }

    /** Highest and lowest pixel of a line between two pixels of the horizontal axis. */
    private double[] extent(Series series, double from, double to) {
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int step = 0; step <= 8; step++) {
            double at = height(series.points(), from + (to - from) * step / 8);
            if (Double.isFinite(at)) {
                top = Math.min(top, at);
                bottom = Math.max(bottom, at);
            }
        }
        return top > bottom ? new double[] {plot.top() + 20, plot.top() + 20} : new double[] {top, bottom};
    }

    private double height(List<Series.Point> points, double px) {
        for (int i = 1; i < points.size(); i++) {
            double x1 = plot.px(points.get(i - 1).x());
            double x2 = plot.px(points.get(i).x());
            if (x1 <= px && px <= x2) {
                double share = x2 > x1 ? (px - x1) / (x2 - x1) : 0;
                double y1 = y(points.get(i - 1).y().value());
                return y1 + share * (y(points.get(i).y().value()) - y1);
            }
        }
        return Double.NaN;
    }

    private double y(double value) {
        return Math.min(Math.max(plot.py(value), plot.top() - 2), plot.bottom() + 2);
    }
}
