package promocast.ui.data;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import promocast.data.Column;
import promocast.data.Finding;
import promocast.data.Fix;
import promocast.data.Message;
import promocast.data.PromocastException;
import promocast.data.Roles;
import promocast.data.RolesFile;
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
     * @param headline what each group did; empty where the roles do not hold
     */
    record Insight(Prepared prepared, List<ColumnProfile> profiles, Optional<Headline> headline) {
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
                            var profiles = new ArrayList<ColumnProfile>();
                            for (Column column : ready.table().columns()) {
                                progress.checkCancelled();
                                profiles.add(ColumnProfile.of(column));
                            }
                            return new Insight(ready, profiles, Headline.of(ready));
                        },
                        found -> insight.set(Optional.of(found)),
                        context.desk()::fail);
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
        if (fix instanceof Fix.Rename rename) {
            return Texts.message("data.fix.rename", rename.from(), rename.to());
        }
        if (fix instanceof Fix.Ignore ignore) {
            return Texts.message("data.fix.ignore", ignore.column());
        }
        if (fix instanceof Fix.Cap cap) {
            return Texts.message("data.fix.cap", cap.column(), cap.cap());
        }
        return Texts.message("data.fix.duplicates");
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
