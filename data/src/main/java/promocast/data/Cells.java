package promocast.data;

import java.util.Arrays;
import java.util.List;

/** A column that grows row by row while a table is read. */
public sealed interface Cells permits AnswerCells, DecimalCells, MomentCells, TextCells, WholeCells {
    /** Rows for which there is room at first. */
    int FIRST_CAPACITY = 16;

    /** Adds a row without a value. */
    void addMissing();

    /** Memory that the cells take, in bytes, roughly. */
    long bytes();

    /** Number of rows. */
    int size();

    /** Whether a row has a value. */
    boolean isFilled();

    /** The column; no cell may be added afterwards. */
    StoredColumn build();

    /**
     * One column of the rows of several cells, in their order.
     *
     * @param parts of one kind, but for these: whole numbers become numbers where others are numbers, and cells without a
     *     single value may be of any kind
     */
    static StoredColumn joined(String name, List<Cells> parts) {
        return CellsJoin.of(name, parts);
    }

    /** The array itself, or a longer one with the same values where {@code size} values have filled it. */
    static int[] roomy(int[] values, int size) {
        return size == values.length ? Arrays.copyOf(values, size * 2) : values;
    }

    /** The array itself, or a longer one with the same values where {@code size} values have filled it. */
    static long[] roomy(long[] values, int size) {
        return size == values.length ? Arrays.copyOf(values, size * 2) : values;
    }
}
