package promocast.data.read;

/**
 * Splits a block of plain rows into fields. Whatever is not plain, such as a row with too few or too many values, a quote
 * within a value or the column names once more, ends it, since only careful reading knows what to say about that.
 */
final class RowScanner {
    private final char separator;
    private final char quote;
    private final char[] firstName;
    private final GrowingTable table;
    private char[] letters = {};
    private int end;
    private int at;
    private int line = 1;

    /**
     * @param firstName name of the first column, empty where the text has no header
     * @param table takes the rows; it has all columns
     */
    RowScanner(char separator, char quote, String firstName, GrowingTable table) {
        this.separator = separator;
        this.quote = quote;
        this.firstName = firstName.toCharArray();
        this.table = table;
    }

    /**
     * Adds all rows.
     *
     * @return number of lines
     * @throws TangledTextException when they are not plain
     */
    int scan(char[] text, int length) throws TangledTextException {
        letters = text;
        end = length;
        int columns = table.columns().size();
        while (skipBlankLines()) {
            int first = line;
            for (int column = 0; column < columns; column++) {
                field(column);
                require(column == columns - 1 ? isRowEnd() : at < end && letters[at++] == separator);
            }
            endLine();
            table.endRow(first);
        }
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
        require(column > 0 || !isFirstName(start, stop));
        table.set(column, letters, start, stop - start);
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
        if (firstName.length == 0 || length < firstName.length) {
            return false;
        }
        return new String(letters, start, length).strip().equals(new String(firstName));
    }

    private static void require(boolean plain) throws TangledTextException {
        if (!plain) {
            throw new TangledTextException();
        }
    }
}
