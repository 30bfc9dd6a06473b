package promocast.data.read;

import java.util.Optional;
import promocast.data.Cells;
import promocast.data.ColumnType;
import promocast.data.StoredColumn;
import promocast.data.WholeCells;

/**
 * Builds one column while a table is read, and finds out on the way how its fields are to be read. It starts with the
 * narrowest reading; when a field does not fit, cells that can be converted are converted, otherwise the column only
 * goes on finding out its reading and the table has to be read once more.
 */
final class ColumnBuilder {
    private static final int AMOUNTS = Reading.POINT_AMOUNT.bit() | Reading.COMMA_AMOUNT.bit();

    private final String name;
    private final AmountUnits units = new AmountUnits();
    private int readings;
    private Cells cells;
    private int size;
    private boolean filled;
    private boolean stale;
    private boolean settled;
    private boolean disputed;

    /** @param readings the readings that may fit, as bits of {@link Reading}; 0 for a column that nobody wants */
    ColumnBuilder(String name, int readings) {
        this.name = name;
        this.readings = readings;
        this.stale = readings == 0;
        this.cells = Reading.first(readings | Reading.TEXT.bit()).cells(name);
        settle();
    }

    String name() {
        return name;
    }

    /** The readings that fit all fields so far. */
    int readings() {
        return filled ? readings : Reading.TEXT.bit();
    }

    /** Whether there is a value. */
    boolean isFilled() {
        return filled;
    }

    /** Number of rows so far. */
    int size() {
        return size;
    }

    /** Whether earlier cells were dropped. */
    boolean isStale() {
        return stale;
    }

    /** Whether a field is one number with a decimal point and another with a decimal comma, and both are possible. */
    boolean isDisputed() {
        return disputed && (readings & Reading.POINT) != 0 && (readings & Reading.COMMA) != 0;
    }

    /** Whether amounts of different units kept this from being numbers. */
    boolean hasMixedUnits() {
        return units.mixed();
    }

    /** A field that was read as an amount though it is no plain number, or that is disputed. */
    Optional<String> example() {
        return units.example();
    }

    /** Memory that the cells take, in bytes, roughly. */
    long bytes() {
        return cells.bytes();
    }

    /** Adds the field of the next row, without surrounding blanks. */
    void add(char[] buffer, int start, int length) {
        if (readings == 0) {
            size++;
            return;
        }
        if (MissingWords.matches(buffer, start, length)) {
            addMissing();
            return;
        }
        if (settled && Reading.first(readings).addAtOnce(cells, buffer, start, length)) {
            filled = true;
            size++;
            return;
        }
        narrow(agreed(Reading.fitting(buffer, start, length, readings), buffer, start, length));
        filled = true;
        if (!stale) {
            Reading.first(readings).add(cells, buffer, start, length);
        }
        size++;
    }

    /** Adds a field of each of many rows. */
    void addAll(FieldBlock fields, int column) {
        int row = 0;
        while (row < fields.rows()) {
            if (settled) {
                int next = FieldLoops.add(Reading.first(readings), cells, fields, column, row);
                size += next - row;
                row = next;
                filled |= cells.isFilled();
            }
            if (row < fields.rows()) {
                add(fields.letters(), fields.start(row, column), fields.length(row, column));
                row++;
            }
        }
    }

    /** The cells so far. */
    Cells cells() {
        return cells;
    }

    /** Adds a row without a value. */
    void addMissing() {
        if (!stale) {
            cells.addMissing();
        }
        size++;
    }

    /** Settles a dispute: the given readings are out. */
    void exclude(int out) {
        narrow(readings & ~out);
    }

    /** The readings on which this field agrees with those before about the unit. */
    private int agreed(int fitting, char[] buffer, int start, int length) {
        if ((fitting & Reading.INTEGER.bit()) != 0) {
            return fitting;
        }
        if ((fitting & Reading.POINT) != 0 && (fitting & Reading.COMMA) != 0) {
            disputed |= units.isDisputed(buffer, start, length);
        }
        var reading = Reading.first(fitting);
        if (reading.isAmount() && !units.accept(buffer, start, length, reading.point(), filled)) {
            return fitting & ~AMOUNTS;
        }
        return fitting;
    }

    private void narrow(int fitting) {
        if (fitting == readings) {
            return;
        }
        var before = Reading.first(readings);
        var now = Reading.first(fitting);
        readings = fitting;
        settle();
        if (before == now || stale) {
            return;
        }
        if (!filled) {
            restart(now);
        } else if (cells instanceof WholeCells wholes && now.type() == ColumnType.NUMBER) {
            cells = wholes.decimals();
        } else if (now.type() != ColumnType.NUMBER || before.point() != now.point()) {
            stale = true;
            cells = now.cells(name);
            settle();
        }
    }

    private void settle() {
        settled = !stale && Reading.isSettled(readings);
    }

    private void restart(Reading reading) {
        cells = reading.cells(name);
        for (int i = 0; i < size; i++) {
            cells.addMissing();
        }
    }

    /** The column; only where it is not stale. */
    StoredColumn build() {
        if (!filled) {
            restart(Reading.TEXT);
        }
        return cells.build();
    }
}
