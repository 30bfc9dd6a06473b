package promocast.ui.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.RoleGuess;
import promocast.data.Roles;
import promocast.data.doctor.Recipe;
import promocast.data.events.CustomerTable;
import promocast.data.events.CustomerTableOptions;
import promocast.data.events.EventField;
import promocast.data.events.EventNote;
import promocast.data.events.EventRoles;
import promocast.data.events.LogSpan;
import promocast.data.events.OfferDates;
import promocast.data.read.DataSource;
import promocast.data.read.DatasetReader;
import promocast.ui.control.Condition;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** Makes one row a customer of the open table, which is a log of events: features before an offer, outcomes after it. */
final class EventsViewModel {
    private static final int SHORT = 30;
    private static final int LONG = 90;

    private final RoomContext context;
    private final DatasetReader reader;
    private final Dataset log;
    private final TableMaking making;
    private final ReadOnlyObjectWrapper<EventRoles> roles;
    private final ReadOnlyObjectWrapper<Optional<LogSpan>> span = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Offers>> offers = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty day = new SimpleStringProperty("");
    private final StringProperty windows = new SimpleStringProperty("30, 90, 365");
    private final StringProperty horizon = new SimpleStringProperty(String.valueOf(SHORT));
    private final StringProperty repurchase = new SimpleStringProperty(String.valueOf(LONG));
    private List<String> lastTyped = List.of();
    private final ObjectProperty<Optional<Message>> problem = new SimpleObjectProperty<>(Optional.empty());

    /** A table of offers, and its columns with the customer and the time. */
    record Offers(Dataset table, Optional<String> customer, Optional<String> time) {}

    EventsViewModel(RoomContext context, DatasetReader reader, Prepared ready) {
        this.context = context;
        this.reader = reader;
        this.log = ready.source().table();
        making = new TableMaking(context, Texts.message("data.events.doing"));
        roles = new ReadOnlyObjectWrapper<>(EventRoles.guess(log).roles());
        look();
    }

    RoomContext context() {
        return context;
    }

    TableMaking making() {
        return making;
    }

    Dataset log() {
        return log;
    }

    ReadOnlyObjectProperty<EventRoles> rolesProperty() {
        return roles.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<LogSpan>> spanProperty() {
        return span.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Offers>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    StringProperty dayProperty() {
        return day;
    }

    StringProperty windowsProperty() {
        return windows;
    }

    StringProperty horizonProperty() {
        return horizon;
    }

    StringProperty repurchaseProperty() {
        return repurchase;
    }

    /** What is wrong with a field that was typed. */
    ObjectProperty<Optional<Message>> problemProperty() {
        return problem;
    }

    /** Takes another column for a field, or none. */
    void field(EventField field, Optional<String> column) {
        var next = column.map(name -> roles.get().with(field, name))
                .orElseGet(() -> roles.get().without(field));
        roles.set(field == EventField.EVENT && column.isPresent() ? next.withWordsOf(log.column(column.get())) : next);
        look();
    }

    /** Looks how far the log reaches, and proposes a day whose horizon is over. */
    private void look() {
        if (!roles.get().isComplete()) {
            making.tell(new Condition.Told(
                    Condition.Tone.EMPTY,
                    Texts.message("data.events.incomplete"),
                    Texts.message("data.events.incomplete.why"),
                    Optional.empty()));
            return;
        }
        var asked = roles.get();
        context.jobs()
                .read(
                        Texts.message("data.events.doing"),
                        progress -> LogSpan.of(log, asked, ZoneOffset.UTC),
                        this::took,
                        failure -> making.cannot(failure.what()));
    }

    private void took(LogSpan found) {
        span.set(Optional.of(found));
        if (day.get().isBlank()) {
            long days = found.last().toEpochDay() - found.first().toEpochDay() + 1;
            if (days < 2L * LONG) {
                horizon.set(String.valueOf(Math.max(1, days / 6)));
                repurchase.set(String.valueOf(Math.max(1, days / 4)));
            }
            var proposed = found.last().plusDays(1L - Integer.parseInt(repurchase.get()));
            day.set(proposed.toString());
        }
        make();
    }

    /** Reads a table that says when each customer got which offer. */
    void chooseOffers(Path file) {
        making.cancel();
        context.jobs()
                .read(
                        Texts.message("job.read", String.valueOf(file.getFileName())),
                        progress -> readOffers(file, progress),
                        found -> {
                            offers.set(Optional.of(found));
                            make();
                        },
                        failure -> making.cannot(failure.what()));
    }

    private Offers readOffers(Path file, Progress progress) {
        var table = reader.read(DataSource.of(file), progress);
        var guess = EventRoles.guess(table).roles();
        var named = RoleGuess.of(table).roles();
        return new Offers(
                table,
                named.id().or(() -> guess.column(EventField.CUSTOMER)),
                named.time().or(() -> guess.column(EventField.TIME)));
    }

    /** Takes other columns of the table of offers. */
    void offerColumns(Optional<String> customer, Optional<String> time) {
        offers.set(offers.get().map(now -> new Offers(now.table(), customer, time)));
        make();
    }

    /** Goes back to one day for all. */
    void forgetOffers() {
        offers.set(Optional.empty());
        make();
    }

    /** A field was left: only what was typed is made anew, since the press that leaves it may be on the button that uses it. */
    void left() {
        if (!typed().equals(lastTyped)) {
            make();
        }
    }

    private List<String> typed() {
        return List.of(day.get(), windows.get(), horizon.get(), repurchase.get());
    }

    /** Makes the table of what is chosen and typed now. */
    void make() {
        lastTyped = typed();
        try {
            var dates = dates();
            var options = CustomerTableOptions.of(dates)
                    .withWindows(days("data.events.windows", windows.get()))
                    .withHorizons(
                            one("data.events.horizon", horizon.get()),
                            repurchase.get().isBlank()
                                    ? Optional.empty()
                                    : Optional.of(one("data.events.repurchase", repurchase.get())));
            problem.set(Optional.empty());
            var asked = roles.get();
            making.make(progress -> made(CustomerTable.build(log, asked, options, progress)));
        } catch (BadInputException wrong) {
            problem.set(Optional.of(wrong.explanation()));
        } catch (IllegalArgumentException outside) {
            problem.set(Optional.of(Texts.message("data.events.days")));
        }
    }

    private static TableMaking.Made made(CustomerTable table) {
        var said = new ArrayList<Message>(
                table.notes().stream().map(EventNote::message).toList());
        if (isUnoffered(table.roles())) {
            said.add(Texts.message("data.events.noOffer"));
        }
        return TableMaking.Made.of(table.data(), table.roles(), said);
    }

    private static boolean isUnoffered(Roles roles) {
        return roles.action().arm().isEmpty() && roles.action().levers().isEmpty();
    }

    private OfferDates dates() {
        if (offers.get().isPresent()) {
            var table = offers.get().get();
            if (table.customer().isEmpty() || table.time().isEmpty()) {
                throw new BadInputException(Texts.message("data.events.offers.columns"));
            }
            return new OfferDates.EachCustomer(
                    table.table(), table.customer().get(), table.time().get());
        }
        try {
            return new OfferDates.OneDay(LocalDate.parse(day.get().strip()));
        } catch (DateTimeParseException wrong) {
            throw new BadInputException(Texts.message("data.events.day.wrong", day.get()));
        }
    }

    private static List<Integer> days(String key, String text) {
        var days = new ArrayList<Integer>();
        for (var part : text.split("[,，、;\\s]+")) {
            if (!part.isBlank()) {
                days.add(one(key, part));
            }
        }
        return days;
    }

    private static int one(String key, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException wrong) {
            throw new BadInputException(Texts.message("data.events.days.wrong", Texts.message(key), text));
        }
    }

    /** Makes the customer table the one of the studio. */
    void use(Runnable done) {
        making.use(Recipe.NONE, done);
    }
}
