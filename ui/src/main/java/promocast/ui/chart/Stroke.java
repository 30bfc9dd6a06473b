package promocast.ui.chart;

import java.util.List;

/**
 * How a line is drawn.
 *
 * @param ink its colour
 * @param width its width in pixels
 * @param dash lengths of dash and gap in pixels; empty for a solid line
 */
public record Stroke(Ink ink, double width, List<Double> dash) {
    public Stroke {
        dash = List.copyOf(dash);
    }

    /** A solid line. */
    public static Stroke solid(Ink ink, double width) {
        return new Stroke(ink, width, List.of());
    }

    /** A dashed line. */
    public static Stroke dashed(Ink ink, double width, double on, double off) {
        return new Stroke(ink, width, List.of(on, off));
    }
}
