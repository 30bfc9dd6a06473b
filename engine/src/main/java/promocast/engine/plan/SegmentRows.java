package promocast.engine.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.engine.EngineMessage;

/**
 * The table that a segment is evaluated on, and how its values compare with what the expression says.
 *
 * @param data the table
 * @param expression the whole expression, for complaints
 */
record SegmentRows(Dataset data, String expression) {
    private static final Set<String> YES = Set.of("true", "yes", "是", "1");
    private static final Set<String> NO = Set.of("false", "no", "否", "0");

    /** The column that a token names. @throws BadInputException when there is none; names the nearest */
    Column column(SegmentToken name) {
        try {
            return data.column(name.text());
        } catch (BadInputException e) {
            throw new BadInputException(
                    EngineMessage.of("plan.segment.column", expression, name.position(), e.explanation()));
        }
    }

    /** The number that a value means to a column; empty when the column is text and compares as text. */
    OptionalDouble number(Column column, SegmentToken value, boolean ordered) {
        if (column.type() == ColumnType.TEXT) {
            if (ordered) {
                throw mismatch("plan.segment.textHasNoOrder", column, value);
            }
            return OptionalDouble.empty();
        }
        var number = column.type() == ColumnType.DATE ? day(value) : asNumber(column, value);
        return OptionalDouble.of(number.orElseThrow(() -> mismatch(
                column.type() == ColumnType.DATE ? "plan.segment.dateNeeded" : "plan.segment.numberNeeded",
                column,
                value)));
    }

    private static Optional<Double> asNumber(Column column, SegmentToken value) {
        var word = value.text().strip().toLowerCase(Locale.ROOT);
        if (column.type() == ColumnType.BOOLEAN || value.kind() == SegmentToken.Kind.WORD) {
            return YES.contains(word) ? Optional.of(1.0) : NO.contains(word) ? Optional.of(0.0) : Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(word)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Double> day(SegmentToken value) {
        try {
            return Optional.of((double) LocalDate.parse(value.text().strip()).toEpochDay());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private BadInputException mismatch(String key, Column column, SegmentToken value) {
        return new BadInputException(EngineMessage.of(key, expression, value.position(), column.name(), value.text()));
    }
}
