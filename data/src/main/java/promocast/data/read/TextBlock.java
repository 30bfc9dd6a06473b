package promocast.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Cells;
import promocast.data.RowNumbers;

/**
 * Rows of a text that were read on their own.
 *
 * @param seen number of rows
 * @param rows number of rows that are held
 * @param lines number of lines
 * @param numbers the line of each held row, from 1 within these lines
 * @param columns what each column holds in these rows
 */
record TextBlock(int seen, int rows, int lines, RowNumbers numbers, List<Part> columns) {
    TextBlock {
        columns = List.copyOf(columns);
    }

    /**
     * Some rows of a column.
     *
     * @param readings the readings that fit all of its values here
     * @param filled whether there is a value
     * @param values the values that are held; nothing where their type changed on the way
     * @param own how the values that are held were read; nothing where there are none
     * @param totals what is known of all values, where only some are held and their type did not change
     */
    record Part(
            int readings,
            boolean filled,
            Optional<Cells> values,
            Optional<Reading> own,
            Optional<RunningTotals> totals) {
        /**
         * Whether the values are what reading them in a known way would have made.
         *
         * @param sampled whether the same is asked of the values that are not held
         */
        boolean isReadAs(Reading reading, boolean sampled) {
            return values.isPresent()
                    && own.stream().allMatch(one -> becomes(one, reading))
                    && (!sampled || !filled || becomes(Reading.first(readings), reading));
        }

        private static boolean becomes(Reading one, Reading other) {
            return one == other || one == Reading.INTEGER && (other.bit() & (Reading.POINT | Reading.COMMA)) != 0;
        }

        private Part withoutTotals() {
            return new Part(readings, filled, values, own, Optional.empty());
        }
    }

    /** The same rows, of which the totals are not needed any more. */
    TextBlock withoutTotals() {
        return new TextBlock(
                seen,
                rows,
                lines,
                numbers,
                columns.stream().map(Part::withoutTotals).toList());
    }

    /** The rows that a table has taken. */
    static TextBlock of(GrowingTable table, int lines) throws TangledTextException {
        return of(table, table, lines);
    }

    /**
     * The rows that a table has taken, of which another holds some.
     *
     * @throws TangledTextException when a value can be understood in two ways, or was noticed otherwise
     */
    static TextBlock of(GrowingTable table, GrowingTable held, int lines) throws TangledTextException {
        if (!table.notes().isEmpty() || table.columns().stream().anyMatch(TextBlock::isPeculiar)) {
            throw new TangledTextException();
        }
        var parts = new ArrayList<Part>();
        for (int i = 0; i < table.columns().size(); i++) {
            var all = table.columns().get(i);
            var some = held.columns().get(i);
            parts.add(new Part(
                    all.readings(),
                    all.isFilled(),
                    some.isStale() ? Optional.empty() : Optional.of(some.cells()),
                    some.isFilled() ? Optional.of(Reading.first(some.readings())) : Optional.empty(),
                    all == some || all.isStale() ? Optional.empty() : Optional.of(RunningTotals.of(all.build()))));
        }
        return new TextBlock(table.rows(), held.rows(), lines, held.rowNumbers(), parts);
    }

    /** Whether what a column becomes depends on more than each value for itself. */
    private static boolean isPeculiar(ColumnBuilder column) {
        var first = Reading.first(column.readings());
        boolean plain = first == Reading.NUMBER || first == Reading.COMMA_NUMBER;
        return column.example().isPresent() && (!plain || column.isDisputed());
    }
}
