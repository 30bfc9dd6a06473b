package promocast.engine.report;

import promocast.engine.Interval;
import promocast.engine.format.Shown;

/** Cells of the report's tables. */
final class Tables {
    /** Keeps a value, its range and its unit on one line. */
    private static final String JOIN = "\u00a0";

    private Tables() {}

    /** A cell with a number and, muted, its range and what is counted. */
    static void number(Markup page, Shown shown, String unit) {
        number(page, "num", shown, unit);
    }

    /** The same with the class of the cell; losses stand in the colour of a loss. */
    static void number(Markup page, String style, Shown shown, String unit) {
        page.open("td", "class", style);
        value(page, shown, unit);
        page.close();
    }

    /** An added amount: in the accent colour, in that of a loss when it is one. */
    static void added(Markup page, Shown shown, Interval interval) {
        number(page, interval.value() < 0 ? "num bad" : "num added", shown, "");
    }

    /** A value, its range and its unit, without a cell. */
    static void value(Markup page, Shown shown, String unit) {
        page.element("span", shown.value(), "class", "value");
        if (!shown.range().isEmpty()) {
            page.text(JOIN).element("span", "(" + shown.range().replace(" ", JOIN) + ")", "class", "range");
        }
        if (!unit.isEmpty()) {
            page.text(JOIN).element("span", unit, "class", "unit");
        }
    }

    /** A row of column titles; the first is left, the others right-aligned. */
    static void head(Markup page, String... titles) {
        page.open("thead").open("tr");
        for (int i = 0; i < titles.length; i++) {
            page.element("th", titles[i], "class", i == 0 ? "text" : "num");
        }
        page.close().close().line();
    }
}
