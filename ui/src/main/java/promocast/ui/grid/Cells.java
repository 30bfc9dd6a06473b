package promocast.ui.grid;

import java.util.Optional;

/** What stands in a {@link RowGrid}. It is asked for what is in sight with every drawing, so it must answer at once. */
public interface Cells {
    /** How a column is drawn. */
    enum Look {
        /** As usual. */
        PLAIN,
        /** On a coloured ground. */
        MARKED,
        /** Pale. */
        FAINT
    }

    /** Number of rows. */
    int rows();

    /** The text of a cell; both numbers count from 0. */
    String text(int row, int column);

    /** What stood in a cell before it was changed; empty where it was not. */
    Optional<String> before(int row, int column);

    /** How a column is drawn. */
    Look look(int column);
}
