package promocast.ui.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import promocast.data.Message;
import promocast.data.PromocastException;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanCheck;
import promocast.engine.scenario.ScenarioBook;
import promocast.engine.scenario.ScenarioFile;
import promocast.ui.job.Failure;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Scenarios;
import promocast.ui.session.Source;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/**
 * Keeps the scenarios of the planner beside the data, edit by edit, and brings them back when a model for the same data
 * comes into use. Data without a place, such as a sample or a database, have theirs in the folder of the settings.
 */
public final class ScenarioKeeper {
    private final RoomContext room;
    private final Scenarios scenarios;
    private final LastWritten file;
    private final BiFunction<CampaignPlan, Trained, Optional<Message>> check;
    private Optional<Path> place = Optional.empty();
    private Optional<ScenarioBook> waiting = Optional.empty();
    private boolean used;

    /**
     * Starts to follow the session.
     *
     * @param writer runs what writes, a moment later where it likes, so that the drag of a slider is written once
     */
    public ScenarioKeeper(RoomContext room, Executor writer) {
        this(room, writer, ScenarioKeeper::problem);
    }

    /** @param check why a plan cannot be forecast by a model */
    ScenarioKeeper(RoomContext room, Executor writer, BiFunction<CampaignPlan, Trained, Optional<Message>> check) {
        this.room = room;
        this.check = check;
        this.scenarios = room.session().scenarios();
        this.file = new LastWritten(writer, problem -> room.jobs().later(() -> tell(problem)));
        var session = room.session();
        session.sourceProperty().addListener((value, was, now) -> now.ifPresent(this::look));
        session.trainedProperty().addListener((value, was, now) -> takeUp());
        session.history().draftProperty().addListener((value, was, now) -> keep());
        scenarios.allProperty().addListener((value, was, now) -> keep());
        scenarios.chosenProperty().addListener((value, was, now) -> keep());
        scenarios.closedProperty().addListener((value, was, now) -> keep());
    }

    /** Writes at once what is not written yet, as before the window closes. */
    public void flush() {
        file.flush();
    }

    private void look(Source source) {
        file.flush();
        var at = place(source);
        place = Optional.of(at);
        waiting = Optional.empty();
        used = false;
        room.jobs()
                .read(
                        Texts.message("job.scenarios"),
                        progress -> Files.isRegularFile(at)
                                ? Optional.of(ScenarioFile.read(at))
                                : Optional.<ScenarioBook>empty(),
                        found -> {
                            if (place.equals(Optional.of(at))) {
                                waiting = found;
                                takeUp();
                            }
                        },
                        problem -> putAside(at, problem));
    }

    private Path place(Source source) {
        var name = source.table().name();
        var folder = room.settings().folder().resolve("scenarios");
        var title = source.title().in(Locale.ENGLISH);
        var code = HexFormat.of().toHexDigits((title + "\n" + name).hashCode());
        return source.origin()
                .flatMap(Source::place)
                .map(ScenarioFile::beside)
                .orElseGet(() -> folder.resolve(title.replaceAll("[^\\p{L}\\p{N}]+", "-")
                                .toLowerCase(Locale.ROOT) + "-" + code + ".scenarios.json"));
    }

    private void putAside(Path at, Failure problem) {
        try {
            var aside = ScenarioFile.putAside(at);
            room.desk()
                    .say(Notice.failed(new Failure(
                            Texts.message("scenario.damaged", name(at), problem.what(), name(aside)),
                            problem.details())));
        } catch (IOException unmovable) {
            place = Optional.empty();
            room.desk().fail(Failure.of(unmovable));
        }
    }

    /** Brings kept scenarios back, unless the planner has begun something already. */
    private void takeUp() {
        var model = room.session().trainedProperty().get();
        if (model.isEmpty() || waiting.isEmpty() || scenarios.touched()) {
            return;
        }
        var book = waiting.get();
        waiting = Optional.empty();
        used = true;
        var fitting = new ArrayList<ScenarioBook.Page>();
        var others = new ArrayList<ScenarioBook.Page>();
        for (var page : book.pages()) {
            var problem = check.apply(page.plan(), model.get());
            boolean fits = problem.isEmpty() && !page.closed();
            (fits ? fitting : others).add(fits || page.closed() ? page : closed(page));
            problem.filter(why -> !page.closed())
                    .ifPresent(why -> room.desk()
                            .say(Notice.done(Texts.message(
                                    "scenario.unfit",
                                    page.name().isEmpty() ? page.plan().name() : page.name(),
                                    why))));
        }
        if (fitting.isEmpty()) {
            scenarios.addClosed(others);
            return;
        }
        bring(book.chosen(), fitting, others);
    }

    private void bring(String chosen, List<ScenarioBook.Page> fitting, List<ScenarioBook.Page> others) {
        var all = new ArrayList<>(fitting);
        all.addAll(others);
        boolean there = fitting.stream().anyMatch(page -> page.letter().equals(chosen));
        scenarios.restore(new ScenarioBook(all, there ? chosen : fitting.get(0).letter()));
        room.desk().say(Notice.done(Texts.message("scenario.restored", fitting.size())));
    }

    private static ScenarioBook.Page closed(ScenarioBook.Page page) {
        return new ScenarioBook.Page(page.letter(), page.name(), page.notes(), true, page.plan());
    }

    private static Optional<Message> problem(CampaignPlan plan, Trained model) {
        return PlanCheck.check(plan, model.model().actions(), model.data().table()).stream()
                .filter(PlanCheck.Problem::serious)
                .findFirst()
                .map(PlanCheck.Problem::message);
    }

    private void keep() {
        used |= scenarios.touched();
        if (used && waiting.isEmpty()) {
            place.ifPresent(at -> scenarios.book().ifPresent(book -> file.write(book, at)));
        }
    }

    private void tell(Exception problem) {
        var why = problem instanceof PromocastException known
                ? known.explanation()
                : Failure.of(problem).what();
        room.desk().say(Notice.failed(new Failure(Texts.message("scenario.unkept", why), Optional.empty())));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The folder of a file, made if need be. */
    static void makeFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
