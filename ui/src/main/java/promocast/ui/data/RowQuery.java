package promocast.ui.data;

import java.util.Optional;
import promocast.data.Message;
import promocast.data.doctor.TouchedRows;

/**
 * Which rows the planner wants to see, and in which order.
 *
 * @param filter a segment expression; blank for all
 * @param search a text that some value contains; blank for all
 * @param focus the rows that a finding touches
 * @param order what they are sorted by; as in the file where empty
 */
record RowQuery(String filter, String search, Optional<Focus> focus, Optional<Order> order) {
    /** All rows as in the file. */
    static final RowQuery ALL = new RowQuery("", "", Optional.empty(), Optional.empty());

    /**
     * The rows that a finding touches.
     *
     * @param title what was found
     * @param rows rows of the table as read
     */
    record Focus(Message title, TouchedRows rows) {}

    /** Sorted by a column. */
    record Order(String column, boolean ascending) {}

    RowQuery withFilter(String changed) {
        return new RowQuery(changed, search, focus, order);
    }

    RowQuery withSearch(String changed) {
        return new RowQuery(filter, changed, focus, order);
    }

    RowQuery withFocus(Optional<Focus> changed) {
        return new RowQuery(filter, search, changed, order);
    }

    /** Sorted by a column: upwards first, then downwards, then as in the file again. */
    RowQuery sortedBy(String column) {
        var now = order.filter(one -> one.column().equals(column));
        var next = now.isEmpty()
                ? Optional.of(new Order(column, true))
                : now.filter(Order::ascending).map(one -> new Order(column, false));
        return new RowQuery(filter, search, focus, next);
    }

    /** Whether it may leave rows out. */
    boolean selects() {
        return !filter.isBlank() || !search.isBlank() || focus.isPresent();
    }
}
