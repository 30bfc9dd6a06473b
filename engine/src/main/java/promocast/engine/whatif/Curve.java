package promocast.engine.whatif;

import java.util.List;
import promocast.engine.Interval;

/**
 * A curve with a band.
 *
 * @param points the points, ascending in x
 */
public record Curve(List<Point> points) {
    public Curve {
        points = List.copyOf(points);
    }

    /**
     * One point.
     *
     * @param x position on the lever, the budget or the share
     * @param y value with its range
     * @param measured what the logged customers with this setting did, withheld where none had it
     * @param extrapolated whether it lies beyond the data
     */
    public record Point(double x, Interval y, Interval measured, boolean extrapolated) {}
}
