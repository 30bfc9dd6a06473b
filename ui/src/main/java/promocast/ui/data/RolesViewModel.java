package promocast.ui.data;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.Message;
import promocast.data.PromocastException;
import promocast.data.RoleGuess;
import promocast.data.Roles;
import promocast.data.RolesFile;
import promocast.data.doctor.Recipe;
import promocast.data.doctor.RecipeFile;
import promocast.data.read.FileSource;
import promocast.ui.job.Failure;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Prepared;
import promocast.ui.session.Source;
import promocast.ui.text.Texts;

/** What each column is for, why, and what else it may be for. Each change is one step of undo. */
final class RolesViewModel {
    private static final int MOST_VALUES = 20;
    private static final int LOOKED_AT = 100_000;

    private final RoomContext context;

    RolesViewModel(RoomContext context) {
        this.context = context;
    }

    /** The role of a column now. */
    ColumnRole role(Prepared ready, String column) {
        return ready.preparation().roles().roleOf(column);
    }

    /** Why a column has its role: as guessed, or since the planner said so. */
    Message reason(Prepared ready, String column) {
        return guess().filter(guess -> guess.roles().roleOf(column) == role(ready, column))
                .flatMap(guess -> Optional.ofNullable(guess.reasons().get(column)))
                .orElseGet(() -> Texts.message(reasonless()));
    }

    private String reasonless() {
        return switch (context.data().guessing().stateProperty().get()) {
            case UNDER_WAY -> "data.roles.looking";
            case STOPPED, FAILED -> "data.roles.unknown";
            default -> "data.roles.chosen";
        };
    }

    /** The other role that a column is likely to have: the guess where the planner has changed it, else the next one. */
    ColumnRole other(Prepared ready, String column) {
        var now = role(ready, column);
        return guess().map(guess -> {
                    var guessed = guess.roles().roleOf(column);
                    return now == guessed ? guess.runnersUp().getOrDefault(column, ColumnRole.FEATURE) : guessed;
                })
                .orElse(now == ColumnRole.FEATURE ? ColumnRole.IGNORED : ColumnRole.FEATURE);
    }

    /** How sure the role of a column is, 0 to 1; what the planner has said is sure. */
    double confidence(Prepared ready, String column) {
        return guess().filter(guess -> guess.roles().roleOf(column) == role(ready, column))
                .map(guess -> guess.confidence().getOrDefault(column, 1.0))
                .orElse(1.0);
    }

    /** What the columns seem to be for, once that was found out. */
    Optional<RoleGuess> guess() {
        return context.session().guessProperty().get();
    }

    /** Gives a column another role. */
    void give(String column, ColumnRole role, String field) {
        change(
                Texts.message("data.edit.role", column, RoleNames.of(role)),
                roles -> RoleEdit.give(roles, column, role, field));
    }

    /** Takes another value of the arm as the comparison group. */
    void control(String value) {
        change(Texts.message("data.edit.control", value), roles -> RoleEdit.withControl(roles, value));
    }

    /** Takes another value of a lever as no offer. */
    void control(String lever, String value) {
        change(
                Texts.message("data.edit.controlLever", lever, value),
                roles -> RoleEdit.withControl(roles, lever, value));
    }

    /** Some values of a column, for a choice among them. */
    static List<String> values(Column column) {
        return IntStream.range(0, Math.min(column.size(), LOOKED_AT))
                .mapToObj(column::text)
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }

    /** Reads a roles file and takes its roles. */
    void load(Path file) {
        try {
            var roles = RolesFile.read(file);
            change(Texts.message("data.edit.loaded", String.valueOf(file.getFileName())), before -> roles);
        } catch (PromocastException | UncheckedIOException problem) {
            context.desk().fail(Failure.of(problem));
        }
    }

    /** Where the roles of the data are looked for when they are opened again; empty where they are no file. */
    Optional<Path> usualFile() {
        return context.session()
                .sourceProperty()
                .get()
                .flatMap(Source::origin)
                .filter(FileSource.class::isInstance)
                .map(origin -> RolesFile.beside(((FileSource) origin).file()));
    }

    /** Writes the roles of now, and the fixes that are on where they are looked for beside the data. */
    void save(Path file) {
        context.session().history().draftProperty().get().preparation().ifPresent(now -> {
            try {
                RolesFile.write(now.roles(), file);
                if (usualFile().equals(Optional.of(file.toAbsolutePath().normalize()))) {
                    RecipeFile.write(new Recipe(now.fixes()), RecipeFile.besideRoles(file));
                }
                context.desk().say(Notice.done(Texts.message("data.roles.saved", String.valueOf(file.getFileName()))));
            } catch (PromocastException | UncheckedIOException problem) {
                context.desk().fail(Failure.of(problem));
            }
        });
    }

    private void change(Message label, UnaryOperator<Roles> edit) {
        context.session()
                .history()
                .draftProperty()
                .get()
                .preparation()
                .ifPresent(now -> context.session().prepare(now.withRoles(edit.apply(now.roles())), label));
    }
}
