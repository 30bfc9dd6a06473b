package promocast.ui.data;

import promocast.data.Dataset;

/** Where the rows of a table with fixes were in the table as read: fixes may take rows out, but never move them. */
final class RowOrigin {
    private static final RowOrigin SAME = new RowOrigin(new int[0]);

    private final int[] rows;

    private RowOrigin(int[] rows) {
        this.rows = rows;
    }

    /** Finds each row of {@code now} in {@code before} by its row in the file. */
    static RowOrigin of(Dataset before, Dataset now) {
        if (before.rows() == now.rows()) {
            return SAME;
        }
        var rows = new int[now.rows()];
        int at = 0;
        for (int row = 0; row < rows.length; row++) {
            while (at < before.rows() - 1 && before.fileRow(at) != now.fileRow(row)) {
                at++;
            }
            rows[row] = at;
        }
        return new RowOrigin(rows);
    }

    /** The row of the table as read. */
    int of(int row) {
        return rows.length == 0 ? row : rows[row];
    }
}
