package promocast.engine.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.engine.EngineMessage;

/**
 * The table that a segment is evaluated on, and how its values compare with what the expression says.
 */
final class SegmentRows {
    private static final Set<String> YES = Set.of("true", "yes", "是", "1");
    private static final Set<String> NO = Set.of("false", "no", "否", "0");

    private final Dataset data;
    private final String expression;
    private Optional<int[]> divisor = Optional.empty();

    /** @param expression the whole expression, for complaints */
    SegmentRows(Dataset data, String expression) {
        this.data = data;
        this.expression = expression;
    }

    /** The table. */
    Dataset data() {
        return data;
    }

    /** The whole expression. */
    String expression() {
        return expression;
    }

    /** Remembers where a divisor stands: its first character, from 1, and the one behind it. */
    void divided(int start, int end) {
        if (divisor.isEmpty()) {
            divisor = Optional.of(new int[] {start, end});
        }
    }

    /** The complaint that something is divided by 0 for so many customers. */
    BadInputException byZero(int customers) {
        var at = divisor.orElseThrow();
        var words = expression.substring(at[0] - 1, at[1] - 1).strip();
        return new BadInputException(
                Pattern.matches("[-+0-9.() ]*", words)
                        ? EngineMessage.of("plan.segment.divisorZero", expression, at[0], words)
                        : EngineMessage.of("plan.segment.divisorZeroFor", expression, at[0], words, customers));
    }

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
