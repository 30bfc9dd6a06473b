package promocast.ui.chart;

import promocast.engine.Interval;

/** Something at a place of a chart besides its lines. */
public sealed interface Mark {
    /** A measured value with its range: a hollow dot with a bar. */
    record Measured(double x, Interval y) implements Mark {}

    /**
     * A filled dot with a label.
     *
     * @param drop whether a dotted line falls to the axis
     */
    record Dot(double x, double y, Ink ink, String label, boolean drop) implements Mark {}

    /** The letter of a scenario in a square. */
    record Badge(double x, double y, Ink ink, String letter, String label) implements Mark {}

    /** A vertical line with words at its top. */
    record Guide(double x, Ink ink, boolean dashed, String label) implements Mark {}

    /** A triangle on the x axis. */
    record Best(double x) implements Mark {}

    /** A stretch of the x axis with a ground of its own and words at its top. */
    record Zone(double from, double to, Ink ink, String label) implements Mark {}

    /** A straight dashed line between two points, such as the line of chance. */
    record Ruler(double x1, double y1, double x2, double y2) implements Mark {}
}
