package promocast.ui.data;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import promocast.data.BadInputException;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.PromocastException;
import promocast.data.Roles;
import promocast.data.RolesFile;
import promocast.data.doctor.Finding;
import promocast.data.doctor.Fix;
import promocast.data.doctor.HeadlineRates;
import promocast.data.profile.ColumnProfile;
import promocast.data.profile.NumberSummary;
import promocast.data.profile.Profile;
import promocast.ui.job.Failure;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** What the data room shows and does. */
final class DataViewModel {
    private final RoomContext context;
    private final ReadOnlyObjectWrapper<Optional<Insight>> insight = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What a look at every row says.
     *
     * @param prepared what was looked at
     * @param profiles one a column
     * @param before what each group did, as read; empty where the roles name no offer
     * @param after the same with the fixes that are on
     */
    record Insight(
            Prepared prepared,
            List<ColumnProfile> profiles,
            Optional<HeadlineRates> before,
            Optional<HeadlineRates> after) {
        Insight {
            profiles = List.copyOf(profiles);
        }
    }

    DataViewModel(RoomContext context) {
        this.context = context;
        context.session().preparedProperty().subscribe(ready -> ready.ifPresent(this::look));
    }

    RoomContext context() {
        return context;
    }

    ObservableValue<Optional<Prepared>> prepared() {
        return context.session().preparedProperty();
    }

    /** Profiles and headline numbers of the prepared table; those of the one before until they are worked out. */
    ReadOnlyObjectProperty<Optional<Insight>> insight() {
        return insight.getReadOnlyProperty();
    }

    private void look(Prepared ready) {
        context.jobs()
                .ask(
                        "insight",
                        progress -> {
                            var roles = ready.preparation().roles();
                            var profiles =
                                    Profile.of(ready.table(), roles, progress).columns();
                            return new Insight(
                                    ready, profiles, rates(ready.source().table(), roles), rates(ready.table(), roles));
                        },
                        found -> insight.set(Optional.of(found)),
                        context.desk()::fail);
    }

    private static Optional<HeadlineRates> rates(Dataset table, Roles roles) {
        try {
            return Optional.of(HeadlineRates.of(table, roles));
        } catch (BadInputException noOffer) {
            return Optional.empty();
        }
    }

    /** The values of a column in words: its range, its share of yes, or how many there are. */
    static Message summary(ColumnProfile profile) {
        if (profile.missing() == profile.rows()) {
            return Texts.message("data.column.empty");
        }
        if (profile.missing() > 0) {
            return Texts.message("data.column.missing", profile.missingShare());
        }
        return profile.numbers()
                .map(numbers -> summary(profile, numbers))
                .orElseGet(() -> Texts.message("data.column.values", profile.distinct()));
    }

    private static Message summary(ColumnProfile profile, NumberSummary numbers) {
        if (profile.type() == ColumnType.DATE) {
            return Texts.message(
                    "data.column.dates",
                    LocalDate.ofEpochDay((long) numbers.min()).toString(),
                    LocalDate.ofEpochDay((long) numbers.max()).toString());
        }
        if (profile.distinct() <= 2 && numbers.min() >= 0 && numbers.max() <= 1) {
            return Texts.message("data.column.yes", numbers.mean());
        }
        return Texts.message("data.column.range", numbers.min(), numbers.max());
    }

    /** The role of a column now. */
    ColumnRole role(Prepared ready, String column) {
        return RoleEdit.of(ready.preparation().roles(), column);
    }

    /** Gives a column another role; one step of undo. */
    void give(String column, ColumnRole role, String field) {
        change(
                Texts.message("data.edit.role", column, Texts.message(role.nameKey())),
                roles -> RoleEdit.give(roles, column, role, field));
    }

    /** Takes another value of the arm as the comparison group. */
    void control(String value) {
        change(Texts.message("data.edit.control", value), roles -> RoleEdit.withControl(roles, value));
    }

    private void change(Message label, java.util.function.UnaryOperator<Roles> edit) {
        context.session()
                .history()
                .draftProperty()
                .get()
                .preparation()
                .ifPresent(now -> context.session().prepare(now.withRoles(edit.apply(now.roles())), label));
    }

    /** Whether a fix is on. */
    boolean isOn(Prepared ready, Fix fix) {
        return ready.preparation().fixes().contains(fix);
    }

    /** Turns a fix on or off; fixes are applied in the order of the findings. */
    void turn(Prepared ready, Fix fix, boolean on) {
        context.session().history().draftProperty().get().preparation().ifPresent(now -> {
            var fixes = ready.findings().stream()
                    .flatMap(finding -> finding.fix().stream())
                    .filter(one -> one.equals(fix) ? on : now.fixes().contains(one))
                    .distinct()
                    .toList();
            var label = Texts.message(on ? "data.edit.on" : "data.edit.off", words(fix));
            context.session().prepare(now.withFixes(fixes), label);
        });
    }

    /** What a fix does. */
    static Message words(Fix fix) {
        return fix.describe();
    }

    /** How much a finding matters, as an icon and its style. */
    static String[] icon(Finding.Severity severity) {
        return switch (severity) {
            case SERIOUS -> new String[] {"fth-alert-circle", "bad"};
            case WATCH -> new String[] {"fth-alert-triangle", "warn"};
            case NOTE -> new String[] {"fth-info", "accented"};
        };
    }

    /** Reads a roles file and takes its roles; one step of undo. */
    void loadRoles(Path file) {
        try {
            var roles = RolesFile.read(file);
            change(Texts.message("data.edit.loaded", String.valueOf(file.getFileName())), before -> roles);
        } catch (PromocastException | UncheckedIOException problem) {
            context.desk().fail(Failure.of(problem));
        }
    }

    /** Writes the roles of now. */
    void saveRoles(Path file) {
        context.session().history().draftProperty().get().preparation().ifPresent(now -> {
            try {
                RolesFile.write(now.roles(), file);
                context.desk().say(Notice.done(Texts.message("data.roles.saved", String.valueOf(file.getFileName()))));
            } catch (PromocastException | UncheckedIOException problem) {
                context.desk().fail(Failure.of(problem));
            }
        });
    }

    /** Goes to the room where a model is trained. */
    void train() {
        context.desk().go(RoomId.MODEL);
    }
}
