package promocast.data.read;

import promocast.data.Cells;
import promocast.data.ColumnType;
import promocast.data.StoredColumn;

/**
 * Builds one column while a file is read, and finds out on the way how its fields are to be read. It starts with the
 * narrowest reading; when a field does not fit, cells that can be converted are converted, otherwise the column only
 * goes on finding out its reading and the file has to be read once more.
 */
final class ColumnBuilder {
    private final String name;
    private int readings;
    private Cells cells;
    private int size;
    private boolean filled;
    private boolean stale;
    private boolean settled;

    /** @param readings the readings that may fit, as bits of {@link Reading} */
    ColumnBuilder(String name, int readings) {
        this.name = name;
        this.readings = readings;
        this.cells = Reading.first(readings).cells(name);
        settle();
    }

    String name() {
        return name;
    }

    /** The readings that fit all fields so far. */
    int readings() {
        return filled ? readings : Reading.TEXT.bit();
    }

    /** Whether earlier cells were dropped. */
    boolean isStale() {
        return stale;
    }

    /** Adds the field of the next row, without surrounding blanks. */
    void add(char[] buffer, int start, int length) {
        if (MissingWords.matches(buffer, start, length)) {
            addMissing();
            return;
        }
        if (settled && Reading.first(readings).addAtOnce(cells, buffer, start, length)) {
            filled = true;
            size++;
            return;
        }
        narrow(Reading.fitting(buffer, start, length, readings));
        filled = true;
        if (!stale) {
            Reading.first(readings).add(cells, buffer, start, length);
        }
        size++;
    }

    private void addMissing() {
        if (!stale) {
            cells.addMissing();
        }
        size++;
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
            cells = now.cells(name);
            for (int i = 0; i < size; i++) {
                cells.addMissing();
            }
        } else if (cells instanceof Cells.Wholes wholes && now.type() == ColumnType.NUMBER) {
            cells = wholes.decimals();
        } else {
            stale = true;
            cells = now.cells(name);
            settle();
        }
    }

    private void settle() {
        settled = !stale && Reading.isSettled(readings);
    }

    /** The column; only where it is not stale. */
    StoredColumn build() {
        return filled ? cells.build() : allMissing();
    }

    private StoredColumn allMissing() {
        var texts = Reading.TEXT.cells(name);
        for (int i = 0; i < size; i++) {
            texts.addMissing();
        }
        return texts.build();
    }
}
