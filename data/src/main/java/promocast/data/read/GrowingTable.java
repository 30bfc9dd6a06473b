package promocast.data.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.data.ReadingNote;
import promocast.data.RowNumbers;
import promocast.data.StoredColumn;

/** Takes the values of a table row by row and builds its columns. */
final class GrowingTable {
    /** Longest value in characters; a quote that never closes is noticed here at the latest. */
    static final int LONGEST_FIELD = 32_768;

    /** Most columns of a table. */
    static final int MOST_COLUMNS = 20_000;

    private static final int ROWS_PER_REPORT = 16_384;
    private static final int COLUMNS_PER_LOOK = 64;

    /** From so many rows and columns on, at least one value in so many has to be there. */
    private static final int SPARSE_ROWS = 1000;

    private static final int SPARSE_ONE_IN = 100;

    /** Share of the heap that columns may take while they grow. */
    static final double SHARE_OF_HEAP = 0.4;

    private final String file;
    private final int possible;
    private final int[] readings;
    private final int most;
    private final List<ReadingNote> notes = new ArrayList<>();
    private Runnable watch = () -> {};
    private final BitSet touched = new BitSet();
    private boolean counted;
    private String part = "";
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int[] lines = new int[0];
    private int firstLine = 1;
    private int rows;
    private int filled;
    private long values;

    /**
     * @param file what to call the table in messages
     * @param possible the readings that may fit any column
     * @param readings the readings that are known to fit each column; empty where nothing is known
     * @param most the most rows to take
     */
    GrowingTable(String file, int possible, int[] readings, int most) {
        this.file = file;
        this.possible = possible;
        this.readings = readings;
        this.most = most;
    }

    /** Sets what is called every now and then. */
    void watch(Runnable everyFewRows) {
        watch = everyFewRows;
    }

    /** From now on rows are counted from 1, whatever their lines, since they come from several files. */
    void countRows() {
        counted = true;
    }

    /** Whether no more rows are wanted. */
    boolean isFull() {
        return rows >= most;
    }

    /** From now on rows come from another file, which is named in notes unless it is empty. */
    void startPart(String file) {
        part = file;
        touched.clear();
    }

    /** The names of the columns that the current file has. */
    List<String> partColumns() {
        return touched.stream().mapToObj(place -> columns.get(place).name()).toList();
    }

    /** Keeps something that was noticed. */
    void note(ReadingNote note) {
        notes.add(part.isEmpty() ? note : note.inFile(part));
    }

    /** What was noticed. */
    List<ReadingNote> notes() {
        return notes;
    }

    int rows() {
        return rows;
    }

    List<ColumnBuilder> columns() {
        return columns;
    }

    /** The columns; only where none is stale. */
    List<StoredColumn> build() {
        return columns.stream().map(ColumnBuilder::build).toList();
    }

    /** The place of the column of that name, which is added where there is none yet. */
    int column(String name) {
        var known = places.get(name);
        int place = known == null ? columns.size() : known;
        touched.set(place);
        if (known != null) {
            return known;
        }
        if (place == MOST_COLUMNS) {
            throw new BadInputException(Message.data("reader.columns", file, MOST_COLUMNS));
        }
        if (rows > 0 && place % COLUMNS_PER_LOOK == 0) {
            requireMemory();
            requireDense();
        }
        var column = new ColumnBuilder(name, place < readings.length ? readings[place] : possible);
        for (int row = 0; row < rows; row++) {
            column.addMissing();
        }
        columns.add(column);
        places.put(name, place);
        return place;
    }

    /** Whether the row that is being added has a value, or a missing one, in a column. */
    boolean has(int column) {
        return columns.get(column).size() > rows;
    }

    /** Sets a value of the row that is being added, without the blanks around it. */
    void set(int column, char[] buffer, int offset, int length) {
        int start = offset;
        int end = offset + length;
        while (start < end && isBlank(buffer[start])) {
            start++;
        }
        while (end > start && isBlank(buffer[end - 1])) {
            end--;
        }
        columns.get(column).add(buffer, start, end - start);
        filled++;
    }

    /** Sets a value of the row that is being added. */
    void set(int column, String text) {
        var letters = text.toCharArray();
        set(column, letters, 0, letters.length);
    }

    /** Whether a character is left out around a value. */
    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
    }

    /** Ends the row; columns that were not set have no value in it. */
    void endRow(long line) {
        if (filled < columns.size()) {
            for (var column : columns) {
                if (column.size() == rows) {
                    column.addMissing();
                }
            }
        }
        values += filled;
        filled = 0;
        keepLine(counted ? rows + 1 : (int) line);
        rows++;
        if (rows % ROWS_PER_REPORT == 0) {
            watch.run();
            requireMemory();
        }
    }

    /** Adds many rows at once, column by column. */
    void addAll(FieldBlock fields) {
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).addAll(fields, column);
        }
        for (int row = 0; row < fields.rows(); row++) {
            keepLine(fields.line(row));
            rows++;
        }
    }

    /** @throws BadInputException when the columns would soon fill the heap */
    private void requireMemory() {
        long bytes = columns.stream().mapToLong(ColumnBuilder::bytes).sum();
        if (bytes > SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()) {
            throw new BadInputException(Message.data("reader.large", file, rows));
        }
    }

    /** @throws BadInputException when nearly all values are missing: then keys are data, not names of columns */
    private void requireDense() {
        long cells = (long) rows * columns.size();
        if (rows > SPARSE_ROWS && columns.size() > SPARSE_ROWS && values * SPARSE_ONE_IN < cells) {
            throw new BadInputException(Message.data("reader.sparse", file, columns.size(), rows));
        }
    }

    /** The file's row of each row of the table. */
    RowNumbers rowNumbers() {
        return new RowNumbers(firstLine, lines.length == 0 ? lines : Arrays.copyOf(lines, rows));
    }

    private void keepLine(int line) {
        if (rows == 0) {
            firstLine = line;
        }
        if (lines.length == 0 && line != rows + firstLine) {
            lines = new int[Math.max(ROWS_PER_REPORT, rows * 2)];
            Arrays.setAll(lines, row -> row + firstLine);
        }
        if (lines.length > 0) {
            if (rows == lines.length) {
                lines = Arrays.copyOf(lines, rows * 2);
            }
            lines[rows] = line;
        }
    }
}
