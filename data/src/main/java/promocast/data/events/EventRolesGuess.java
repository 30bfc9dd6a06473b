package promocast.data.events;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import promocast.data.Codes;
import promocast.data.Column;
import promocast.data.ColumnName;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;

/**
 * Roles of an event log guessed from names (English and Chinese), types and values.
 *
 * @param roles the guess; without a customer or a time where no column looks like one
 * @param reasons why each column got its field
 * @param looksLikeLog whether the table looks like a log: customers stand in several rows, each with a time
 */
public record EventRolesGuess(EventRoles roles, Map<EventField, Message> reasons, boolean looksLikeLog) {
    private static final int MOST_WORDS = 50;

    /** A column of these is one of events whatever its words; codes such as 1 to 4 get their meaning from the user. */
    private static final Set<String> SURE_EVENTS = Set.of("event", "behavior", "behaviour", "事件", "行为");

    /** In a log there are at least this many rows for each customer. */
    private static final double ROWS_PER_CUSTOMER = 1.2;

    public EventRolesGuess {
        reasons = Map.copyOf(reasons);
    }

    static EventRolesGuess of(Dataset events) {
        var columns = new EnumMap<EventField, String>(EventField.class);
        var reasons = new EnumMap<EventField, Message>(EventField.class);
        for (var field : EventField.values()) {
            named(events, field, columns).ifPresent(column -> {
                columns.put(field, column.name());
                reasons.put(field, Message.data("events.guess." + field.key(), column.name(), column.distinct()));
            });
        }
        if (!columns.containsKey(EventField.TIME)) {
            only(events, column -> column.type() == ColumnType.DATE).ifPresent(column -> {
                columns.put(EventField.TIME, column.name());
                reasons.put(EventField.TIME, Message.data("events.guess.time.only", column.name()));
            });
        }
        if (!columns.containsKey(EventField.EVENT)) {
            only(events, column -> !columns.containsValue(column.name()) && areEvents(column))
                    .ifPresent(column -> {
                        columns.put(EventField.EVENT, column.name());
                        reasons.put(EventField.EVENT, Message.data("events.guess.event.words", column.name()));
                    });
        }
        var words = Optional.ofNullable(columns.get(EventField.EVENT))
                .map(column -> words(events.column(column)))
                .orElse(Map.of());
        var roles = new EventRoles(columns, words);
        return new EventRolesGuess(roles, reasons, isLog(events, roles));
    }

    private static Optional<Column> named(Dataset events, EventField field, Map<EventField, String> taken) {
        Column best = null;
        int rank = Integer.MAX_VALUE;
        for (var column : events.columns()) {
            int at = rank(column.name(), field);
            if (at < rank && !taken.containsValue(column.name()) && fits(column, field)) {
                best = column;
                rank = at;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How well a name fits: the place of an equal word, after all of these a Chinese word within the name. */
    private static int rank(String column, EventField field) {
        var name = ColumnName.of(column);
        int equal = field.words().indexOf(name.normal());
        if (equal >= 0) {
            return equal;
        }
        var chinese =
                field.words().stream().filter(word -> word.charAt(0) > '\u2E80').toList();
        for (int i = 0; i < chinese.size(); i++) {
            if (name.has(Set.of(chinese.get(i)))) {
                return field.words().size() + i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean fits(Column column, EventField field) {
        boolean number = column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER;
        return switch (field) {
            case CUSTOMER, ITEM -> column.type() == ColumnType.INTEGER || column.type() == ColumnType.TEXT;
            case TIME -> EventTimes.fits(column);
            case EVENT -> column.type() != ColumnType.NUMBER && column.distinct() <= MOST_WORDS && saysEvents(column);
            case AMOUNT, PRICE, QUANTITY, DURATION -> number;
            case PLATFORM -> column.type() == ColumnType.TEXT && column.distinct() <= MOST_WORDS;
        };
    }

    /** Whether the name leaves no doubt, or at least one word is known. */
    private static boolean saysEvents(Column column) {
        return ColumnName.of(column.name()).has(SURE_EVENTS)
                || words(column).values().stream().anyMatch(kind -> kind != EventKind.OTHER);
    }

    private static Optional<Column> only(Dataset events, Predicate<Column> fits) {
        var found = events.columns().stream().filter(fits).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Whether at least two words of a column, and half of them, say what somebody did. */
    private static boolean areEvents(Column column) {
        if (column.type() != ColumnType.TEXT || column.distinct() < 2 || column.distinct() > MOST_WORDS) {
            return false;
        }
        var kinds = List.copyOf(words(column).values());
        long known = kinds.stream().filter(kind -> kind != EventKind.OTHER).count();
        return known >= 2 && 2 * known >= kinds.size();
    }

    /** What each word of a column means. */
    static Map<String, EventKind> words(Column column) {
        var codes = Codes.of(column);
        var words = new LinkedHashMap<String, EventKind>();
        for (int code = 0; code < Math.min(codes.count(), MOST_WORDS); code++) {
            var word = column.text(codes.firstRow(code));
            words.put(word, EventKind.meaning(word));
        }
        return words;
    }

    private static boolean isLog(Dataset events, EventRoles roles) {
        boolean telling = Stream.of(EventField.AMOUNT, EventField.PRICE, EventField.ITEM)
                        .anyMatch(field -> roles.column(field).isPresent())
                || roles.words().values().stream().anyMatch(kind -> kind != EventKind.OTHER);
        if (!roles.isComplete() || !telling) {
            return false;
        }
        int customers = events.column(roles.columns().get(EventField.CUSTOMER)).distinct();
        return customers > 0 && events.rows() >= ROWS_PER_CUSTOMER * customers;
    }
}
