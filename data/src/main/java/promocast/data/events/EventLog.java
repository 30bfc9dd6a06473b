package promocast.data.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import promocast.data.BadInputException;
import promocast.data.Codes;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;

/**
 * The events of a log as arrays, one value a row. A row without a customer or a time is marked and never counts.
 *
 * @param customers who
 * @param millis when, {@link EventTimes#NONE} where the row does not count
 * @param kinds what, as ordinal of {@link EventKind}
 * @param money of the row, 0 where there is none; below 0 for a refund
 * @param items what about; all missing where the log has no items
 * @param platforms where; all missing where the log has no platforms
 * @param pieces how many, 1 where it does not say
 * @param seconds how long, 0 where it does not say
 * @param notes what was counted or left out
 */
record EventLog(
        Codes customers,
        long[] millis,
        byte[] kinds,
        double[] money,
        Optional<Codes> items,
        Optional<Codes> platforms,
        Optional<double[]> pieces,
        Optional<double[]> seconds,
        List<EventNote> notes) {
    private static final double MOST_MONEY = 1e12;
    private static final double MOST_SECONDS = 86_400;
    private static final int SHOWN_WORDS = 5;

    /** @throws BadInputException when a column is absent or cannot hold its field */
    static EventLog read(Dataset events, EventRoles roles, Progress progress) {
        if (!roles.isComplete()) {
            throw new BadInputException(Message.data("events.roles.incomplete", events.name()));
        }
        var notes = new ArrayList<EventNote>();
        progress.report(0, Message.data("events.step.read", events.name()));
        var customers = Codes.of(column(events, roles, EventField.CUSTOMER).orElseThrow());
        progress.checkCancelled();
        var times = EventTimes.read(
                events.name(), column(events, roles, EventField.TIME).orElseThrow());
        var millis = times.millis();
        if (times.epoch()) {
            notes.add(EventNote.of("time.epoch", millis.length));
        }
        dropIncomplete(customers, millis, notes);
        progress.checkCancelled();
        var kinds = kinds(events, roles, millis, notes);
        var pieces = column(events, roles, EventField.QUANTITY).map(Column::numbers);
        var money = money(events, roles, pieces, kinds);
        countMoney(millis, kinds, money, notes);
        progress.checkCancelled();
        var seconds = column(events, roles, EventField.DURATION).map(column -> seconds(column, millis, notes));
        pieces.ifPresent(counts -> Arrays.setAll(counts, i -> Double.isNaN(counts[i]) ? 1 : counts[i]));
        return new EventLog(
                customers,
                millis,
                kinds,
                money.orElseGet(() -> new double[millis.length]),
                column(events, roles, EventField.ITEM).map(Codes::of),
                column(events, roles, EventField.PLATFORM).map(Codes::of),
                pieces,
                seconds,
                notes);
    }

    /** Number of rows, those that do not count included. */
    int rows() {
        return millis.length;
    }

    private static Optional<Column> column(Dataset events, EventRoles roles, EventField field) {
        var column = roles.column(field).map(events::column);
        boolean numeric = List.of(EventField.AMOUNT, EventField.PRICE, EventField.QUANTITY, EventField.DURATION)
                .contains(field);
        column.filter(found -> numeric && found.type() == ColumnType.TEXT && found.missing() < found.size())
                .ifPresent(found -> {
                    throw new BadInputException(
                            Message.data("events.column.number", events.name(), found.name(), field.key()));
                });
        return column;
    }

    private static void dropIncomplete(Codes customers, long[] millis, List<EventNote> notes) {
        int nobody = 0;
        int never = 0;
        for (int i = 0; i < millis.length; i++) {
            if (customers.of(i) == Codes.MISSING) {
                nobody++;
                millis[i] = EventTimes.NONE;
            } else if (millis[i] == EventTimes.NONE) {
                never++;
            }
        }
        if (nobody > 0) {
            notes.add(EventNote.of("events.anonymous", nobody));
        }
        if (never > 0) {
            notes.add(EventNote.of("events.untimed", never));
        }
    }

    private static byte[] kinds(Dataset events, EventRoles roles, long[] millis, List<EventNote> notes) {
        var kinds = new byte[events.rows()];
        var column = roles.column(EventField.EVENT).map(events::column);
        if (column.isEmpty()) {
            Arrays.fill(kinds, (byte) EventKind.PURCHASE.ordinal());
            notes.add(EventNote.of("events.purchases", kinds.length));
            return kinds;
        }
        var codes = Codes.of(column.get());
        var meanings = new byte[codes.count()];
        for (int code = 0; code < meanings.length; code++) {
            var word = column.get().text(codes.firstRow(code));
            meanings[code] =
                    (byte) roles.words().getOrDefault(word, EventKind.OTHER).ordinal();
        }
        int unknown = 0;
        var unknownWords = new TreeSet<String>();
        for (int i = 0; i < kinds.length; i++) {
            int code = codes.of(i);
            kinds[i] = code == Codes.MISSING ? (byte) EventKind.OTHER.ordinal() : meanings[code];
            if (kinds[i] == EventKind.OTHER.ordinal() && millis[i] != EventTimes.NONE) {
                unknown++;
                if (code != Codes.MISSING && unknownWords.size() < SHOWN_WORDS) {
                    unknownWords.add(column.get().text(i));
                }
            }
        }
        if (unknown > 0) {
            var shown = unknownWords.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
            notes.add(EventNote.of("events.other", unknown, shown));
        }
        return kinds;
    }

    /** NaN where it is not known; empty where the log has neither amounts nor prices. */
    private static Optional<double[]> money(Dataset events, EventRoles roles, Optional<double[]> pieces, byte[] kinds) {
        var amounts = column(events, roles, EventField.AMOUNT).map(Column::numbers);
        var prices = column(events, roles, EventField.PRICE).map(Column::numbers);
        if (amounts.isEmpty() && prices.isEmpty()) {
            return Optional.empty();
        }
        // the amounts are a copy already: a second one would be another 8 bytes an event
        var money = amounts.orElseGet(() -> new double[kinds.length]);
        for (int i = 0; i < money.length; i++) {
            double count = pieces.isPresent() ? pieces.get()[i] : 1;
            double price = prices.isPresent() ? prices.get()[i] * (Double.isNaN(count) ? 1 : count) : Double.NaN;
            double value = amounts.isPresent() && !Double.isNaN(amounts.get()[i]) ? amounts.get()[i] : price;
            if (amounts.isPresent() && count < 0 && value > 0) {
                value = -value;
            }
            boolean refund = kinds[i] == EventKind.REFUND.ordinal();
            money[i] = refund ? -Math.abs(value) : value;
        }
        return Optional.of(money);
    }

    /** Turns purchases of less than nothing into refunds, and unknown money into none. */
    private static void countMoney(long[] millis, byte[] kinds, Optional<double[]> money, List<EventNote> notes) {
        if (money.isEmpty()) {
            return;
        }
        int refunds = 0;
        int unknown = 0;
        int nothing = 0;
        var values = money.get();
        for (int i = 0; i < values.length; i++) {
            boolean purchase = kinds[i] == EventKind.PURCHASE.ordinal();
            boolean bad = Double.isNaN(values[i]) || Math.abs(values[i]) > MOST_MONEY;
            if (purchase && millis[i] != EventTimes.NONE) {
                unknown += bad ? 1 : 0;
                nothing += values[i] == 0 ? 1 : 0;
                refunds += !bad && values[i] < 0 ? 1 : 0;
            }
            if (bad) {
                values[i] = 0;
            } else if (purchase && values[i] < 0) {
                kinds[i] = (byte) EventKind.REFUND.ordinal();
            }
        }
        addIfAny("money.negative", refunds, notes);
        addIfAny("money.unknown", unknown, notes);
        addIfAny("money.zero", nothing, notes);
    }

    private static void addIfAny(String code, int count, List<EventNote> notes) {
        if (count > 0) {
            notes.add(EventNote.of(code, count));
        }
    }

    private static double[] seconds(Column column, long[] millis, List<EventNote> notes) {
        var seconds = column.numbers();
        int strange = 0;
        for (int i = 0; i < seconds.length; i++) {
            boolean fits = seconds[i] >= 0 && seconds[i] <= MOST_SECONDS;
            strange += !fits && !Double.isNaN(seconds[i]) && millis[i] != EventTimes.NONE ? 1 : 0;
            seconds[i] = fits ? seconds[i] : 0;
        }
        addIfAny("duration.strange", strange, notes);
        return seconds;
    }
}
