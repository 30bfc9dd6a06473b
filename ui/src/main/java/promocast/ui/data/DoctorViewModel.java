package promocast.ui.data;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.PromocastException;
import promocast.data.doctor.Effect;
import promocast.data.doctor.Finding;
import promocast.data.doctor.Fix;
import promocast.data.doctor.Recipe;
import promocast.data.doctor.RecipeFile;
import promocast.ui.job.Failure;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** What the doctor found, what each fix would do, and which fixes are on. Each switch is one step of undo. */
final class DoctorViewModel {
    private static final String TOPIC = "effects";

    private final RoomContext context;
    private final ObservableMap<Fix, Message> effects = FXCollections.observableHashMap();
    private Optional<Prepared> weighed = Optional.empty();

    DoctorViewModel(RoomContext context) {
        this.context = context;
        context.session().preparedProperty().subscribe(ready -> ready.ifPresent(this::weigh));
    }

    /** What each proposed fix would do to the headline numbers by itself, as far as that is known yet. */
    ObservableMap<Fix, Message> effects() {
        return effects;
    }

    /** Works out the effect of each fix on the table as read; those of the same table and roles stay. */
    private void weigh(Prepared ready) {
        var roles = ready.preparation().roles();
        boolean same = weighed.filter(before -> before.source() == ready.source()
                        && before.preparation().roles().equals(roles))
                .isPresent();
        if (same) {
            return;
        }
        weighed = Optional.of(ready);
        effects.clear();
        context.jobs().ask(TOPIC, progress -> weigh(ready, progress), found -> {}, context.desk()::fail);
    }

    private int weigh(Prepared ready, Progress progress) {
        int count = 0;
        for (var finding : ready.findings()) {
            for (var fix : finding.fixes()) {
                progress.checkCancelled();
                var effect = Effect.of(
                                ready.source().table(), ready.preparation().roles(), fix)
                        .message();
                context.jobs().later(() -> {
                    if (weighed.equals(Optional.of(ready))) {
                        effects.put(fix, effect);
                    }
                });
                count++;
            }
        }
        return count;
    }

    /** Whether a fix is on. */
    boolean isOn(Prepared ready, Fix fix) {
        return ready.preparation().fixes().contains(fix);
    }

    /** The fix of a finding that its switch stands for: the one that is on, else the proposed one. */
    Optional<Fix> chosen(Prepared ready, Finding finding) {
        return finding.fixes().stream()
                .filter(fix -> isOn(ready, fix))
                .findFirst()
                .or(finding::fix);
    }

    /** Turns a fix on or off. Of the fixes of a finding one is on at most. */
    void turn(Prepared ready, Finding finding, Fix fix, boolean on) {
        change(Texts.message(on ? "data.edit.on" : "data.edit.off", fix.describe()), ready, now -> {
            now.removeAll(finding.fixes());
            if (on) {
                now.add(fix);
            }
        });
    }

    private void change(Message label, Prepared ready, java.util.function.Consumer<LinkedHashSet<Fix>> edit) {
        context.session().history().draftProperty().get().preparation().ifPresent(now -> {
            var fixes = new LinkedHashSet<>(now.fixes());
            edit.accept(fixes);
            context.session().prepare(now.withFixes(ordered(ready, fixes)), label);
        });
    }

    /** In the order of the findings; fixes that no finding proposes, such as those of a recipe, stay in front. */
    private static List<Fix> ordered(Prepared ready, LinkedHashSet<Fix> fixes) {
        var proposed = ready.findings().stream()
                .flatMap(finding -> finding.fixes().stream())
                .distinct()
                .toList();
        var all = new ArrayList<>(
                fixes.stream().filter(fix -> !proposed.contains(fix)).toList());
        proposed.stream().filter(fixes::contains).forEach(all::add);
        return all;
    }

    /** The fixes that are on though no finding of now proposes them. */
    List<Fix> kept(Prepared ready) {
        return ready.preparation().fixes().stream()
                .filter(fix -> ready.findings().stream()
                        .noneMatch(finding -> finding.fixes().contains(fix)))
                .toList();
    }

    /** Turns a fix off that no finding proposes. */
    void drop(Prepared ready, Fix fix) {
        change(Texts.message("data.edit.off", fix.describe()), ready, now -> now.remove(fix));
    }

    /** Turns all fixes off. */
    void clear() {
        context.session()
                .history()
                .draftProperty()
                .get()
                .preparation()
                .ifPresent(now -> context.session().prepare(now.withFixes(List.of()), Texts.message("data.edit.none")));
    }

    /** Reads a recipe and turns its fixes on, and those that are on off. */
    void load(Path file) {
        try {
            var recipe = RecipeFile.read(file);
            context.session()
                    .history()
                    .draftProperty()
                    .get()
                    .preparation()
                    .ifPresent(now -> context.session()
                            .prepare(
                                    now.withFixes(recipe.fixes()),
                                    Texts.message(
                                            "data.edit.recipe",
                                            String.valueOf(file.getFileName()),
                                            recipe.fixes().size())));
        } catch (PromocastException | UncheckedIOException problem) {
            context.desk().fail(Failure.of(problem));
        }
    }

    /** Writes the fixes that are on. */
    void save(Path file) {
        context.session().history().draftProperty().get().preparation().ifPresent(now -> {
            try {
                RecipeFile.write(new Recipe(now.fixes()), file);
                context.desk().say(Notice.done(Texts.message("data.recipe.saved", String.valueOf(file.getFileName()))));
            } catch (PromocastException | UncheckedIOException problem) {
                context.desk().fail(Failure.of(problem));
            }
        });
    }

    /** How much a finding matters, as an icon and its style. */
    static Map.Entry<String, String> icon(Finding.Severity severity) {
        return switch (severity) {
            case SERIOUS -> Map.entry("fth-alert-circle", "bad");
            case WATCH -> Map.entry("fth-alert-triangle", "warn");
            case NOTE -> Map.entry("fth-info", "accented");
        };
    }
}
