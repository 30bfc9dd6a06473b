package promocast.ui.report;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.engine.report.ReportContent;
import promocast.engine.report.ReportWriter.Format;
import promocast.engine.report.StoryStep;
import promocast.ui.job.Failure;
import promocast.ui.job.Job;
import promocast.ui.room.Action;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.AdvisorStep;
import promocast.ui.text.Texts;

/** Draws the report of the plan of now and exports it. */
final class ReportViewModel {
    private final RoomContext room;
    private final ReportSource source;
    private final Consumer<Path> showFolder;
    private final Map<Format, BooleanProperty> formats = new EnumMap<>(Format.class);
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<List<byte[]>> pages = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> exported = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty exporting = new SimpleBooleanProperty();
    private Optional<Job> drawing = Optional.empty();
    private Optional<Collected> collected = Optional.empty();

    /** Where the preview stands. */
    enum State {
        /** There is no plan with a line. */
        EMPTY,
        /** It is being drawn; older pages stay meanwhile. */
        DRAWING,
        /** It shows the plan of now. */
        READY,
        /** It shows an older plan. */
        OUTDATED,
        /** It could not be drawn. */
        FAILED
    }

    private record Collected(ReportQuestion question, ReportContent content) {}

    private record Drawn(Collected collected, List<byte[]> pages) {}

    /** @param showFolder opens a folder in the system's file manager */
    ReportViewModel(RoomContext room, ReportSource source, Path folder, Consumer<Path> showFolder) {
        this.room = room;
        this.source = source;
        this.showFolder = showFolder;
        this.folder.set(folder);
        for (var format : Format.values()) {
            formats.put(format, new SimpleBooleanProperty(true));
        }
        language.set(room.texts().locale());
        room.texts().localeProperty().addListener((value, was, now) -> language.set(now));
        language.addListener((value, was, now) -> redraw());
        room.session().planProperty().addListener((value, was, now) -> outdate());
        room.session().trainedProperty().addListener((value, was, now) -> outdate());
        room.session().reportedProperty().addListener((value, was, now) -> outdate());
        room.session().testProperty().addListener((value, was, now) -> outdate());
        room.session().scenarios().allProperty().addListener((value, was, now) -> outdate());
    }

    Texts texts() {
        return room.texts();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The pages as PNG files. */
    ReadOnlyObjectProperty<List<byte[]>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** How many pages there are, in words; empty before there are any. */
    ObservableValue<String> countWords() {
        return Bindings.createStringBinding(
                () -> pages.get().isEmpty()
                        ? ""
                        : texts().get("report.pages", pages.get().size()),
                pages,
                texts().localeProperty());
    }

    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether a format will be exported. */
    BooleanProperty wanted(Format format) {
        return formats.get(format);
    }

    /** The language of the report; follows that of the studio until chosen. */
    ObjectProperty<Locale> languageProperty() {
        return language;
    }

    /** The folder that the files go to. */
    ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** What the last export wrote. */
    ReadOnlyObjectProperty<Optional<Message>> exportedProperty() {
        return exported.getReadOnlyProperty();
    }

    /** How many files an export writes. */
    ObservableValue<Integer> countProperty() {
        return Bindings.createObjectBinding(
                () -> chosen().size(), formats.values().toArray(BooleanProperty[]::new));
    }

    /** Whether an export can be started. */
    ObservableValue<Boolean> exportableProperty() {
        return Bindings.createObjectBinding(
                () -> !exporting.get() && state.get() == State.READY && !chosen().isEmpty(),
                exporting,
                state,
                countProperty());
    }

    /** Draws the pages where they do not show the plan of now. */
    void refresh() {
        if (state.get() != State.READY && state.get() != State.DRAWING) {
            draw();
        }
    }

    /** Draws the pages. */
    void draw() {
        var asked = question();
        drawing.ifPresent(Job::cancel);
        drawing = Optional.empty();
        if (asked.isEmpty()) {
            pages.set(List.of());
            state.set(State.EMPTY);
            return;
        }
        failure.set(Optional.empty());
        state.set(State.DRAWING);
        var locale = language.get();
        var known = collected.filter(one -> one.question().equals(asked.get()));
        var job = room.jobs()
                .read(
                        Texts.message("report.job.draw"),
                        progress -> {
                            var content = known.orElseGet(() -> new Collected(
                                    asked.get(), source.collect().of(asked.get(), progress.part(0, 0.7))));
                            progress.checkCancelled();
                            return new Drawn(content, source.preview().of(content.content(), locale));
                        },
                        this::drawn,
                        this::failed);
        if (state.get() == State.DRAWING) {
            drawing = Optional.of(job);
            job.stateProperty().addListener((value, was, now) -> {
                if (now == Job.State.CANCELLED && drawing.equals(Optional.of(job))) {
                    state.set(State.OUTDATED);
                }
            });
        }
    }

    /** Writes the files of the chosen formats. */
    void export() {
        if (!exportableProperty().getValue() || collected.isEmpty()) {
            return;
        }
        exporting.set(true);
        var content = collected.get().content();
        var wanted = chosen();
        var target = folder.get();
        var locale = language.get();
        room.jobs()
                .read(
                        Texts.message("report.job.export"),
                        progress -> source.write().to(target, content, wanted, locale, progress),
                        files -> written(target, files),
                        problem -> {
                            exporting.set(false);
                            room.desk().fail(problem);
                        });
    }

    private void drawn(Drawn result) {
        drawing = Optional.empty();
        collected = Optional.of(result.collected());
        pages.set(result.pages());
        boolean current = question().equals(Optional.of(result.collected().question()));
        state.set(current ? State.READY : State.OUTDATED);
    }

    private void failed(Failure problem) {
        drawing = Optional.empty();
        failure.set(Optional.of(problem));
        state.set(State.FAILED);
    }

    private void written(Path target, List<Path> files) {
        exporting.set(false);
        var said = Texts.message("report.exported", files.size(), target.toString());
        exported.set(Optional.of(said));
        room.desk()
                .say(Notice.done(said)
                        .with(Action.always(
                                Texts.message("report.show.name"), "fth-folder", () -> showFolder.accept(target))));
    }

    private Set<Format> chosen() {
        var all = EnumSet.noneOf(Format.class);
        formats.forEach((format, wanted) -> {
            if (wanted.get()) {
                all.add(format);
            }
        });
        return all;
    }

    private Optional<ReportQuestion> question() {
        var session = room.session();
        var story = session.advisorSteps().stream()
                .map(step -> new StoryStep(step.advice(), told(step.verdict()), step.note()))
                .toList();
        return session.trainedProperty()
                .get()
                .flatMap(trained -> session.planProperty()
                        .getValue()
                        .filter(plan -> !plan.lines().isEmpty())
                        .map(plan -> new ReportQuestion(
                                plan,
                                trained,
                                story,
                                session.baselinesProperty().get(),
                                PlanChoice.of(session))));
    }

    private static StoryStep.Decision told(AdvisorStep.Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED, RUN -> StoryStep.Decision.ACCEPTED;
            case PINNED -> StoryStep.Decision.PINNED;
            case REJECTED, WAITING -> StoryStep.Decision.REJECTED;
        };
    }

    private void outdate() {
        if (state.get() == State.READY || state.get() == State.DRAWING) {
            state.set(State.OUTDATED);
        }
    }

    private void redraw() {
        if (state.get() != State.EMPTY) {
            draw();
        }
    }
}
