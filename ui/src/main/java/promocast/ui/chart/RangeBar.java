package promocast.ui.chart;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import promocast.engine.Interval;

/** A horizontal bar from 0 with a whisker over its range, on a scale that several rows share. */
public final class RangeBar extends InkPane {
    /**
     * What it shows.
     *
     * @param value length and range; nothing is drawn while withheld
     * @param low value at the left edge
     * @param high value at the right edge, above {@code low}
     * @param ink colour
     * @param dot whether a dot stands for the value, else a bar
     */
    public record Range(Interval value, double low, double high, Ink ink, boolean dot) {}

    private final ObjectProperty<Range> range =
            new SimpleObjectProperty<>(new Range(Interval.withheld(), 0, 1, Ink.PLAN, false));

    /** An empty bar of the given height in pixels. */
    public RangeBar(double height) {
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(40);
        setPrefWidth(160);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        range.addListener((property, was, now) -> redraw());
    }

    /** What it shows. */
    public ObjectProperty<Range> rangeProperty() {
        return range;
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        var now = range.get();
        if (!(now.high() > now.low())) {
            return;
        }
        double zero = at(0, now, width);
        pen.line(Pen.crisp(zero), 0, Pen.crisp(zero), height, Stroke.solid(Ink.AXIS, 1));
        if (now.value().isWithheld()) {
            return;
        }
        double value = at(now.value().value(), now, width);
        double middle = Math.floor(height / 2) + 0.5;
        if (!now.dot()) {
            double thick = Math.min(10, height - 4);
            pen.box(Math.min(zero, value), middle - thick / 2, Math.abs(value - zero), thick, 2, now.ink());
        }
        double low = at(now.value().lower(), now, width);
        double high = at(now.value().upper(), now, width);
        if (Double.isFinite(low) && Double.isFinite(high) && high > low) {
            var stroke = Stroke.solid(now.dot() ? now.ink() : Ink.FG, 1.3);
            pen.line(low, middle, high, middle, stroke);
            pen.line(Pen.crisp(low), middle - 3, Pen.crisp(low), middle + 3, stroke);
            pen.line(Pen.crisp(high), middle - 3, Pen.crisp(high), middle + 3, stroke);
        }
        if (now.dot()) {
            pen.dot(value, middle, 3.5, now.ink(), Stroke.solid(Ink.PANEL, 0));
        }
    }

    private static double at(double value, Range now, double width) {
        double share = (value - now.low()) / (now.high() - now.low());
        return Math.min(Math.max(share, 0), 1) * (width - 2) + 1;
    }
}
