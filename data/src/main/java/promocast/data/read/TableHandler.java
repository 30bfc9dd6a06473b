package promocast.data.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.data.Numbers;
import promocast.data.RowNumbers;

/** Takes the fields of a CSV file as they are parsed and builds the columns; complains about rows that do not fit. */
final class TableHandler extends AbstractBaseCsvCallbackHandler<Boolean> {
    /** Longest value in characters; a quote that never closes is noticed here at the latest. */
    static final int LONGEST_FIELD = 32_768;

    private static final int FIRST_LINE = 2;
    private static final int ROWS_PER_REPORT = 16_384;

    private final String file;
    private final int possible;
    private final int[] readings;
    private final Runnable everyFewRows;
    private final List<String> header = new ArrayList<>();
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private int[] lines = new int[0];
    private int rows;

    /**
     * @param possible the readings that may fit any column
     * @param readings the readings that are known to fit each column; empty where nothing is known
     * @param everyFewRows called every now and then
     */
    TableHandler(String file, int possible, int[] readings, Runnable everyFewRows) {
        this.file = file;
        this.possible = possible;
        this.readings = readings;
        this.everyFewRows = everyFewRows;
    }

    int rows() {
        return rows;
    }

    /** The row of the file that is being read. */
    long line() {
        return getStartingLineNumber();
    }

    List<ColumnBuilder> columns() {
        return columns;
    }

    /** The file's row of each row of the table. */
    RowNumbers rowNumbers() {
        return lines.length == 0 ? RowNumbers.PLAIN : new RowNumbers(0, Arrays.copyOf(lines, rows));
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > LONGEST_FIELD) {
            throw new BadInputException(
                    Message.data("reader.field.long", file, getStartingLineNumber(), index + 1, LONGEST_FIELD));
        }
        int start = offset;
        int end = offset + length;
        while (start < end && isBlank(buffer[start])) {
            start++;
        }
        while (end > start && isBlank(buffer[end - 1])) {
            end--;
        }
        if (columns.isEmpty()) {
            header.add(new String(buffer, start, end - start));
        } else if (index < columns.size()) {
            columns.get(index).add(buffer, start, end - start);
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() != RecordType.DATA) {
            return Boolean.FALSE;
        }
        if (columns.isEmpty()) {
            startColumns();
            return Boolean.TRUE;
        }
        if (getFieldCount() != columns.size()) {
            throw new BadInputException(
                    Message.data("reader.row.ragged", file, getStartingLineNumber(), columns.size(), getFieldCount()));
        }
        keepLine((int) getStartingLineNumber());
        rows++;
        if (rows % ROWS_PER_REPORT == 0) {
            everyFewRows.run();
        }
        return Boolean.TRUE;
    }

    private void keepLine(int line) {
        if (lines.length == 0 && line != rows + FIRST_LINE) {
            lines = new int[Math.max(ROWS_PER_REPORT, rows * 2)];
            Arrays.setAll(lines, row -> row + FIRST_LINE);
        }
        if (lines.length > 0) {
            if (rows == lines.length) {
                lines = Arrays.copyOf(lines, rows * 2);
            }
            lines[rows] = line;
        }
    }

    private void startColumns() {
        checkHeader();
        for (int i = 0; i < header.size(); i++) {
            columns.add(new ColumnBuilder(header.get(i), readings.length == 0 ? possible : readings[i]));
        }
    }

    private void checkHeader() {
        if (header.size() < 2) {
            throw new BadInputException(Message.data("reader.header.single", file));
        }
        if (header.stream().allMatch(Numbers::isDecimal)) {
            throw new BadInputException(Message.data("reader.header.numbers", file, header.get(0)));
        }
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i);
            if (name.isEmpty()) {
                throw new BadInputException(Message.data("reader.header.empty", file, i + 1));
            }
            var earlier = seen.putIfAbsent(name, i + 1);
            if (earlier != null) {
                throw new BadInputException(Message.data("reader.header.duplicate", file, name, earlier, i + 1));
            }
        }
    }
}
