package promocast.data.table;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import promocast.data.Dataset;
import promocast.data.Progress;

/**
 * Some rows of a table in some order; immutable. Each step makes a new view over the same table, and all of them take
 * well under a second for a million rows. Steps can be asked for on any thread, and cancelled.
 */
public final class RowView {
    private final Dataset data;
    private final int[] rows;

    private RowView(Dataset data, int[] rows) {
        this.data = data;
        this.rows = rows;
    }

    /** All rows in the order of the table. */
    public static RowView of(Dataset data) {
        return new RowView(data, IntStream.range(0, data.rows()).toArray());
    }

    /** The table. */
    public Dataset data() {
        return data;
    }

    /** Number of rows of this view. */
    public int size() {
        return rows.length;
    }

    /** The row of the table at a position of this view, from 0. */
    public int row(int position) {
        return rows[position];
    }

    /** A copy of the rows of the table in the order of this view. */
    public int[] rows() {
        return rows.clone();
    }

    /**
     * The same rows sorted by a column: numbers, days, no before yes; texts by their letters, whatever their case. Equal
     * rows keep their order; missing values come last either way.
     *
     * @throws promocast.data.BadInputException when the table has no such column
     * @throws promocast.data.CancelledException when the user has cancelled
     */
    public RowView sorted(String column, boolean ascending, Progress progress) {
        var keys = SortKeys.of(data.column(column), ascending);
        return new RowView(data, RadixSort.sorted(rows, keys, progress));
    }

    /**
     * The rows of this view that are kept, in the same order.
     *
     * @param keep whether a row of the table is kept; called from several threads
     * @throws promocast.data.CancelledException when the user has cancelled
     */
    public RowView filtered(IntPredicate keep, Progress progress) {
        return new RowView(data, RowFilter.kept(rows, keep, progress));
    }

    /**
     * The rows of this view in which a value of any column contains a text, whatever the case of its letters; all of
     * them for a blank text.
     *
     * @throws promocast.data.CancelledException when the user has cancelled
     */
    public RowView searched(String text, Progress progress) {
        var wanted = text.strip();
        return wanted.isEmpty() ? this : filtered(RowSearch.of(data, wanted, progress), progress);
    }
}
