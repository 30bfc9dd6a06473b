package promocast.ui.chart;

import java.util.List;

/**
 * All that a waterfall shows: where it starts, what each step adds, where it ends.
 *
 * @param y the vertical axis; its range holds 0
 * @param start bar at the left, from 0
 * @param steps what lies between, each from where the one before ended
 * @param end bar at the right, from 0
 */
public record FallData(Axis y, Bar start, List<Bar> steps, Bar end) {
    public FallData {
        steps = List.copyOf(steps);
    }

    /**
     * A bar.
     *
     * @param value height; what a step adds
     * @param amount words above it
     * @param name words below it
     * @param ink colour
     */
    public record Bar(double value, String amount, String name, Ink ink) {}
}
