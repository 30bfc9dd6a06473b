package promocast.data.read;

import java.util.Arrays;

/** The fields of many rows, without the blanks around them, as places in an array of characters. */
final class FieldBlock {
    private static final int FIRST_ROWS = 1024;

    private final char[] letters;
    private final int columns;
    private int[] starts;
    private int[] ends;
    private int[] lines = new int[FIRST_ROWS];
    private int fields;
    private int rows;

    /** @param columns number of fields of each row */
    FieldBlock(char[] letters, int columns) {
        this.letters = letters;
        this.columns = columns;
        this.starts = new int[FIRST_ROWS * columns];
        this.ends = new int[FIRST_ROWS * columns];
    }

    /** Adds the next field of a row. */
    void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && GrowingTable.isBlank(letters[start])) {
            start++;
        }
        while (end > start && GrowingTable.isBlank(letters[end - 1])) {
            end--;
        }
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
        }
        starts[fields] = start;
        ends[fields++] = end;
    }

    /** Ends a row that began in a line. */
    void endRow(int line) {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, rows * 2);
        }
        lines[rows++] = line;
    }

    char[] letters() {
        return letters;
    }

    int rows() {
        return rows;
    }

    int line(int row) {
        return lines[row];
    }

    int start(int row, int column) {
        return starts[row * columns + column];
    }

    int length(int row, int column) {
        int at = row * columns + column;
        return ends[at] - starts[at];
    }
}
