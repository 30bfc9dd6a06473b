package promocast.ui.advisor;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import promocast.engine.advise.Advice;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.ui.job.Failure;
import promocast.ui.job.Job;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Advising;
import promocast.ui.session.AdvisorStep;
import promocast.ui.session.AdvisorStep.Verdict;
import promocast.ui.text.Texts;

/**
 * Asks the advisor step by step. Accepting a suggestion is the same edit of the session as one by hand, so undo covers
 * it; rejected and pinned ones are told to the advisor when it is asked again.
 */
final class AdvisorViewModel {
    /** Steps that {@link #run()} takes. */
    static final int RUN = 5;

    private final RoomContext room;
    private final ObservableValue<Optional<AdvisorSource>> source;
    private final LearningCurve learning;
    private final Wishes wishes;
    private final ReadOnlyObjectWrapper<Optional<AdvisorSource.Said>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<AdvisorState> state = new ReadOnlyObjectWrapper<>(AdvisorState.IDLE);
    private final ReadOnlyObjectWrapper<Optional<AdvisorStep>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Effect>> effect = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper(0);
    private Optional<Job> job = Optional.empty();

    AdvisorViewModel(RoomContext room, ObservableValue<Optional<AdvisorSource>> source) {
        this.room = room;
        this.source = source;
        this.learning = new LearningCurve(room.jobs());
        this.wishes = new Wishes(room.session());
        room.session().planProperty().addListener((value, was, now) -> planChanged());
        source.addListener((value, was, now) -> forget());
        room.session().advisingProperty().addListener((value, was, now) -> wishesChanged(was, now));
    }

    Texts texts() {
        return room.texts();
    }

    RoomContext room() {
        return room;
    }

    ReadOnlyObjectProperty<AdvisorState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The step that waits for the planner. */
    ReadOnlyObjectProperty<Optional<AdvisorStep>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What the suggestion of the step does beside earning. */
    ReadOnlyObjectProperty<Optional<Effect>> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The steps that were decided, oldest first. */
    ObservableList<AdvisorStep> stepsProperty() {
        return room.session().advisorSteps();
    }

    /** Steps that it still takes by itself. */
    ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    LearningCurve learning() {
        return learning;
    }

    /** The suggested option of the step, if changing nothing is not best. */
    Optional<Advice.Option> suggestion() {
        return step.get().flatMap(AdvisorStep::suggestion);
    }

    /** Whether there is a suggestion to decide about. */
    ObservableValue<Boolean> decidableProperty() {
        return Bindings.createObjectBinding(
                () -> state.get() == AdvisorState.READY && suggestion().isPresent(), state, step);
    }

    /** Asks about the plan of now. */
    void ask() {
        var plan = room.session().planProperty().getValue();
        if (plan.isEmpty() || source.getValue().isEmpty() || state.get() == AdvisorState.LEARNING) {
            return;
        }
        var advisor = source.getValue().get();
        var advising = room.session().advisingProperty().get();
        int run = learning.begin();
        failure.set(Optional.empty());
        state.set(AdvisorState.LEARNING);
        var started = room.jobs()
                .read(
                        Texts.message("advisor.job.ask"),
                        progress -> {
                            var watcher = learning.watch(progress.part(0, 0.8), run);
                            return AdvisorAnswer.of(advisor, plan.get(), advising, watcher, progress.part(0.8, 1));
                        },
                        answer -> answered(plan.get(), advising, answer),
                        this::failed);
        if (state.get() == AdvisorState.LEARNING) {
            job = Optional.of(started);
            started.stateProperty().subscribe(now -> {
                if (now == Job.State.CANCELLED) {
                    stopped();
                }
            });
        }
    }

    /** Takes the suggestion and asks for the next. */
    void accept() {
        var edit = suggestion().flatMap(Advice.Option::edit);
        if (state.get() == AdvisorState.READY && edit.isPresent()) {
            decide(Verdict.ACCEPTED);
            room.session().edit(edit.get());
            ask();
        }
    }

    /** Turns the suggestion down and asks for another. */
    void reject() {
        var edit = suggestion().flatMap(Advice.Option::edit);
        if (state.get() == AdvisorState.READY && edit.isPresent()) {
            left.set(0);
            decide(Verdict.REJECTED);
            ask();
        }
    }

    /** Pins the line of the suggestion, so that it is left alone, and asks for another. */
    void pin() {
        var line = suggestion().map(Advice.Option::line).filter(index -> index >= 0);
        if (state.get() == AdvisorState.READY && line.isPresent()) {
            left.set(0);
            decide(Verdict.REJECTED);
            room.session()
                    .planProperty()
                    .getValue()
                    .map(plan -> plan.lines().get(line.get()))
                    .ifPresent(now -> room.session().edit(new PlanEdit.ReplaceLine(line.get(), now.withPinned(true))));
            ask();
        }
    }

    /** Takes back the last step of the planner. */
    void undo() {
        room.session().undo();
        var steps = room.session().advisorSteps();
        var plan = room.session().planProperty().getValue();
        if (!steps.isEmpty()
                && plan.equals(Optional.of(steps.get(steps.size() - 1).plan()))) {
            var last = steps.remove(steps.size() - 1);
            wishes.takeBack();
            step.set(Optional.of(last.with(Verdict.WAITING, "")));
            state.set(AdvisorState.READY);
        }
    }

    /** Lets the advisor take some steps by itself, as long as they help and the data support them. */
    void run() {
        left.set(RUN);
        if (state.get() == AdvisorState.READY) {
            goOn();
        } else {
            ask();
        }
    }

    /** Stops learning and running; what was accepted stays. */
    void stop() {
        left.set(0);
        job.ifPresent(Job::cancel);
    }

    private void answered(CampaignPlan about, Advising wished, AdvisorAnswer answer) {
        job = Optional.empty();
        effect.set(answer.effect());
        room.session().baselinesProperty().set(Optional.of(answer.baselines()));
        said.set(Optional.of(answer.said()));
        step.set(Optional.of(AdvisorStep.waiting(about, answer.said().advice())));
        boolean current = room.session().planProperty().getValue().equals(Optional.of(about))
                && room.session().advisingProperty().get().equals(wished);
        state.set(current ? AdvisorState.READY : AdvisorState.OUTDATED);
        goOn();
    }

    private void goOn() {
        if (left.get() <= 0 || state.get() != AdvisorState.READY) {
            return;
        }
        var advice = step.get().map(AdvisorStep::advice);
        if (suggestion().isPresent() && advice.filter(Advice::supported).isPresent()) {
            left.set(left.get() - 1);
            accept();
        } else {
            left.set(0);
        }
    }

    private void failed(Failure problem) {
        job = Optional.empty();
        left.set(0);
        failure.set(Optional.of(problem));
        state.set(AdvisorState.FAILED);
    }

    private void stopped() {
        job = Optional.empty();
        left.set(0);
        step.set(Optional.empty());
        state.set(AdvisorState.CANCELLED);
    }

    private void decide(Verdict verdict) {
        step.get().ifPresent(now -> {
            var reason = verdict == Verdict.REJECTED ? note.get().strip() : "";
            room.session().advisorSteps().add(now.with(verdict, reason));
            state.set(AdvisorState.IDLE);
            now.suggestion()
                    .flatMap(Advice.Option::edit)
                    .ifPresent(edit -> wishes.decided(now.plan(), edit, verdict, reason));
        });
        note.set("");
        step.set(Optional.empty());
        state.set(AdvisorState.IDLE);
    }

    /** Why the planner rejects the suggestion; taken with the rejection. */
    StringProperty noteProperty() {
        return note;
    }

    /** What the advisor said last. */
    ReadOnlyObjectProperty<Optional<AdvisorSource.Said>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** How the planner wants to be advised. */
    Wishes wishes() {
        return wishes;
    }

    /** Forgets all decisions, so that the advisor suggests as if it had never been answered. */
    void reset() {
        wishes.forget();
        ask();
    }

    private void wishesChanged(Advising was, Advising now) {
        boolean same = was.with(now.preference().feedback()).with(now.game()).equals(now);
        if (state.get() == AdvisorState.READY && !same) {
            state.set(AdvisorState.OUTDATED);
            ask();
        }
    }

    private void planChanged() {
        if (state.get() == AdvisorState.READY) {
            state.set(AdvisorState.OUTDATED);
        }
    }

    private void forget() {
        stop();
        said.set(Optional.empty());
        step.set(Optional.empty());
        failure.set(Optional.empty());
        learning.begin();
        state.set(AdvisorState.IDLE);
    }
}
