package promocast.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.ReadingNote;

/**
 * Settles how columns are read whose values can be understood in two ways: {@code 1,234} and {@code 1.234} by the other
 * numbers of the table or by its separator, {@code 1/2/2026} by its other dates. What nothing settles is said, and a number
 * that nothing settles stays text rather than becoming a wrong number.
 */
final class Settlement {
    private static final int NUMBERS = Reading.POINT | Reading.COMMA;
    private static final int SLASHED = Reading.MONTH_FIRST.bit() | Reading.DAY_FIRST.bit();

    private final List<ColumnBuilder> columns;
    private final char separator;
    private final List<ReadingNote> notes = new ArrayList<>();

    private Settlement(List<ColumnBuilder> columns, char separator) {
        this.columns = columns;
        this.separator = separator;
    }

    /**
     * Settles all columns, which may become stale by it.
     *
     * @param separator the character between two values; a comma speaks for decimal points
     * @return what is to be said about it
     */
    static List<ReadingNote> settle(List<ColumnBuilder> columns, char separator) {
        var settlement = new Settlement(columns, separator);
        settlement.numbers();
        settlement.dates();
        return settlement.notes;
    }

    private void numbers() {
        boolean point = columns.stream().anyMatch(column -> only(column, Reading.POINT, Reading.COMMA));
        boolean comma = columns.stream().anyMatch(column -> only(column, Reading.COMMA, Reading.POINT));
        for (var column : columns) {
            if (column.isDisputed()) {
                number(column, point, comma);
            }
        }
    }

    private void number(ColumnBuilder column, boolean point, boolean comma) {
        boolean dot = (column.readings() & Reading.NUMBER.bit()) != 0;
        var example = column.example().orElse("");
        if (separator == ',' || point != comma) {
            column.exclude(comma && !point ? Reading.POINT : Reading.COMMA);
        } else if (!point && dot && separator != ';') {
            column.exclude(Reading.COMMA);
        } else {
            column.exclude(NUMBERS);
            notes.add(ReadingNote.ofColumn("decimal-unclear", column.name(), column.size(), true, example));
        }
    }

    private static boolean only(ColumnBuilder column, int one, int other) {
        int readings = column.readings();
        return (readings & one) != 0 && (readings & other) == 0;
    }

    private void dates() {
        boolean month = anyFirst(Reading.MONTH_FIRST);
        boolean day = anyFirst(Reading.DAY_FIRST);
        for (var column : columns) {
            if ((column.readings() & SLASHED) == SLASHED) {
                if (day && !month) {
                    column.exclude(Reading.MONTH_FIRST.bit());
                } else if (!month) {
                    notes.add(ReadingNote.ofColumn("date-order", column.name(), column.size(), true));
                }
            }
        }
    }

    private boolean anyFirst(Reading reading) {
        return columns.stream().anyMatch(column -> (column.readings() & SLASHED) == reading.bit());
    }

    /** What is to be said about columns of amounts, once they are read. */
    static List<ReadingNote> amounts(List<ColumnBuilder> columns) {
        var notes = new ArrayList<ReadingNote>();
        for (var column : columns) {
            Optional<String> example = column.example();
            if (column.hasMixedUnits()) {
                notes.add(ReadingNote.ofColumn("mixed-units", column.name(), column.size(), true, example.orElse("")));
            } else if (Reading.first(column.readings()).isAmount() && example.isPresent()) {
                var letters = example.get().toCharArray();
                char point = Reading.first(column.readings()).point();
                notes.add(ReadingNote.ofColumn(
                        "amounts",
                        column.name(),
                        column.size(),
                        false,
                        example.get(),
                        Double.toString(Amounts.value(letters, 0, letters.length, point))));
            }
        }
        return notes;
    }
}
