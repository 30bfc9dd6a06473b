package promocast.data.read;

import promocast.data.FileFormat;

/**
 * Splits a block of plain rows into fields. Whatever is not plain, such as a row with too few or too many values, a quote
 * within a value or the column names once more, ends it, since only careful reading knows what to say about that.
 */
final class RowScanner {
    private static final int ROWS = 512;

    private final char separator;
    private final char quote;
    private final String firstName;
    private final int columns;
    private final char[] letters;
    private final int end;
    private final FieldBlock fields;
    private int at;
    private int line = 1;
    private boolean skipping;

    /**
     * @param written how the text was written
     * @param names the columns
     * @param letters the text; may be changed
     * @param length number of characters of it
     */
    RowScanner(FileFormat.Text written, String[] names, char[] letters, int length) {
        this.separator = written.separator();
        this.quote = written.quote();
        this.firstName = written.header() ? names[0] : "";
        this.columns = names.length;
        this.letters = letters;
        this.end = length;
        this.fields = new FieldBlock(letters, columns, ROWS);
    }

    /**
     * Finds the next rows, so few that they stay in the processor's cache until they are read.
     *
     * @return the rows, none at the end; the next call finds others in their place
     * @throws TangledTextException when they are not plain
     */
    FieldBlock next() throws TangledTextException {
        fields.clear();
        while (fields.rows() < ROWS && skipBlankLines()) {
            row();
        }
        return fields;
    }

    /** Goes past the first row, which holds the column names. */
    void skipRow() throws TangledTextException {
        if (skipBlankLines()) {
            skipping = true;
            row();
            skipping = false;
        }
    }

    private void row() throws TangledTextException {
        int first = line;
        for (int column = 0; column < columns; column++) {
            field(column);
            require(column == columns - 1 ? isRowEnd() : at < end && letters[at++] == separator);
        }
        endLine();
        fields.endRow(first);
    }

    /** Number of lines. */
    int lines() {
        return line - 1;
    }

    /** Whether a row begins here or after lines of nothing but white space. */
    private boolean skipBlankLines() throws TangledTextException {
        int from = at;
        while (from < end && letters[from] != separator && GrowingTable.isBlank(letters[from])) {
            require(letters[from] != '\0');
            if (letters[from] == '\n' || letters[from] == '\r') {
                at = from;
                endLine();
                from = at;
            } else {
                from++;
            }
        }
        if (from == end) {
            at = end;
        }
        return at < end;
    }

    private boolean isRowEnd() {
        return at == end || letters[at] == '\n' || letters[at] == '\r';
    }

    /** Goes past a line break. */
    private void endLine() throws TangledTextException {
        if (at < end) {
            boolean two = letters[at] == '\r';
            require(!two || at + 1 < end && letters[at + 1] == '\n');
            at += two ? 2 : 1;
            line++;
        }
    }

    private void field(int column) throws TangledTextException {
        boolean quoted = at < end && letters[at] == quote;
        int start = quoted ? at + 1 : at;
        int stop = quoted ? quotedEnd() : plainEnd();
        require(stop - start <= GrowingTable.LONGEST_FIELD);
        require(column > 0 || skipping || !isFirstName(start, stop));
        fields.add(start, stop);
    }

    /** Where the value ends: at a separator or a line break. */
    private int plainEnd() throws TangledTextException {
        int i = at;
        while (i < end) {
            char c = letters[i];
            if (c == separator || c == '\n' || c == '\r') {
                break;
            }
            require(c != quote && c != '\0');
            i++;
        }
        at = i;
        return i;
    }

    /** Where the value ends within its quotes; quotes that are written twice are moved together. */
    private int quotedEnd() throws TangledTextException {
        int to = at + 1;
        for (int i = at + 1; i < end; i++) {
            char c = letters[i];
            if (c == quote) {
                if (i + 1 == end || letters[i + 1] != quote) {
                    at = i + 1;
                    return to;
                }
                i++;
            }
            require(c != '\0' && (c != '\r' || i + 1 < end && letters[i + 1] == '\n'));
            line += c == '\n' ? 1 : 0;
            letters[to++] = c;
        }
        throw new TangledTextException();
    }

    private boolean isFirstName(int start, int stop) {
        int length = stop - start;
        return !firstName.isEmpty()
                && length >= firstName.length()
                && new String(letters, start, length).strip().equals(firstName);
    }

    private static void require(boolean plain) throws TangledTextException {
        if (!plain) {
            throw new TangledTextException();
        }
    }
}
