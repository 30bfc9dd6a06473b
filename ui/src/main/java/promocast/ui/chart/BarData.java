package promocast.ui.chart;

import java.util.List;
import promocast.engine.Interval;

/**
 * All that a bar chart shows.
 *
 * @param y the vertical axis; bars start at 0
 * @param showAxis whether grid and tick labels are drawn
 * @param groups bars side by side
 */
public record BarData(Axis y, boolean showAxis, List<Group> groups) {
    public BarData {
        groups = List.copyOf(groups);
    }

    /**
     * Bars that belong together.
     *
     * @param label words below them
     * @param bars one or more bars
     */
    public record Group(String label, List<Bar> bars) {
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param value height, with its range where it has one
     * @param label words above it; empty for none
     * @param ink colour
     * @param opacity strength of the colour, 0 to 1
     */
    public record Bar(Interval value, String label, Ink ink, double opacity) {}
}
