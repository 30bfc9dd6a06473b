package promocast.data.read;

import java.util.List;
import java.util.Optional;
import promocast.data.Cells;
import promocast.data.RowNumbers;

/**
 * Rows of a text that were read on their own.
 *
 * @param rows number of rows
 * @param lines number of lines
 * @param numbers the line of each row, from 1 within these lines
 * @param columns what each column holds in these rows
 */
record TextBlock(int rows, int lines, RowNumbers numbers, List<Part> columns) {
    TextBlock {
        columns = List.copyOf(columns);
    }

    /**
     * Some rows of a column.
     *
     * @param readings the readings that fit all of its values here
     * @param filled whether there is a value
     * @param values the values as the first of these readings; nothing where its type changed on the way
     */
    record Part(int readings, boolean filled, Optional<Cells> values) {
        /** Whether the values are what reading them in a known way would have made. */
        boolean isReadAs(Reading reading) {
            if (values.isEmpty()) {
                return false;
            }
            var own = Reading.first(readings);
            boolean widened = own == Reading.INTEGER && (reading.bit() & (Reading.POINT | Reading.COMMA)) != 0;
            return !filled || own == reading || widened;
        }
    }

    /**
     * What a table has taken from a block.
     *
     * @throws TangledTextException when a value can be understood in two ways, or was noticed otherwise
     */
    static TextBlock of(GrowingTable table, int lines) throws TangledTextException {
        if (!table.notes().isEmpty() || table.columns().stream().anyMatch(TextBlock::isPeculiar)) {
            throw new TangledTextException();
        }
        var parts = table.columns().stream()
                .map(column -> new Part(
                        column.readings(),
                        column.isFilled(),
                        column.isStale() ? Optional.empty() : Optional.of(column.cells())))
                .toList();
        return new TextBlock(table.rows(), lines, table.rowNumbers(), parts);
    }

    /** Whether what a column becomes depends on more than each value for itself. */
    private static boolean isPeculiar(ColumnBuilder column) {
        var first = Reading.first(column.readings());
        boolean plain = first == Reading.NUMBER || first == Reading.COMMA_NUMBER;
        return column.example().isPresent() && (!plain || column.isDisputed());
    }
}
