package promocast.ui.chart;

/**
 * What charts are drawn with: a canvas on the screen, or an SVG file. Coordinates are pixels from the top left
 * corner.
 */
public interface Pen {
    /** A line through the points. */
    void path(double[] xs, double[] ys, Stroke stroke);

    /** The surface within the points. */
    void area(double[] xs, double[] ys, Ink ink, double opacity);

    /** A rectangle with rounded corners. */
    void box(double x, double y, double width, double height, double radius, Ink ink);

    /** A disc, and a ring around it where {@code rim} is wider than 0. */
    void dot(double x, double y, double radius, Ink fill, Stroke rim);

    /** A text whose base line is at {@code y}. */
    void text(String text, double x, double y, Lettering lettering);

    /** Width of a text in pixels. */
    double width(String text, Lettering lettering);

    /** A straight line. */
    default void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        path(new double[] {x1, x2}, new double[] {y1, y2}, stroke);
    }

    /** The middle of the pixel at a coordinate, so that a line one pixel wide is crisp. */
    static double crisp(double coordinate) {
        return Math.floor(coordinate) + 0.5;
    }
}
