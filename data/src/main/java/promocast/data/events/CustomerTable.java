package promocast.data.events;

import java.util.List;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.Roles;

/**
 * One row a customer, made of an event log.
 *
 * <p>Features are taken from events strictly before the offer, [.., offer), labels from the offer on, [offer, offer +
 * days): so no feature can know the future, and no label the past. Where offers come from a table, its columns come
 * along.
 *
 * @param data the table: customer, {@code offer_date}, columns of the offers, features, labels
 * @param roles what its columns are; without a table of offers no column says what was offered
 * @param notes what was counted, and what was left out
 * @param span what the log holds
 */
public record CustomerTable(Dataset data, Roles roles, List<EventNote> notes, LogSpan span) {
    public CustomerTable {
        notes = List.copyOf(notes);
    }

    /**
     * Makes the table; time and memory grow with the number of events.
     *
     * @throws promocast.data.BadInputException when a column is absent or cannot hold its field
     * @throws promocast.data.UnanswerableException when no customer is known before the offer, or the log ends before
     *     the horizon is over; the message says what would fit
     * @throws promocast.data.CancelledException when the progress says so
     */
    public static CustomerTable build(
            Dataset events, EventRoles roles, CustomerTableOptions options, Progress progress) {
        return new CustomerTableMaker(events, roles, options, progress).make();
    }
}
