package promocast.ui.advisor;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import promocast.engine.advise.Advice;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.job.Failure;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Advising;
import promocast.ui.session.AdvisorStep;
import promocast.ui.session.AdvisorStep.Verdict;
import promocast.ui.session.Session;
import promocast.ui.text.Texts;

/**
 * Asks the advisor step by step. Accepting a suggestion is the same edit of the session as one by hand, so undo covers
 * it; what was rejected is told to the advisor when it is asked again.
 */
final class AdvisorViewModel {
    /** Steps that a run takes at most. */
    static final int LONGEST_RUN = 20;

    private static final int USUAL_RUN = 5;

    private final RoomContext room;
    private final Session session;
    private final ObservableValue<Optional<AdvisorSource>> source;
    private final Asking asking;
    private final Wishes wishes;
    private final Story story;
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<AdvisorState> state = new ReadOnlyObjectWrapper<>(AdvisorState.IDLE);
    private final ReadOnlyObjectWrapper<Optional<Story.Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RunOfSteps> run = new ReadOnlyObjectWrapper<>(RunOfSteps.none());
    private final IntegerProperty runLength = new SimpleIntegerProperty(USUAL_RUN);
    private final ObservableValue<Boolean> decidable;
    private final ObservableValue<Boolean> undoable;

    AdvisorViewModel(RoomContext room, ObservableValue<Optional<AdvisorSource>> source) {
        this.room = room;
        this.session = room.session();
        this.source = source;
        this.asking = new Asking(room.jobs());
        this.wishes = new Wishes(session);
        this.story = new Story(session, wishes);
        // kept here: a binding that only has subscribers would be collected
        this.decidable = Bindings.createObjectBinding(this::decidable, state, told);
        this.undoable = Bindings.createObjectBinding(
                this::undoable, state, stepsProperty(), session.history().undoSteps());
        session.planProperty().addListener((value, was, now) -> planChanged(was, now));
        source.addListener((value, was, now) -> forget());
        session.advisingProperty().addListener((value, was, now) -> wishesChanged(was, now));
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

    /** The step that waits for the planner, with all that was said about it. */
    ReadOnlyObjectProperty<Optional<Story.Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** The step that waits for the planner. */
    Optional<AdvisorStep> step() {
        return told.get().map(Story.Told::step);
    }

    /** What the suggestion of the step does beside earning. */
    Optional<Effect> effect() {
        return told.get().map(Story.Told::answer).flatMap(AdvisorAnswer::effect);
    }

    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The steps that were decided, oldest first. */
    ObservableList<AdvisorStep> stepsProperty() {
        return session.advisorSteps();
    }

    /** The steps that it takes, or took, by itself. */
    ReadOnlyObjectProperty<RunOfSteps> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** How many steps a run takes. */
    IntegerProperty runLengthProperty() {
        return runLength;
    }

    LearningCurve learning() {
        return asking.learning();
    }

    /** Why the planner rejects or pins; taken with the decision. */
    StringProperty noteProperty() {
        return note;
    }

    /** How the planner wants to be advised. */
    Wishes wishes() {
        return wishes;
    }

    /** The suggested option of the step, if changing nothing is not best. */
    Optional<Advice.Option> suggestion() {
        return step().flatMap(AdvisorStep::suggestion);
    }

    /** Whether there is a suggestion to decide about. */
    ObservableValue<Boolean> decidableProperty() {
        return decidable;
    }

    /** Whether the planner can take something back. */
    ObservableValue<Boolean> undoableProperty() {
        return undoable;
    }

    private boolean undoable() {
        return state.get() != AdvisorState.LEARNING
                && !(stepsProperty().isEmpty() && session.history().undoSteps().isEmpty());
    }

    private boolean decidable() {
        return state.get() == AdvisorState.READY && suggestion().isPresent();
    }

    /** Asks about the plan of now. */
    void ask() {
        var plan = session.planProperty().getValue();
        if (plan.isEmpty() || source.getValue().isEmpty() || state.get() == AdvisorState.LEARNING) {
            return;
        }
        var advisor = source.getValue().get();
        var advising = session.advisingProperty().get();
        failure.set(Optional.empty());
        state.set(AdvisorState.LEARNING);
        asking.ask(
                advisor,
                plan.get(),
                advising,
                new Asking.Outcome(answer -> answered(plan.get(), advising, answer), this::failed, this::stopped));
    }

    /** Takes the suggestion and asks for the next. */
    void accept() {
        decide(Verdict.ACCEPTED);
    }

    /** Turns the suggestion down and asks for another. */
    void reject() {
        decide(Verdict.REJECTED);
    }

    /** Pins the line of the suggestion, so that it is left alone, and asks for another. */
    void pin() {
        decide(Verdict.PINNED);
    }

    /** Takes back the last step of the planner. */
    void undo() {
        if (state.get() != AdvisorState.LEARNING) {
            run.set(RunOfSteps.none());
            story.undo().ifPresent(this::waitAgain);
        }
    }

    /** Lets the advisor take some steps by itself, as long as they help and the data support them. */
    void run() {
        if (state.get() != AdvisorState.LEARNING) {
            run.set(RunOfSteps.of(runLength.get()));
            if (state.get() == AdvisorState.READY) {
                goOn();
            } else {
                ask();
            }
        }
    }

    /** Stops learning and running; what was accepted stays. */
    void stop() {
        run.set(run.get().ended(RunOfSteps.End.STOPPED));
        asking.stop();
    }

    /** Forgets all decisions, so that the advisor suggests as if it had never been answered. */
    void reset() {
        wishes.forget();
        ask();
    }

    private void decide(Verdict verdict) {
        if (decidable()) {
            var reason = verdict.made() ? "" : note.get().strip();
            var waiting = told.get().orElseThrow();
            run.set(verdict == Verdict.RUN ? run.get() : run.get().ended(RunOfSteps.End.STOPPED));
            note.set("");
            told.set(Optional.empty());
            state.set(AdvisorState.IDLE);
            story.decide(waiting, verdict, reason);
            ask();
        }
    }

    private void answered(CampaignPlan about, Advising wished, AdvisorAnswer answer) {
        session.baselinesProperty().set(Optional.of(answer.baselines()));
        var step = AdvisorStep.waiting(about, answer.standing(), answer.said().advice());
        told.set(Optional.of(new Story.Told(step, answer)));
        boolean current = session.planProperty().getValue().equals(Optional.of(about));
        boolean wanted = session.advisingProperty().get().asksTheSameAs(wished);
        state.set(current && wanted ? AdvisorState.READY : AdvisorState.OUTDATED);
        if (current && !wanted) {
            ask();
        } else {
            goOn();
        }
    }

    private void goOn() {
        if (!run.get().goesOn() || state.get() != AdvisorState.READY) {
            return;
        }
        if (suggestion().isEmpty()) {
            run.set(run.get().ended(RunOfSteps.End.NOTHING_HELPS));
        } else if (step().filter(now -> now.advice().supported()).isEmpty()) {
            run.set(run.get().ended(RunOfSteps.End.NOT_SUPPORTED));
        } else {
            run.set(run.get().further());
            decide(Verdict.RUN);
        }
    }

    private void failed(Failure problem) {
        run.set(run.get().ended(RunOfSteps.End.FAILED));
        failure.set(Optional.of(problem));
        state.set(AdvisorState.FAILED);
    }

    private void stopped() {
        told.set(Optional.empty());
        state.set(AdvisorState.CANCELLED);
    }

    private void waitAgain(Story.Told again) {
        note.set("");
        told.set(Optional.of(again));
        session.baselinesProperty().set(Optional.of(again.answer().baselines()));
        failure.set(Optional.empty());
        state.set(AdvisorState.READY);
    }

    private void wishesChanged(Advising was, Advising now) {
        if (state.get() == AdvisorState.READY && !now.asksTheSameAs(was)) {
            state.set(AdvisorState.OUTDATED);
            ask();
        }
    }

    private void planChanged(Optional<CampaignPlan> was, Optional<CampaignPlan> now) {
        var again = story.follow(was, now);
        if (again.isPresent() && state.get() != AdvisorState.LEARNING) {
            waitAgain(again.get());
        } else if (state.get() == AdvisorState.READY) {
            state.set(AdvisorState.OUTDATED);
        }
    }

    private void forget() {
        asking.forget();
        story.clear();
        run.set(RunOfSteps.none());
        told.set(Optional.empty());
        failure.set(Optional.empty());
        state.set(AdvisorState.IDLE);
    }
}
