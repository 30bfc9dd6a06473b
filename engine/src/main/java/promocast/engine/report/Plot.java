package promocast.engine.report;

import java.util.List;

/**
 * The drawing area of one SVG chart with its axes: turns values into pixels and draws what all charts share. Colours
 * and strokes are classes of {@code chart.css}.
 */
final class Plot {
    /** Width of a chart, pixels; two stand side by side on a page. */
    static final double WIDTH = 330;

    private static final double TEXT = 11;
    private static final double TOP = 24;
    private static final double BOTTOM_AXIS = 34;

    private final Markup out;
    private final Axis x;
    private final Axis y;
    private final double left;
    private final double right;
    private final double bottom;

    /**
     * Opens the picture.
     *
     * @param title what it shows, for screen readers
     * @param yMarks the marks of the y axis in words; the widest decides where the area begins
     */
    Plot(Markup out, String title, double height, Axis x, Axis y, Marks yMarks) {
        this.out = out;
        this.x = x;
        this.y = y;
        var words = y.words(yMarks);
        this.left = words.stream().mapToDouble(Plot::width).max().orElse(0) + 12;
        this.right = WIDTH - 14;
        this.bottom = height - BOTTOM_AXIS;
        openPicture(out, title, height);
        for (int i = 0; i < words.size(); i++) {
            var tick = y(y.ticks().get(i));
            out.empty("path", "class", "grid", "d", "M" + at(left) + " " + at(sharp(tick)) + "H" + at(right));
            text("axis", words.get(i), left - 6, tick + 4, "end");
        }
    }

    /** Opens a picture of the usual width without axes. */
    static void openPicture(Markup out, String title, double height) {
        openPicture(out, title, WIDTH, height);
    }

    /** Opens a picture of any width without axes. */
    static void openPicture(Markup out, String title, double width, double height) {
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "role",
                "img",
                "aria-label",
                title,
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + at(width) + " " + at(height));
        style(out);
    }

    /** The style sheet of a picture: the PDF draws each picture on its own. */
    static void style(Markup out) {
        out.open("style").trusted(Page.resource("chart.css")).close().line();
    }

    /** What is measured, above the y axis and below the x axis, and the marks of the x axis. */
    void axes(String yCaption, String xCaption, Marks xMarks) {
        text("axis", yCaption, Math.min(left, 8), 11, "start");
        text("axis", xCaption, right, bottom + 30, "end");
        out.empty("path", "class", "frame", "d", "M" + at(left) + " " + at(sharp(bottom)) + "H" + at(right));
        if (y.min() < 0 && y.max() > 0) {
            out.empty("path", "class", "frame", "d", "M" + at(left) + " " + at(sharp(y(0))) + "H" + at(right));
        }
        var words = x.words(xMarks);
        for (int i = 0; i < words.size(); i++) {
            var centre = x(x.ticks().get(i));
            out.empty("path", "class", "frame", "d", "M" + at(sharp(centre)) + " " + at(bottom) + "v4");
            text("axis", words.get(i), Math.min(centre, WIDTH - width(words.get(i)) / 2), bottom + 16, "middle");
        }
    }

    /** A line through points {x, y}. */
    void line(String style, List<double[]> points) {
        out.empty("path", "class", style, "d", path(points));
    }

    /** The area between the lower and the upper bounds of points {x, lower, upper}. */
    void band(String style, List<double[]> points) {
        var shape = new StringBuilder();
        points.forEach(point -> step(shape, point[0], point[2]));
        for (int i = points.size() - 1; i >= 0; i--) {
            step(shape, points.get(i)[0], points.get(i)[1]);
        }
        out.empty("path", "class", style, "d", shape.append('Z'));
    }

    /** A dot at a value. */
    void dot(String style, double atX, double atY, double radius) {
        out.empty("circle", "class", style, "cx", x(atX), "cy", y(atY), "r", radius);
    }

    /** A vertical line from value to value. */
    void upright(String style, double atX, double from, double to) {
        out.empty("path", "class", style, "d", "M" + at(sharp(x(atX))) + " " + at(y(from)) + "V" + at(y(to)));
    }

    /** A shaded part of the area from value to value of the x axis. */
    void shade(double from, double to) {
        out.empty("rect", "class", "beyond", "x", x(from), "y", TOP, "width", x(to) - x(from), "height", bottom - TOP);
    }

    /** A label above (or, with a negative distance, below) a value; stays inside the picture. */
    void labelAbove(String style, String words, double atX, double atY, double distance) {
        var half = width(words) / 2;
        var centre = Math.max(left + half + 2, Math.min(right - half, x(atX)));
        text(style, words, centre, Math.max(TOP - 4, Math.min(bottom - 5, y(atY) - distance)), "middle");
    }

    /** A label below and to the right of a value, to the left where there is no room. */
    void labelBeside(String style, String words, double atX, double atY) {
        var height = Math.max(TOP + 8, Math.min(bottom - 6, y(atY) + 17));
        var fits = x(atX) + 8 + width(words) <= right;
        text(style, words, x(atX) + (fits ? 8 : -8), height, fits ? "start" : "end");
    }

    /** Closes the picture. */
    void close() {
        out.close().line();
    }

    Axis xAxis() {
        return x;
    }

    Axis yAxis() {
        return y;
    }

    /** About how wide a text of the chart is, pixels. */
    static double width(String words) {
        return words.codePoints()
                .mapToDouble(character -> character >= 0x2E80 ? TEXT : TEXT * 0.62)
                .sum();
    }

    private void text(String style, String words, double atX, double atY, String anchor) {
        out.element("text", words, "class", style, "x", atX, "y", atY, "text-anchor", anchor);
    }

    private String path(List<double[]> points) {
        var shape = new StringBuilder();
        points.forEach(point -> step(shape, point[0], point[1]));
        return shape.toString();
    }

    private void step(StringBuilder shape, double atX, double atY) {
        shape.append(shape.isEmpty() ? 'M' : 'L').append(at(x(atX))).append(' ').append(at(y(atY)));
    }

    private double x(double value) {
        return x.position(value, left, right);
    }

    private double y(double value) {
        return y.position(value, bottom, TOP);
    }

    private static double sharp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }

    private static String at(double pixel) {
        return Markup.coordinate(pixel);
    }
}
