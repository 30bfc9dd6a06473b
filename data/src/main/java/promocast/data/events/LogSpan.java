package promocast.data.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;

/**
 * What a log holds.
 *
 * @param events rows that have a customer and a time
 * @param customers different customers among all rows
 * @param first day of the first event
 * @param last day of the last event; the log is taken to be complete until the end of this day
 */
public record LogSpan(long events, int customers, LocalDate first, LocalDate last) {
    /**
     * What a log holds, before anything is made of it.
     *
     * @throws promocast.data.BadInputException when a column is absent or cannot hold its field, or no row has a time
     */
    public static LogSpan of(Dataset events, EventRoles roles, ZoneId zone) {
        return of(events.name(), EventLog.read(events, roles, Progress.NONE), zone);
    }

    static LogSpan of(String table, EventLog log, ZoneId zone) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        long events = 0;
        for (long millis : log.millis()) {
            if (millis != EventTimes.NONE) {
                first = Math.min(first, millis);
                last = Math.max(last, millis);
                events++;
            }
        }
        if (events == 0) {
            throw new BadInputException(Message.data("events.empty", table));
        }
        return new LogSpan(events, log.customers().count(), day(first, zone), day(last, zone));
    }

    private static LocalDate day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    /** The first moment after the log. */
    long end(ZoneId zone) {
        return millis(last.plusDays(1), zone);
    }

    /** The first moment of a day. */
    static long millis(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
