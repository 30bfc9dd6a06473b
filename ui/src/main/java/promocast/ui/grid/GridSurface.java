package promocast.ui.grid;

import java.util.List;
import promocast.ui.chart.Ink;
import promocast.ui.chart.InkPane;
import promocast.ui.chart.Lettering;
import promocast.ui.chart.Lettering.Anchor;
import promocast.ui.chart.Pen;
import promocast.ui.chart.Stroke;
import promocast.ui.control.TextWidth;

/** Draws the cells in sight. */
final class GridSurface extends InkPane {
    private static final double PADDING = 9;
    private static final double SIZE = 12;
    private static final double BASE = 16;
    private static final double UNDERLINE = 19.5;

    private static final Lettering LEFT = new Lettering(Ink.FG, SIZE, Lettering.Face.REGULAR, Anchor.START, false);
    private static final Lettering RIGHT = new Lettering(Ink.FG, SIZE, Lettering.Face.REGULAR, Anchor.END, false);
    private static final Stroke LINE = Stroke.solid(Ink.GRID, 1);
    private static final Stroke EDGE = Stroke.solid(Ink.BORDER, 1);
    private static final Stroke MENDED = Stroke.dashed(Ink.GOOD, 1, 3, 2);
    private static final Stroke RING = Stroke.solid(Ink.ACCENT, 1);

    private List<GridColumn> columns = List.of();
    private Cells cells = new NoCells();
    private GridWindow window = new GridWindow(new double[] {0}, 0, 1, 0, 0, 0, 0);
    private GridCursor cursor = GridCursor.NONE;
    private boolean focused;

    /** Draws something else with the next frame. */
    void show(List<GridColumn> all, Cells what, GridWindow where) {
        columns = all;
        cells = what;
        window = where;
        redraw();
    }

    /** Marks another cell. */
    void mark(GridCursor next, boolean hasFocus) {
        cursor = next;
        focused = hasFocus;
        redraw();
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        if (columns.size() != window.columns()) {
            return;
        }
        double wide = Math.min(width, window.edges()[window.columns()] - window.x());
        pen.box(0, 0, width, height, 0, Ink.PANEL);
        for (int column = window.firstColumn(); column < window.columns() && window.left(column) < width; column++) {
            column(pen, column, height);
        }
        if (window.columns() > 0) {
            pen.box(0, 0, window.kept(), height, 0, Ink.PANEL);
            column(pen, 0, height);
        }
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            double y = Pen.crisp(window.top(row) + window.row() - 1);
            pen.line(0, y, Math.max(wide, 0), y, LINE);
        }
        if (window.x() > 0) {
            double x = Pen.crisp(window.kept() - 1);
            pen.line(x, 0, x, Math.min(height, window.top(window.endRow())), EDGE);
        }
        cursor(pen);
    }

    private void column(Pen pen, int column, double height) {
        double left = window.left(column);
        double wide = window.width(column);
        double end = Math.min(height, window.top(window.endRow()));
        var look = cells.look(column);
        if (look == Cells.Look.MARKED) {
            pen.box(left, 0, wide - 1, end, 0, Ink.SELECTED);
        }
        if (cursor.row() >= window.firstRow() && cursor.row() < window.endRow()) {
            pen.box(left, window.top(cursor.row()), wide, window.row(), 0, Ink.HOVER);
        }
        double edge = Pen.crisp(left + wide - 1);
        pen.line(edge, 0, edge, end, LINE);
        boolean number = columns.get(column).number();
        var letters = (number ? RIGHT : LEFT).in(look == Cells.Look.FAINT ? Ink.SUBTLE : Ink.FG);
        double x = number ? left + wide - PADDING : left + PADDING;
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            double y = Math.floor(window.top(row));
            var text = cut(pen, cells.text(row, column), wide - 2 * PADDING, letters);
            if (cells.before(row, column).isPresent()) {
                mended(pen, text.isEmpty() ? "–" : text, x, y, letters);
            } else {
                pen.text(text, x, y + BASE, letters);
            }
        }
    }

    private static void mended(Pen pen, String text, double x, double y, Lettering letters) {
        pen.text(text, x, y + BASE, letters.in(Ink.GOOD));
        double wide = pen.width(text, letters);
        double from = letters.anchor() == Anchor.END ? x - wide : x;
        pen.line(from, y + UNDERLINE, from + wide, y + UNDERLINE, MENDED);
    }

    private void cursor(Pen pen) {
        if (focused && cursor.row() >= window.firstRow() && cursor.row() < window.endRow()) {
            double left = Pen.crisp(window.left(cursor.column()));
            double top = Pen.crisp(window.top(cursor.row()));
            double right = left + window.width(cursor.column()) - 2;
            double bottom = top + window.row() - 2;
            if (cursor.column() == 0 || right > window.kept()) {
                pen.path(
                        new double[] {left, right, right, left, left},
                        new double[] {top, top, bottom, bottom, top},
                        RING);
            }
        }
    }

    /** A text that fits; what is cut off leaves three dots. Texts that are surely short enough are not measured. */
    private static String cut(Pen pen, String text, double room, Lettering letters) {
        double guess = TextWidth.of(text);
        if (guess <= room * 0.85) {
            return text;
        }
        double measured = pen.width(text, letters);
        if (measured <= room + 1) {
            return text;
        }
        int kept = (int) (text.length() * Math.max(0, room - SIZE) / measured);
        while (kept > 0 && TextWidth.of(text.substring(0, kept)) * measured / guess > room - SIZE) {
            kept--;
        }
        return text.substring(0, kept).stripTrailing() + "…";
    }

    /** Nothing to draw yet. */
    private static final class NoCells implements Cells {
        @Override
        public int rows() {
            return 0;
        }

        @Override
        public String text(int row, int column) {
            return "";
        }

        @Override
        public java.util.Optional<String> before(int row, int column) {
            return java.util.Optional.empty();
        }

        @Override
        public Look look(int column) {
            return Look.PLAIN;
        }
    }
}
