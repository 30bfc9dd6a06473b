package promocast.data.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import promocast.data.Codes;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.PlainNumber;
import promocast.data.UnanswerableException;

/**
 * Which customers the table has, and when each got the offer.
 *
 * @param customers code of each row's customer in the log, {@link Codes#MISSING} for one whom the log does not know
 * @param millis moment of each row's offer
 * @param offerRows row of the table of offers for each row; empty where all got the offer on one day
 */
record OfferSchedule(int[] customers, long[] millis, int[] offerRows) {
    /** Rows while they are collected. */
    private static final class Rows {
        private int[] customers = new int[1024];
        private long[] millis = new long[1024];
        private int[] offerRows = new int[1024];
        private int size;

        void add(int customer, long offer, int offerRow) {
            if (size == customers.length) {
                customers = Arrays.copyOf(customers, 2 * size);
                millis = Arrays.copyOf(millis, 2 * size);
                offerRows = Arrays.copyOf(offerRows, 2 * size);
            }
            customers[size] = customer;
            millis[size] = offer;
            offerRows[size++] = offerRow;
        }

        OfferSchedule schedule(boolean hasOffers) {
            return new OfferSchedule(
                    Arrays.copyOf(customers, size),
                    Arrays.copyOf(millis, size),
                    hasOffers ? Arrays.copyOf(offerRows, size) : new int[0]);
        }
    }

    int rows() {
        return customers.length;
    }

    static OfferSchedule of(
            Dataset events, EventLog log, EventRoles roles, CustomerTableOptions options, List<EventNote> notes) {
        var span = LogSpan.of(events.name(), log, options.zone());
        if (options.dates() instanceof OfferDates.OneDay one) {
            requireOver(events.name(), span, one.day(), options.longestHorizon());
            if (one.day().isBefore(span.first())) {
                throw nobody(events.name(), span, one.day());
            }
            return ofDay(events.name(), log, span, LogSpan.millis(one.day(), options.zone()), one.day(), notes);
        }
        var each = (OfferDates.EachCustomer) options.dates();
        var customer = events.column(roles.column(EventField.CUSTOMER).orElseThrow());
        return new OfferTable(each, options, span, notes).schedule(events.name(), codes(customer, log.customers()));
    }

    private static Map<String, Integer> codes(Column customer, Codes codes) {
        var known = new HashMap<String, Integer>(2 * codes.count());
        for (int code = 0; code < codes.count(); code++) {
            known.put(customer.text(codes.firstRow(code)), code);
        }
        return known;
    }

    private static void requireOver(String table, LogSpan span, LocalDate offer, int horizon) {
        var latest = span.last().plusDays(1L - horizon);
        if (offer.isAfter(latest)) {
            long fits = Math.max(0, span.last().toEpochDay() + 1 - offer.toEpochDay());
            throw new UnanswerableException(Message.data(
                    fits == 0 ? "events.horizon.none" : "events.horizon.long",
                    table,
                    span.last().toString(),
                    offer.toString(),
                    horizon,
                    latest.toString(),
                    PlainNumber.of(fits)));
        }
    }

    private static UnanswerableException nobody(String table, LogSpan span, LocalDate day) {
        return new UnanswerableException(
                Message.data("events.nobody", table, span.first().toString(), day.toString()));
    }

    /** The customers whom the log knows before the day, in the order of their first such event in the file. */
    private static OfferSchedule ofDay(
            String table, EventLog log, LogSpan span, long offer, LocalDate day, List<EventNote> notes) {
        var rows = new Rows();
        var seen = new boolean[log.customers().count()];
        for (int i = 0; i < log.rows(); i++) {
            if (log.millis()[i] != EventTimes.NONE && log.millis()[i] < offer) {
                int customer = log.customers().of(i);
                if (!seen[customer]) {
                    seen[customer] = true;
                    rows.add(customer, offer, 0);
                }
            }
        }
        if (rows.size == 0) {
            throw nobody(table, span, day);
        }
        int later = span.customers() - rows.size;
        if (later > 0) {
            notes.add(EventNote.of("customers.later", later, day.toString()));
        }
        return rows.schedule(false);
    }

    /** Reads a table of offers: the first offer of each customer whose horizon is over. */
    private record OfferTable(
            OfferDates.EachCustomer offers, CustomerTableOptions options, LogSpan span, List<EventNote> notes) {
        OfferSchedule schedule(String table, Map<String, Integer> known) {
            var customer = offers.offers().column(offers.customer());
            var millis = moments(offers.offers().column(offers.time()));
            var first = firsts(customer, millis);
            long end = span.end(options.zone());
            var rows = new Rows();
            int open = 0;
            int unknown = 0;
            for (int row : first) {
                if (millis[row] + options.longestHorizon() * EventTimes.DAY > end) {
                    open++;
                    continue;
                }
                int code = known.getOrDefault(customer.text(row), Codes.MISSING);
                unknown += code == Codes.MISSING ? 1 : 0;
                rows.add(code, millis[row], row);
            }
            if (rows.size == 0) {
                var latest = span.last().plusDays(1L - options.longestHorizon());
                throw new UnanswerableException(Message.data(
                        "events.horizon.all",
                        table,
                        span.last().toString(),
                        offers.offers().name(),
                        options.longestHorizon(),
                        latest.toString()));
            }
            note("customers.censored", open, span.last().toString());
            note("customers.unknown", unknown, table);
            return rows.schedule(true);
        }

        private void note(String code, int count, String detail) {
            if (count > 0) {
                notes.add(EventNote.of(code, count, detail));
            }
        }

        /** Days begin in the zone of the options; moments are taken as they are. */
        private long[] moments(Column column) {
            var millis = EventTimes.read(offers.offers().name(), column).millis();
            boolean days = Arrays.stream(millis).allMatch(at -> at == EventTimes.NONE || at % EventTimes.DAY == 0);
            for (int i = 0; days && i < millis.length; i++) {
                if (millis[i] != EventTimes.NONE) {
                    millis[i] = LogSpan.millis(LocalDate.ofEpochDay(millis[i] / EventTimes.DAY), options.zone());
                }
            }
            return millis;
        }

        private List<Integer> firsts(Column customer, long[] millis) {
            var codes = Codes.of(customer);
            var first = new int[codes.count()];
            Arrays.fill(first, Codes.MISSING);
            int incomplete = 0;
            int repeated = 0;
            for (int row = 0; row < millis.length; row++) {
                int code = codes.of(row);
                if (code == Codes.MISSING || millis[row] == EventTimes.NONE) {
                    incomplete++;
                } else if (first[code] == Codes.MISSING) {
                    first[code] = row;
                } else {
                    repeated++;
                    first[code] = millis[row] < millis[first[code]] ? row : first[code];
                }
            }
            note("offers.incomplete", incomplete, offers.offers().name());
            note("offers.repeated", repeated, offers.offers().name());
            var rows = new ArrayList<Integer>();
            for (int row : first) {
                if (row != Codes.MISSING) {
                    rows.add(row);
                }
            }
            rows.sort(null);
            return rows;
        }
    }
}
