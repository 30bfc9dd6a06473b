package promocast.ui.grid;

import javafx.scene.input.KeyCode;

/**
 * The cell that the keyboard stands on.
 *
 * @param row its row from 0; -1 for none yet
 * @param column its column from 0
 */
record GridCursor(int row, int column) {
    static final GridCursor NONE = new GridCursor(-1, 0);

    /** Where a key leads; the same place for other keys. */
    GridCursor after(KeyCode key, boolean control, GridWindow window) {
        int page = Math.max(1, window.lastWholeRow() - window.firstWholeRow());
        return switch (key) {
            case UP -> to(row - 1, column, window);
            case DOWN -> to(row + 1, column, window);
            case LEFT -> to(row, column - 1, window);
            case RIGHT -> to(row, column + 1, window);
            case PAGE_UP -> to(row - page, column, window);
            case PAGE_DOWN -> to(row + page, column, window);
            case HOME -> control ? to(0, column, window) : to(row, 0, window);
            case END -> control ? to(window.rows() - 1, column, window) : to(row, window.columns() - 1, window);
            default -> this;
        };
    }

    private static GridCursor to(int row, int column, GridWindow window) {
        return window.rows() == 0 || window.columns() == 0
                ? NONE
                : new GridCursor(
                        Math.min(Math.max(0, row), window.rows() - 1),
                        Math.min(Math.max(0, column), window.columns() - 1));
    }

    /** The same place in a grid of other size; none where there is no such row any more. */
    GridCursor within(int rows, int columns) {
        return row < rows && column < columns ? this : NONE;
    }
}
