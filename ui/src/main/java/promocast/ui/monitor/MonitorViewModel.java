package promocast.ui.monitor;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.engine.monitor.Measure;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.control.Condition;
import promocast.ui.job.Failure;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.text.Texts;

/** Reads actual results when the planner asks, and hands them to the advisor when the planner says so. */
final class MonitorViewModel {
    private final RoomContext room;
    private final ObservableValue<Optional<Watching>> source;
    private final ReadOnlyObjectWrapper<MonitorState> state = new ReadOnlyObjectWrapper<>(MonitorState.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Watching.Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> learned = new ReadOnlyObjectWrapper<>(false);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.PURCHASES);
    private final ObservableValue<Condition> condition;
    private Optional<Path> file = Optional.empty();
    private int asked;

    MonitorViewModel(RoomContext room, ObservableValue<Optional<Watching>> source) {
        this.room = room;
        this.source = source;
        this.condition = Bindings.createObjectBinding(this::condition, state, found, failure);
        room.session().planProperty().addListener((value, was, now) -> planChanged(now));
        source.addListener((value, was, now) -> forget());
    }

    Texts texts() {
        return room.texts();
    }

    RoomContext room() {
        return room;
    }

    ReadOnlyObjectProperty<MonitorState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What was found last. */
    ReadOnlyObjectProperty<Optional<Watching.Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether the advisor has taken up what was found last. */
    ReadOnlyObjectProperty<Boolean> learnedProperty() {
        return learned.getReadOnlyProperty();
    }

    /** What is drawn day by day. */
    ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** Whether there is something to show, or why not. */
    ObservableValue<Condition> conditionProperty() {
        return condition;
    }

    /** Asks the planner for a file of actual results. */
    void choose() {
        room.desk().sources().pick(this::load);
    }

    /** Reads the last file again, or asks for one. */
    void reload() {
        file.ifPresentOrElse(this::load, this::choose);
    }

    /** Reads a file of actual results of the plan of now. */
    void load(Path from) {
        var plan = room.session().planProperty().getValue();
        if (plan.isEmpty() || source.getValue().isEmpty()) {
            return;
        }
        file = Optional.of(from);
        int number = ++asked;
        var watching = source.getValue().get();
        var options = room.session().advisingProperty().get().options();
        failure.set(Optional.empty());
        state.set(MonitorState.LOADING);
        room.jobs()
                .read(
                        Texts.message("monitor.job"),
                        progress -> watching.of(plan.get(), from, options, progress),
                        result -> {
                            if (number == asked) {
                                read(plan, result);
                            }
                        },
                        problem -> {
                            if (number == asked) {
                                failure.set(Optional.of(problem));
                                state.set(MonitorState.FAILED);
                            }
                        });
    }

    /** Gives the advisor what the lines have earned; it learns anew when it is asked next. */
    void learn() {
        found.get().filter(now -> !now.results().isEmpty()).ifPresent(now -> {
            var advising = room.session().advisingProperty();
            var feedback = advising.get().preference().feedback();
            for (var result : now.results()) {
                feedback = feedback.with(result);
            }
            advising.set(advising.get().with(feedback));
            learned.set(true);
            room.desk()
                    .say(Notice.done(
                            Texts.message("monitor.learned", now.results().size())));
        });
    }

    private void read(Optional<CampaignPlan> about, Watching.Found result) {
        found.set(Optional.of(result));
        learned.set(false);
        result.report().total().readings().stream()
                .map(reading -> reading.measure())
                .filter(one -> one == measure.get())
                .findFirst()
                .or(() ->
                        result.report().total().readings().stream().findFirst().map(reading -> reading.measure()))
                .ifPresent(measure::set);
        state.set(room.session().planProperty().getValue().equals(about) ? MonitorState.READY : MonitorState.OUTDATED);
    }

    private void planChanged(Optional<CampaignPlan> now) {
        if (state.get() == MonitorState.READY || state.get() == MonitorState.OUTDATED) {
            boolean same = found.get().map(Watching.Found::plan).equals(now);
            state.set(same ? MonitorState.READY : MonitorState.OUTDATED);
        }
    }

    private void forget() {
        asked++;
        file = Optional.empty();
        found.set(Optional.empty());
        failure.set(Optional.empty());
        state.set(MonitorState.EMPTY);
    }

    private Condition condition() {
        return switch (state.get()) {
            case EMPTY -> told(Condition.Tone.EMPTY, "monitor.empty", "monitor.load.name", this::choose);
            case LOADING ->
                found.get().isPresent() ? new Condition.Stale() : new Condition.Loading(Texts.message("monitor.job"));
            case READY -> Condition.ready();
            case OUTDATED -> told(Condition.Tone.EMPTY, "monitor.outdated", "monitor.again.name", this::reload);
            case FAILED ->
                new Condition.Told(
                        Condition.Tone.FAILED,
                        Texts.message("monitor.failed.title"),
                        failure.get().map(Failure::what).orElseGet(() -> Texts.message("monitor.failed.title")),
                        Optional.of(new Condition.Act(Texts.message("monitor.load.name"), this::choose)));
        };
    }

    private static Condition told(Condition.Tone tone, String key, String act, Runnable run) {
        return new Condition.Told(
                tone,
                Texts.message(key + ".title"),
                Texts.message(key + ".reason"),
                Optional.of(new Condition.Act(Texts.message(act), run)));
    }
}
