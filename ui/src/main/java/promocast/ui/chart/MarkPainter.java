package promocast.ui.chart;

import java.util.ArrayList;
import java.util.List;
import promocast.ui.chart.Lettering.Anchor;

/** Draws the marks of a chart. */
final class MarkPainter {
    private static final double BADGE = 16;

    /** Labels above dots: middle, height of the dot, half the width. */
    private final List<double[]> taken = new ArrayList<>();

    private final Pen pen;
    private final Plot plot;
    private final Lines lines;

    /** Where the lines of a chart are, in pixels. */
    @FunctionalInterface
    interface Lines {
        /** Highest and lowest pixel of the first line between two pixels of the horizontal axis. */
        double[] extent(double from, double to);
    }

    /** @param lines where the lines are, so that words keep off them */
    MarkPainter(Pen pen, Plot plot, Lines lines) {
        this.pen = pen;
        this.plot = plot;
        this.lines = lines;
    }

    /** What lies behind the lines. */
    void behind(Mark mark) {
        if (mark instanceof Mark.Zone zone) {
            double from = Math.max(plot.left(), plot.px(zone.from()));
            double to = Math.min(plot.right(), plot.px(zone.to()));
            pen.box(from, plot.top(), Math.max(0, to - from), plot.height(), 0, zone.ink());
        } else if (mark instanceof Mark.Ruler ruler) {
            pen.line(
                    plot.px(ruler.x1()),
                    plot.py(ruler.y1()),
                    plot.px(ruler.x2()),
                    plot.py(ruler.y2()),
                    Stroke.dashed(Ink.NONE, 1.6, 4, 3));
        }
    }

    /** What lies above the lines. */
    void above(Mark mark) {
        if (mark instanceof Mark.Guide guide) {
            var stroke = guide.dashed() ? Stroke.dashed(guide.ink(), 1, 2, 3) : Stroke.solid(guide.ink(), 1.4);
            double x = Pen.crisp(plot.px(guide.x()));
            pen.line(x, plot.top(), x, plot.bottom(), stroke);
        } else if (mark instanceof Mark.Measured measured) {
            measured(measured);
        } else if (mark instanceof Mark.Dot dot) {
            dot(dot);
        } else if (mark instanceof Mark.Badge badge) {
            double x = plot.px(badge.x()) - BADGE / 2;
            double y = plot.py(badge.y()) - BADGE / 2;
            pen.box(x, y, BADGE, BADGE, 4, badge.ink());
            var letter = new Lettering(Ink.PANEL, 11, Lettering.Face.SEMI_BOLD, Anchor.MIDDLE, false);
            pen.text(badge.letter(), x + BADGE / 2, y + 12, letter);
        } else if (mark instanceof Mark.Best best) {
            double x = plot.px(best.x());
            double y = plot.bottom() - 1;
            pen.area(new double[] {x - 4.5, x + 4.5, x}, new double[] {y - 7, y - 7, y}, Ink.GOOD, 1);
        }
    }

    /** What is written at a mark. */
    void words(Mark mark) {
        if (mark instanceof Mark.Zone zone) {
            double from = Math.max(plot.left(), plot.px(zone.from()));
            double to = Math.min(plot.right(), plot.px(zone.to()));
            var letters = new Lettering(Ink.MUTED, 11, Lettering.Face.REGULAR, Anchor.END, true);
            boolean fits = pen.width(zone.label(), letters) < to - from - 6;
            double x = fits ? (from + to + pen.width(zone.label(), letters)) / 2 : to;
            pen.text(zone.label(), x, plot.top() + 12, letters);
        } else if (mark instanceof Mark.Guide guide) {
            beside(guide.label(), plot.px(guide.x()), plot.top() + 10, 5, guide.ink());
        } else if (mark instanceof Mark.Dot dot && !dot.label().isEmpty()) {
            label(dot);
        } else if (mark instanceof Mark.Badge badge) {
            beside(badge.label(), plot.px(badge.x()), plot.py(badge.y()) + 4, BADGE / 2 + 5, badge.ink());
        }
    }

    private void measured(Mark.Measured measured) {
        double x = plot.px(measured.x());
        double low = inside(plot.py(measured.y().lower()));
        double high = inside(plot.py(measured.y().upper()));
        var bar = Stroke.solid(Ink.MUTED, 1.3);
        if (Double.isFinite(low) && Double.isFinite(high)) {
            pen.line(x, low, x, high, bar);
            pen.line(x - 4, low, x + 4, low, bar);
            pen.line(x - 4, high, x + 4, high, bar);
        }
        pen.dot(x, inside(plot.py(measured.y().value())), 3, Ink.PANEL, Stroke.solid(Ink.MUTED, 1.5));
    }

    private void dot(Mark.Dot dot) {
        double x = plot.px(dot.x());
        double y = inside(plot.py(dot.y()));
        if (dot.drop()) {
            pen.line(Pen.crisp(x), y, Pen.crisp(x), plot.bottom(), Stroke.dashed(dot.ink(), 1, 2, 3));
        }
        pen.dot(x, y, 4.5, dot.ink(), Stroke.solid(Ink.PANEL, 1.5));
    }

    /** Above the dot where the line leaves room, else below it to the right. */
    private void label(Mark.Dot dot) {
        var letters = Lettering.direct(dot.ink(), Anchor.MIDDLE);
        double half = pen.width(dot.label(), letters) / 2;
        double x = plot.px(dot.x());
        double y = inside(plot.py(dot.y()));
        double above = Math.min(Math.max(x, plot.left() + half + 2), plot.right() - half);
        if (y - 20 >= plot.top() && lines.extent(above - half, above + half)[0] > y - 7 && isFree(above, y, half)) {
            pen.text(dot.label(), above, y - 9, letters);
            taken.add(new double[] {above, y, half});
        } else {
            double beside = Math.min(x + half + 7, plot.right() - half);
            double low = Math.max(y, lines.extent(beside - half, beside + half)[1]) + 22;
            pen.text(dot.label(), beside, Math.min(low, plot.bottom() - 12), letters);
        }
    }

    private boolean isFree(double x, double y, double half) {
        return taken.stream()
                .noneMatch(label -> Math.abs(label[0] - x) < label[2] + half + 2 && Math.abs(label[1] - y) < 15);
    }

    /** Words to the right of a place, or to its left where there is no room. */
    private void beside(String words, double x, double y, double gap, Ink ink) {
        if (words.isEmpty()) {
            return;
        }
        var letters = Lettering.direct(ink, Anchor.START);
        double width = pen.width(words, letters);
        boolean right = x + gap + width <= plot.right() + 4;
        double at = right ? x + gap : Math.max(plot.left() + 2, x - gap - width);
        pen.text(words, at, y, letters);
    }

    private double inside(double y) {
        return Math.min(Math.max(y, plot.top()), plot.bottom());
    }
}
