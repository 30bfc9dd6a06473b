package promocast.ui.data;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import promocast.ui.session.Examined;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** What the doctor found, what each fix would do, and which fixes are on. Each switch is one step of undo. */
final class DoctorViewModel {
    private static final String TOPIC = "effects";

    private final RoomContext context;
    private final ObservableMap<Fix, Message> effects = FXCollections.observableHashMap();
    private Optional<Examined> weighed = Optional.empty();

    DoctorViewModel(RoomContext context) {
        this.context = context;
        context.session().examinedProperty().subscribe(found -> weigh(found));
    }

    /** What each proposed fix would do to the headline numbers by itself, as far as that is known yet. */
    ObservableMap<Fix, Message> effects() {
        return effects;
    }

    /** What the doctor says of the open table; empty until it was examined. */
    Optional<Examined> examined() {
        return context.session()
                .examinedProperty()
                .get()
                .filter(found -> context.session().sourceProperty().get().equals(Optional.of(found.source())));
    }

    private List<Finding> findings() {
        return examined().map(Examined::findings).orElse(List.of());
    }

    /** Works out the effect of each fix on the table as read. */
    private void weigh(Optional<Examined> found) {
        weighed = found;
        effects.clear();
        found.ifPresent(
                one -> context.jobs().ask(TOPIC, progress -> weigh(one, progress), done -> {}, context.desk()::fail));
    }

    private int weigh(Examined found, Progress progress) {
        int count = 0;
        for (var finding : found.findings()) {
            for (var fix : finding.fixes()) {
                progress.checkCancelled();
                var effect =
                        Effect.of(found.source().table(), found.roles(), fix).message();
                context.jobs().later(() -> {
                    if (weighed.filter(now -> now == found).isPresent()) {
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
    void turn(Finding finding, Fix fix, boolean on) {
        change(Texts.message(on ? "data.edit.on" : "data.edit.off", fix.describe()), now -> {
            now.removeAll(finding.fixes());
            if (on) {
                now.add(fix);
            }
        });
    }

    private void change(Message label, Consumer<LinkedHashSet<Fix>> edit) {
        context.session().history().draftProperty().get().preparation().ifPresent(now -> {
            var fixes = new LinkedHashSet<>(now.fixes());
            edit.accept(fixes);
            context.session().prepare(now.withFixes(ordered(fixes)), label);
        });
    }

    /** In the order of the findings; fixes that no finding proposes, such as those of a recipe, stay in front. */
    private List<Fix> ordered(LinkedHashSet<Fix> fixes) {
        var proposed = findings().stream()
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
                .filter(fix ->
                        findings().stream().noneMatch(finding -> finding.fixes().contains(fix)))
                .toList();
    }

    /** Turns a fix off that no finding proposes. */
    void drop(Fix fix) {
        change(Texts.message("data.edit.off", fix.describe()), now -> now.remove(fix));
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
