package promocast.data.events;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.Dataset;

/**
 * What the columns of an event log hold, and what the words of its event column mean.
 *
 * @param columns the column of each field that the log has
 * @param words what each word of the event column means; a word that is not there is {@link EventKind#OTHER}
 */
public record EventRoles(Map<EventField, String> columns, Map<String, EventKind> words) {
    public EventRoles {
        columns = Collections.unmodifiableMap(
                columns.isEmpty() ? new EnumMap<>(EventField.class) : new EnumMap<>(columns));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Guesses from names (English and Chinese), types and values, with the reason of each guess. */
    public static EventRolesGuess guess(Dataset events) {
        return EventRolesGuess.of(events);
    }

    /** The column of a field, if the log has it. */
    public Optional<String> column(EventField field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** The same with another column for a field; what the column was before, it is no more. */
    public EventRoles with(EventField field, String column) {
        var changed = new EnumMap<EventField, String>(EventField.class);
        columns.forEach((other, name) -> {
            if (!name.equals(column)) {
                changed.put(other, name);
            }
        });
        changed.put(field, column);
        return new EventRoles(changed, words);
    }

    /** The same without a field. */
    public EventRoles without(EventField field) {
        var changed = new EnumMap<EventField, String>(EventField.class);
        changed.putAll(columns);
        changed.remove(field);
        return new EventRoles(changed, words);
    }

    /** The same with another meaning of a word. */
    public EventRoles withWord(String word, EventKind kind) {
        var changed = new LinkedHashMap<>(words);
        changed.put(word, kind);
        return new EventRoles(columns, changed);
    }

    /** The same with the words of an event column, each with what it means in English or Chinese. */
    public EventRoles withWordsOf(Column event) {
        return new EventRoles(columns, EventRolesGuess.words(event));
    }

    /** Whether a customer and a time are known, without which there is no log. */
    public boolean isComplete() {
        return columns.containsKey(EventField.CUSTOMER) && columns.containsKey(EventField.TIME);
    }
}
