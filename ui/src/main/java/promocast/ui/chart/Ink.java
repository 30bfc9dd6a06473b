package promocast.ui.chart;

import java.util.Locale;

/** The colours that may be drawn with; style sheets give each its value as {@code -ink-NAME}. */
public enum Ink {
    /** The plan: its line, its bars. */
    PLAN,
    /** Another scenario or an updated forecast. */
    OTHER,
    /** A third scenario. */
    THIRD,
    /** No offers, by chance, training rows. */
    NONE,
    /** Horizontal grid lines. */
    GRID,
    /** Axes and the zero line. */
    AXIS,
    /** Money that goes to customers who buy because of the offer. */
    PERSUADABLE,
    /** Money that goes to customers who would have bought anyway. */
    SURE,
    /** Money that goes to customers who do not buy either way. */
    LOST,
    /** Money that goes to customers who do not buy because of the offer. */
    DOGS,
    /** The range around the plan's line; already transparent. */
    BAND,
    /** Text and actual values. */
    FG,
    /** Axis labels and measured values. */
    MUTED,
    /** Hints. */
    SUBTLE,
    /** The surface behind. */
    PANEL,
    /** Empty tracks and what lies beyond the data. */
    HOVER,
    /** What is selected. */
    SELECTED,
    /** Edges. */
    BORDER,
    /** Links and handles. */
    ACCENT,
    /** Gain, peak, best. */
    GOOD,
    /** Thin data. */
    WARN,
    /** Behind a warning. */
    WARN_BG,
    /** Loss, out of the band. */
    BAD;

    /** Name of the CSS property. */
    String property() {
        return "-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
