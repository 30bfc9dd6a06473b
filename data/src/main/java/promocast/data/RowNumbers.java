package promocast.data;

/** The row of the file (header = 1) for each row of a table; a plain offset where the file has one line per row. */
public record RowNumbers(int offset, int[] lines) {
    private static final int[] NONE = {};

    /** One line per row, below one header line. */
    public static final RowNumbers PLAIN = new RowNumbers(2, NONE);

    /** The row of the file. */
    public int of(int row) {
        return lines.length == 0 ? row + offset : lines[row];
    }

    /** The numbers of the given rows. */
    RowNumbers select(int[] rows) {
        var selected = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = of(rows[i]);
        }
        return new RowNumbers(0, selected);
    }
}
