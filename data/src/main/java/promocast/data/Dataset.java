package promocast.data;

import java.util.List;
import java.util.Optional;

/** An immutable table of typed columns, held in a Tablesaw table that never leaves this package. */
public final class Dataset {
    private Dataset() {}

    /** Where it comes from, as shown to the user: the file's name. */
    public String name() {
        throw new UnsupportedOperationException();
    }

    /** Number of rows. */
    public int rows() {
        throw new UnsupportedOperationException();
    }

    /** The columns in the order of the file. */
    public List<Column> columns() {
        throw new UnsupportedOperationException();
    }

    /** The column of that name, if there is one. */
    public Optional<Column> find(String name) {
        throw new UnsupportedOperationException();
    }

    /**
     * The column of that name.
     *
     * @throws BadInputException when there is none; the message names the nearest name
     */
    public Column column(String name) {
        throw new UnsupportedOperationException();
    }

    /** The given rows, in the given order. */
    public Dataset select(int[] rows) {
        throw new UnsupportedOperationException();
    }

    /** SHA-256 over names, types and values, in hex: equal for equal content whatever the file's name. */
    public String fingerprint() {
        throw new UnsupportedOperationException();
    }
}
