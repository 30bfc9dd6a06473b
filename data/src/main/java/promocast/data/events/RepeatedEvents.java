package promocast.data.events;

import java.util.HashSet;
import promocast.data.Progress;

/**
 * Counts events that are in the log more than once: the same customer, moment, event, money, item, platform, pieces and
 * seconds. They are counted only: two equal purchases in one second may be real, and only the shop can know.
 */
final class RepeatedEvents {
    private final EventLog log;
    private final EventOrder order;

    RepeatedEvents(EventLog log, EventOrder order) {
        this.log = log;
        this.order = order;
    }

    /** What is known of an event beside its customer and its time; -1 or 0 where the log does not say. */
    private record What(byte kind, double money, int item, int platform, double pieces, double seconds) {}

    /** Number of events that equal an earlier one. */
    int count(Progress progress) {
        var rows = order.rows();
        var seen = new HashSet<What>();
        int repeated = 0;
        for (int at = 0; at < rows.length; at++) {
            progress.checkRow(at);
            boolean again = at > 0 && isTogether(rows[at - 1], rows[at]);
            boolean goesOn = at + 1 < rows.length && isTogether(rows[at], rows[at + 1]);
            if (!again) {
                seen.clear();
            }
            if (again || goesOn) {
                repeated += seen.add(what(rows[at])) ? 0 : 1;
            }
        }
        return repeated;
    }

    /** Events of one customer are in the order of their times, so that equal ones stand in one run. */
    private boolean isTogether(int one, int two) {
        return log.customers().of(one) == log.customers().of(two) && log.millis()[one] == log.millis()[two];
    }

    private What what(int row) {
        return new What(
                log.kinds()[row],
                log.money()[row],
                log.items().map(codes -> codes.of(row)).orElse(-1),
                log.platforms().map(codes -> codes.of(row)).orElse(-1),
                log.pieces().map(counts -> counts[row]).orElse(0.0),
                log.seconds().map(times -> times[row]).orElse(0.0));
    }
}
