package promocast.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.data.ReadingNote;

/** Counts the rows that are left out of a table, so that rows in the file are rows loaded plus rows reported. */
final class OddRows {
    /** So many ragged rows are always bearable, whatever the share, until the end shows the share. */
    private static final int BEARABLE = 1000;

    /** A table is refused where more than one row in so many does not fit: then the separator is wrong. */
    private static final int ONE_IN = 10;

    private static final int SHOWN = 5;

    private final String file;
    private final List<Long> raggedLines = new ArrayList<>();
    private final List<Long> headerLines = new ArrayList<>();
    private long ragged;
    private long headers;
    private int expected;
    private int found;

    OddRows(String file) {
        this.file = file;
    }

    /**
     * A row with too few or too many values.
     *
     * @param rows the rows loaded so far
     * @throws BadInputException when too many rows are so
     */
    void ragged(long line, int columns, int values, int rows) {
        if (ragged == 0) {
            expected = columns;
            found = values;
        }
        ragged++;
        keep(raggedLines, line);
        if (ragged > BEARABLE) {
            requireFew(rows);
        }
    }

    /** A row that holds the column names once more. */
    void headerAgain(long line) {
        headers++;
        keep(headerLines, line);
    }

    private static void keep(List<Long> lines, long line) {
        if (lines.size() < SHOWN) {
            lines.add(line);
        }
    }

    private void requireFew(int rows) {
        if (ragged * ONE_IN > rows) {
            throw new BadInputException(
                    Message.data("reader.row.ragged", file, raggedLines.get(0), expected, found, ragged));
        }
    }

    /**
     * What is to be said about them.
     *
     * @param rows the rows loaded
     * @throws BadInputException when too many rows are left out
     */
    List<ReadingNote> notes(int rows) {
        var notes = new ArrayList<ReadingNote>();
        if (ragged > 0) {
            requireFew(rows);
            notes.add(ReadingNote.ofTable(
                    "ragged-rows", ragged, true, ragged, expected, found, shown(raggedLines, ragged)));
        }
        if (headers > 0) {
            notes.add(ReadingNote.ofTable("header-again", headers, false, headers, shown(headerLines, headers)));
        }
        return notes;
    }

    private static String shown(List<Long> lines, long all) {
        var first = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return all > lines.size() ? first + ", …" : first;
    }
}
