package promocast.data.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import promocast.data.BadInputException;
import promocast.data.FormulaGuard;
import promocast.data.Message;
import promocast.data.ReadingNote;

/** Takes the fields of separated values as they are parsed; rows that do not fit are left out and counted. */
final class TableHandler extends AbstractBaseCsvCallbackHandler<Boolean> {
    private static final int FIRST_CAPACITY = 1024;

    private final String file;
    private final boolean hasHeader;
    private final GrowingTable table;
    private final OddRows odd;
    private final int rowsBefore;
    private List<String> header = List.of();
    private char[] letters = new char[FIRST_CAPACITY];
    private int[] ends = new int[Long.BYTES];
    private int fields;
    private int[] places = new int[0];

    /**
     * @param hasHeader whether the first row holds the column names
     * @param table takes the rows
     */
    TableHandler(String file, boolean hasHeader, GrowingTable table) {
        this.file = file;
        this.hasHeader = hasHeader;
        this.table = table;
        this.odd = new OddRows(file);
        this.rowsBefore = table.rows();
    }

    /** The row of the file that is being read. */
    long line() {
        return getStartingLineNumber();
    }

    /**
     * Ends the table: says what was left out.
     *
     * @throws BadInputException when too many rows were left out
     */
    void end() {
        odd.notes(table.rows() - rowsBefore).forEach(table::note);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > GrowingTable.LONGEST_FIELD) {
            throw new BadInputException(Message.data(
                    "reader.field.long", file, getStartingLineNumber(), index + 1, GrowingTable.LONGEST_FIELD));
        }
        if (index >= GrowingTable.MOST_COLUMNS) {
            throw new BadInputException(Message.data("reader.columns", file, GrowingTable.MOST_COLUMNS));
        }
        int from = index == 0 ? 0 : ends[index - 1];
        if (index == ends.length) {
            ends = Arrays.copyOf(ends, index * 2);
        }
        if (from + length > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(from + length, letters.length * 2));
        }
        System.arraycopy(buffer, offset, letters, from, length);
        ends[index] = from + length;
        fields = index + 1;
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() != RecordType.DATA || isBlank(0)) {
            return Boolean.FALSE;
        }
        if (header.isEmpty()) {
            startColumns();
            if (hasHeader) {
                return Boolean.TRUE;
            }
        }
        if (fields < header.size() || !isBlank(header.size())) {
            odd.ragged(getStartingLineNumber(), header.size(), fields, table.rows() - rowsBefore);
        } else if (hasHeader && isHeader()) {
            odd.headerAgain(getStartingLineNumber());
        } else {
            addRow();
        }
        return Boolean.TRUE;
    }

    private void addRow() {
        for (int i = 0; i < header.size(); i++) {
            int from = plainStart(i);
            table.set(places[i], letters, from, ends[i] - from);
        }
        table.endRow(getStartingLineNumber());
    }

    /** Where the text of a field begins, without blanks and a guard against formulas. */
    private int plainStart(int field) {
        int from = start(field);
        while (from < ends[field] && GrowingTable.isBlank(letters[from])) {
            from++;
        }
        return FormulaGuard.start(letters, from, ends[field]);
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    /** Whether there is only white space from a field on; separators count for nothing where values have ended. */
    private boolean isBlank(int from) {
        if (from == 0 && fields > 1) {
            return false;
        }
        for (int i = from == 0 ? 0 : start(from); i < ends[fields - 1]; i++) {
            if (!GrowingTable.isBlank(letters[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isHeader() {
        for (int i = 0; i < header.size(); i++) {
            if (!text(i).equals(header.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String text(int field) {
        int from = plainStart(field);
        return new String(letters, from, ends[field] - from).trim();
    }

    private void startColumns() {
        if (fields < 2) {
            throw new BadInputException(Message.data("reader.header.single", file));
        }
        var written = new ArrayList<String>();
        for (int i = 0; i < fields; i++) {
            written.add(text(i));
        }
        header = written;
        var names = HeaderNames.of(written);
        places = (hasHeader ? names.names() : HeaderNames.numbered(fields))
                .stream().mapToInt(table::column).toArray();
        if (hasHeader) {
            names.notes().forEach(table::note);
        } else {
            table.note(ReadingNote.ofTable("no-header", 1, true, file, text(0)));
        }
    }
}
