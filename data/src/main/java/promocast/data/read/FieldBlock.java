package promocast.data.read;

import java.util.function.IntPredicate;
import promocast.data.FormulaGuard;

/** The fields of many rows, without the blanks around them, as places in an array of characters. */
final class FieldBlock {
    private final char[] letters;
    private final int columns;
    private final int[] starts;
    private final int[] ends;
    private final int[] lines;
    private int fields;
    private int rows;

    /**
     * @param columns number of fields of each row
     * @param most the most rows
     */
    FieldBlock(char[] letters, int columns, int most) {
        this.letters = letters;
        this.columns = columns;
        this.starts = new int[most * columns];
        this.ends = new int[most * columns];
        this.lines = new int[most];
    }

    /** Forgets all rows. */
    void clear() {
        fields = 0;
        rows = 0;
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
        starts[fields] = FormulaGuard.start(letters, start, end);
        ends[fields++] = end;
    }

    /** Ends a row that began in a line. */
    void endRow(int line) {
        lines[rows++] = line;
    }

    /** Keeps only the rows that are wanted. */
    void keep(IntPredicate wanted) {
        int kept = 0;
        for (int row = 0; row < rows; row++) {
            if (wanted.test(row)) {
                System.arraycopy(starts, row * columns, starts, kept * columns, columns);
                System.arraycopy(ends, row * columns, ends, kept * columns, columns);
                lines[kept++] = lines[row];
            }
        }
        rows = kept;
        fields = kept * columns;
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
