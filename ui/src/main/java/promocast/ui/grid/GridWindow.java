package promocast.ui.grid;

import java.util.Arrays;

/**
 * Which part of a grid is in sight. The first column never moves; the others slide under it.
 *
 * @param edges left edges of the columns from 0, then the right edge of the last one; at least one value
 * @param rows number of rows
 * @param row height of a row in pixels, above 0
 * @param width width of what is in sight, in pixels
 * @param height height of what is in sight, in pixels
 * @param x how far it is moved to the right, in pixels; brought into 0 to {@link #mostX()}
 * @param y how far it is moved down, in pixels; brought into 0 to {@link #mostY()}
 */
record GridWindow(double[] edges, int rows, double row, double width, double height, double x, double y) {
    /** How much wider than wished columns get at most where there is room. */
    private static final double STRETCH = 1.5;

    GridWindow {
        edges = edges.clone();
        if (edges.length == 0 || !(row > 0)) {
            throw new IllegalArgumentException("grid: needs an edge and rows of some height, found " + row);
        }
        x = Math.min(Math.max(0, x), most(edges[edges.length - 1], width));
        y = Math.min(Math.max(0, y), most(rows * row, height));
    }

    private static double most(double whole, double seen) {
        return Math.max(0, Math.ceil(whole - seen));
    }

    /** Edges of columns of the given widths; columns that do not fill the width get wider, all in the same measure. */
    static double[] edges(double[] widths, double width) {
        double whole = Arrays.stream(widths).sum();
        double factor = whole > 0 && whole < width ? Math.min(STRETCH, width / whole) : 1;
        var edges = new double[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + Math.floor(widths[i] * factor);
        }
        return edges;
    }

    int columns() {
        return edges.length - 1;
    }

    /** How far it can be moved to the right. */
    double mostX() {
        return most(edges[edges.length - 1], width);
    }

    /** How far it can be moved down. */
    double mostY() {
        return most(rows * row, height);
    }

    /** Where a column begins on the screen. */
    double left(int column) {
        return column == 0 ? 0 : edges[column] - x;
    }

    double width(int column) {
        return edges[column + 1] - edges[column];
    }

    /** Width of the column that stays. */
    double kept() {
        return columns() == 0 ? 0 : width(0);
    }

    /** The first of the moving columns that is in sight; {@link #columns()} where none is. */
    int firstColumn() {
        int column = 1;
        while (column < columns() && edges[column + 1] - x <= kept()) {
            column++;
        }
        return column;
    }

    /** The first row of which something is in sight. */
    int firstRow() {
        return (int) Math.floor(y / row);
    }

    /** The first row of which all is in sight. */
    int firstWholeRow() {
        return Math.min(Math.max(0, rows - 1), (int) Math.ceil(y / row));
    }

    /** The row after the last one of which something is in sight. */
    int endRow() {
        return (int) Math.min(rows, Math.ceil((y + height) / row));
    }

    /** The last row of which all is in sight. */
    int lastWholeRow() {
        return (int) Math.min(rows - 1L, Math.max(firstWholeRow(), Math.floor((y + height) / row) - 1));
    }

    /** Where a row begins on the screen. */
    double top(int index) {
        return index * row - y;
    }

    /** The row at a height of the screen; -1 below the last one. */
    int rowAt(double atY) {
        long found = (long) Math.floor((atY + y) / row);
        return found >= 0 && found < rows ? (int) found : -1;
    }

    /** The column at a place of the screen; -1 right of the last one. */
    int columnAt(double atX) {
        if (atX < kept()) {
            return columns() == 0 ? -1 : 0;
        }
        for (int column = 1; column < columns(); column++) {
            if (atX < edges[column + 1] - x) {
                return column;
            }
        }
        return -1;
    }

    GridWindow movedTo(double nextX, double nextY) {
        return new GridWindow(edges, rows, row, width, height, nextX, nextY);
    }

    /** Moved as little as needed for a cell to be in sight. */
    GridWindow showing(int index, int column) {
        double top = index * row;
        double nextY = top < y ? top : Math.max(y, top + row - height);
        double nextX = x;
        if (column > 0) {
            double from = edges[column] - kept();
            nextX = from < x ? from : Math.max(x, Math.min(from, edges[column + 1] - width));
        }
        return movedTo(nextX, nextY);
    }
}
