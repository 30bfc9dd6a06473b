package promocast.data.events;

import promocast.data.Message;

/**
 * Something that was counted, or left out, while a customer table was made.
 *
 * @param code stable name, such as {@code customers.censored}
 * @param count how many rows, customers or offers
 * @param message says it in words
 */
public record EventNote(String code, long count, Message message) {
    /** A note whose sentence has the code as its key and the count as its first value. */
    static EventNote of(String code, long count, Object... args) {
        var all = new Object[args.length + 1];
        all[0] = count;
        System.arraycopy(args, 0, all, 1, args.length);
        return new EventNote(code, count, Message.data("events.note." + code, all));
    }
}
