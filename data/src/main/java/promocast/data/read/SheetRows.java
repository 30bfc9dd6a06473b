package promocast.data.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Row;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.data.ReadingNote;

/** Puts the rows of a sheet into a table; what stands above the names, and columns without any value, is left out. */
final class SheetRows {
    private static final int LOOK_AHEAD = 50;
    private static final int UNUSED = -1;

    private final GrowingTable table;
    private final String file;
    private final Optional<Boolean> header;
    private final SheetCells cells;
    private final OddRows odd;
    private final int rowsBefore;
    private final List<Line> first = new ArrayList<>();
    private List<String> names = List.of();
    private int[] places = new int[0];
    private int above;
    private boolean started;

    /** @param header whether the first row holds the names; found out where empty */
    SheetRows(GrowingTable table, String file, Optional<Boolean> header, SheetCells cells) {
        this.table = table;
        this.file = file;
        this.header = header;
        this.cells = cells;
        this.odd = new OddRows(file);
        this.rowsBefore = table.rows();
    }

    private record Line(int number, List<String> values) {
        boolean isBlank() {
            return values.stream().allMatch(String::isBlank);
        }

        /** The columns up to the last value. */
        int width() {
            int width = values.size();
            while (width > 0 && values.get(width - 1).isBlank()) {
                width--;
            }
            return width;
        }

        long filled() {
            return values.stream().filter(value -> !value.isBlank()).count();
        }
    }

    /** Adds the next row of the sheet. */
    void add(Row row) {
        var values = new ArrayList<String>();
        if (row.getCellCount() > GrowingTable.MOST_COLUMNS) {
            throw new BadInputException(Message.data("reader.columns", file, GrowingTable.MOST_COLUMNS));
        }
        for (int i = 0; i < row.getCellCount(); i++) {
            values.add(cells.text(row.getCell(i)));
        }
        var line = new Line(row.getRowNum(), values);
        if (line.isBlank()) {
            return;
        }
        if (started) {
            addRow(line);
        } else if (first.isEmpty() && line.filled() < 2) {
            above++;
        } else {
            first.add(line);
            if (first.size() == LOOK_AHEAD) {
                start();
            }
        }
    }

    /**
     * Ends the sheet: says what was left out.
     *
     * @throws BadInputException when there was no table in it
     */
    void end() {
        if (!started) {
            start();
        }
        if (above > 0) {
            table.note(ReadingNote.ofTable("rows-above", above, false, above));
        }
        if (cells.errors() > 0) {
            table.note(ReadingNote.ofTable("formula-errors", cells.errors(), true, cells.errors()));
        }
        odd.notes(table.rows() - rowsBefore).forEach(table::note);
    }

    private void start() {
        if (first.isEmpty()) {
            throw new BadInputException(Message.data(above > 0 ? "reader.header.single" : "reader.empty", file));
        }
        started = true;
        int width = first.stream().mapToInt(Line::width).max().orElse(0);
        boolean named = header.orElseGet(
                () -> HeaderDetector.hasHeader(first.stream().map(Line::values).toList()));
        names(width, named);
        for (var line : first.subList(named ? 1 : 0, first.size())) {
            if (!table.isFull()) {
                addRow(line);
            }
        }
        first.clear();
    }

    private void names(int width, boolean named) {
        var line = first.get(0);
        var written = new ArrayList<>(line.values().subList(0, line.width()));
        while (written.size() < width) {
            written.add("");
        }
        places = new int[width];
        Arrays.fill(places, UNUSED);
        if (!named) {
            names = HeaderNames.numbered(width);
            table.note(ReadingNote.ofTable("no-header", 1, true, file, written.get(0)));
            return;
        }
        var unique = HeaderNames.of(written);
        names = unique.names();
        for (int i = 0; i < width; i++) {
            places[i] = written.get(i).isBlank() ? UNUSED : table.column(names.get(i));
        }
        unique.notes().forEach(table::note);
    }

    private void addRow(Line line) {
        var values = line.values();
        for (int i = names.size(); i < values.size(); i++) {
            if (!values.get(i).isBlank()) {
                odd.ragged(line.number(), names.size(), values.size(), table.rows() - rowsBefore);
                return;
            }
        }
        for (int i = 0; i < Math.min(values.size(), names.size()); i++) {
            add(line, i);
        }
        table.endRow(line.number());
    }

    private void add(Line line, int column) {
        var value = line.values().get(column);
        if (value.length() > GrowingTable.LONGEST_FIELD) {
            throw new BadInputException(
                    Message.data("reader.field.long", file, line.number(), column + 1, GrowingTable.LONGEST_FIELD));
        }
        if (places[column] == UNUSED && !value.isBlank()) {
            places[column] = table.column(names.get(column));
        }
        if (places[column] != UNUSED) {
            table.set(places[column], value);
        }
    }
}
