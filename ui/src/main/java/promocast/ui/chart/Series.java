package promocast.ui.chart;

import java.util.List;
import java.util.Optional;
import promocast.engine.Interval;

/**
 * One line of a chart.
 *
 * @param name what it is, as shown at the line and read out
 * @param stroke how it is drawn
 * @param points ascending in x
 * @param filled whether the surface below it is filled
 * @param tag where its name stands; empty where the name is not drawn
 */
public record Series(String name, Stroke stroke, List<Point> points, boolean filled, Optional<Tag> tag) {
    public Series {
        points = List.copyOf(points);
    }

    /**
     * A point of a line.
     *
     * @param x position
     * @param y value with its range; the range is drawn where it is one
     * @param beyond whether it lies beyond the data
     */
    public record Point(double x, Interval y, boolean beyond) {}

    /**
     * Where a name stands at its line.
     *
     * @param at share of the width of the chart, 0 to 1
     * @param above whether above the line, else below
     */
    public record Tag(double at, boolean above) {}

    /** The plan: solid, in its colour. */
    public static Series plan(String name, List<Point> points) {
        return new Series(name, Stroke.solid(Ink.PLAN, 2), points, false, Optional.empty());
    }

    /** Another scenario. */
    public static Series other(String name, List<Point> points) {
        return new Series(name, Stroke.dashed(Ink.OTHER, 1.8, 5, 3), points, false, Optional.empty());
    }

    /** Without offers, by chance: dashed and grey. */
    public static Series none(String name, List<Point> points) {
        return new Series(name, Stroke.dashed(Ink.NONE, 1.6, 4, 3), points, false, Optional.empty());
    }

    /** The same with the surface below it filled. */
    public Series fill() {
        return new Series(name, stroke, points, true, tag);
    }

    /** The same with its name at the line. */
    public Series tagged(double at, boolean above) {
        return new Series(name, stroke, points, filled, Optional.of(new Tag(at, above)));
    }

    /** A point without a range. */
    public static Point point(double x, double y) {
        return new Point(x, Interval.exact(y), false);
    }
}
