package promocast.ui.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import promocast.engine.Interval;

/**
 * All that a line chart shows.
 *
 * @param x the horizontal axis
 * @param y the vertical axis; its title stands above it
 * @param series the lines; the first one is read out by the crosshair
 * @param marks what else is drawn; zones lie behind the lines, all others above
 * @param readX words for a position under the crosshair
 * @param readY words for a value and its range under the crosshair
 */
public record LineData(
        Axis x,
        Axis y,
        List<Series> series,
        List<Mark> marks,
        DoubleFunction<String> readX,
        Function<Interval, String> readY) {
    public LineData {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
    }
}
