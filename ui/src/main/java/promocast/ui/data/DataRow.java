package promocast.ui.data;

/**
 * A row on the screen, made when it comes in sight. Rows of other answers are other rows, so that each cell that shows one
 * is brought up to date.
 */
final class DataRow {
    private final ShownRows shown;
    private final int position;

    DataRow(ShownRows shown, int position) {
        this.shown = shown;
        this.position = position;
    }

    /** The answer that it belongs to. */
    ShownRows shown() {
        return shown;
    }

    /** Its place among them, from 0. */
    int position() {
        return position;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataRow row && row.shown == shown && row.position == position;
    }

    @Override
    public int hashCode() {
        return position;
    }
}
