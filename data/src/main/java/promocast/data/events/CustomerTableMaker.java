package promocast.data.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import promocast.data.Codes;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;

/** Makes a {@link CustomerTable}: reads the log, orders it, and goes through it customer by customer. */
final class CustomerTableMaker {
    private static final int ROWS_PER_LOOK = 4096;

    private final Dataset events;
    private final EventRoles roles;
    private final CustomerTableOptions options;
    private final Progress progress;
    private final List<EventNote> notes = new ArrayList<>();

    CustomerTableMaker(Dataset events, EventRoles roles, CustomerTableOptions options, Progress progress) {
        this.events = events;
        this.roles = roles;
        this.options = options;
        this.progress = progress;
    }

    CustomerTable make() {
        var log = EventLog.read(events.whole(), roles, progress.part(0, 0.4));
        var span = LogSpan.of(events.name(), log, options.zone());
        notes.add(EventNote.of(
                "log",
                span.events(),
                span.customers(),
                span.first().toString(),
                span.last().toString()));
        notes.addAll(log.notes());
        var schedule = OfferSchedule.of(events, log, roles, options, notes);
        noteShortHistory(schedule, span);
        progress.report(0.5, Message.data("events.step.order", events.name()));
        var order = EventOrder.of(log);
        int repeated = new RepeatedEvents(log, order).count(progress);
        if (repeated > 0) {
            notes.add(EventNote.of("events.repeated", repeated, (double) repeated / span.events()));
        }
        var platforms = log.platforms()
                .map(codes -> PlatformNames.of(column(EventField.PLATFORM), codes))
                .orElseGet(PlatformNames::none);
        var columns = new CustomerColumns(schedule.rows(), roles, options, platforms);
        var history = new CustomerHistory(log, options.windows(), platforms.ranks());
        var outcomes = new CustomerOutcomes(log, options);
        for (int row = 0; row < schedule.rows(); row++) {
            if (row % ROWS_PER_LOOK == 0) {
                progress.checkCancelled();
                progress.report(
                        0.6 + 0.3 * row / schedule.rows(), Message.data("events.step.customers", events.name()));
            }
            int customer = schedule.customers()[row];
            int from = customer == Codes.MISSING ? 0 : order.from(customer);
            int to = customer == Codes.MISSING ? 0 : order.to(customer);
            history.fill(order.rows(), from, to, schedule.millis()[row]);
            outcomes.fill(order.rows(), from, to, schedule.millis()[row]);
            columns.set(row, history, outcomes);
        }
        var finished = new CustomerTableParts(events, roles, options, schedule, log).table(columns);
        notes.add(
                EventNote.of("table", schedule.rows(), finished.data().columns().size()));
        progress.report(1, Message.data("events.step.customers", events.name()));
        return new CustomerTable(finished.data(), finished.roles(), notes, span);
    }

    private Column column(EventField field) {
        return events.column(roles.column(field).orElseThrow());
    }

    /** Windows that reach behind the first event of the log hold less than they say. */
    private void noteShortHistory(OfferSchedule schedule, LogSpan span) {
        long first = LogSpan.millis(span.first(), options.zone());
        long latest = Arrays.stream(schedule.millis()).max().orElse(first);
        long days = (latest - first) / EventTimes.DAY;
        for (int window : options.windows()) {
            if (window > days) {
                notes.add(
                        EventNote.of("window.short", window, days, span.first().toString()));
            }
        }
    }
}
