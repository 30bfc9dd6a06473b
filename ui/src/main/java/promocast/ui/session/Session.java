package promocast.ui.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import promocast.data.Message;
import promocast.data.RoleGuess;
import promocast.engine.advise.Baselines;
import promocast.engine.experiment.TestSetup;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.ui.text.Texts;

/**
 * What the planner is working on, for all rooms to observe. Used on the thread of the window only.
 *
 * <p>Everything that the planner decides is in the {@link Draft} and changes on one path: {@link #edit(PlanEdit)}
 * for the plan, {@link #prepare} for the data; undo and redo cover both. Everything else is derived from it by
 * jobs.
 */
public final class Session {
    private final Clock clock;
    private final History history;
    private final ReadOnlyObjectWrapper<Optional<Source>> source = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RoleGuess>> guess = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Examined>> examined = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Prepared>> prepared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trained>> trained = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.none());
    private final ObservableList<AdvisorStep> advisorSteps = FXCollections.observableArrayList();
    private final ObjectProperty<Advising> advising = new SimpleObjectProperty<>(Advising.defaults());
    private final ObjectProperty<Optional<Baselines>> baselines = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<TestSetup>> test = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Integer>> reported = new SimpleObjectProperty<>(List.of());
    private final PlanNames names = new PlanNames(source);
    private final Scenarios scenarios;
    private final ObservableValue<Optional<CampaignPlan>> plan;
    private final ObservableValue<Kept> kept;

    /** An empty session; the clock says which edits are one step. */
    public Session(Clock clock) {
        this.clock = clock;
        history = new History(clock);
        scenarios = new Scenarios(history, advisorSteps, baselines, names);
        plan = history.draftProperty().map(Draft::plan);
        kept = history.draftProperty().flatMap(draft -> draft.place().keptProperty());
    }

    /** The table as read, once there is one. */
    public ReadOnlyObjectProperty<Optional<Source>> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** What the columns of the table seem to be for, once that was found out. */
    public ReadOnlyObjectProperty<Optional<RoleGuess>> guessProperty() {
        return guess.getReadOnlyProperty();
    }

    /** What the doctor says of the table as read, once it was examined; of its roles of before until it is again. */
    public ReadOnlyObjectProperty<Optional<Examined>> examinedProperty() {
        return examined.getReadOnlyProperty();
    }

    /** The table with fixes and roles, once they were worked out. */
    public ReadOnlyObjectProperty<Optional<Prepared>> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /** The model in use. */
    public ReadOnlyObjectProperty<Optional<Trained>> trainedProperty() {
        return trained.getReadOnlyProperty();
    }

    /** The forecast on the screen: live within a frame of an edit, settled with intervals a moment later. */
    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /** The plan of now. */
    public ObservableValue<Optional<CampaignPlan>> planProperty() {
        return plan;
    }

    /** What of the plan needs no saving. */
    public ObservableValue<Kept> keptProperty() {
        return kept;
    }

    /** Whether the planner has changed the plan since it was started, opened or saved. */
    public boolean planChanged() {
        return history.draftProperty().get().changed();
    }

    /** The steps of the planner: what can be undone and redone. */
    public History history() {
        return history;
    }

    /** The plans side by side; draft and history are those of the chosen one. */
    public Scenarios scenarios() {
        return scenarios;
    }

    /** Ids of the scenarios whose comparison is in the report, the first being what others are compared with. */
    public ObjectProperty<List<Integer>> reportedProperty() {
        return reported;
    }

    /** How the plan will be tested, once the planner has said so; the report tells it. */
    public ObjectProperty<Optional<TestSetup>> testProperty() {
        return test;
    }

    /** The steps of the advisor for the plan, oldest first. */
    public ObservableList<AdvisorStep> advisorSteps() {
        return advisorSteps;
    }

    /** How the planner wants to be advised. */
    public ObjectProperty<Advising> advisingProperty() {
        return advising;
    }

    /** What simple rules would earn, once the advisor was asked. */
    public ObjectProperty<Optional<Baselines>> baselinesProperty() {
        return baselines;
    }

    /** Takes a new table: all that was found out about the one before and made of it is left behind. */
    public void open(Source next) {
        advisorSteps.clear();
        advising.set(Advising.defaults());
        baselines.set(Optional.empty());
        trained.set(Optional.empty());
        outlook.set(Outlook.none());
        guess.set(Optional.empty());
        examined.set(Optional.empty());
        prepared.set(Optional.empty());
        history.reset(Draft.empty());
        scenarios.reset();
        reported.set(List.of());
        test.set(Optional.empty());
        source.set(Optional.of(next));
    }

    /** Takes the decisions to start with; nothing before them can be undone. */
    void begin(Preparation start) {
        history.reset(history.draftProperty().get().withPreparation(start));
    }

    /** Takes a model into use; forecasts start with the next plan, or at once where there is one. */
    public void use(Trained model) {
        advisorSteps.clear();
        baselines.set(Optional.empty());
        scenarios.forgetAdvice();
        outlook.set(Outlook.none());
        trained.set(Optional.of(model));
    }

    /** What the plan is called: in the language of now while it still has the name of the data. */
    public Optional<String> planName(Locale locale) {
        return plan.getValue().map(now -> names.of(now, locale));
    }

    /** Starts a plan; the step can be undone where a plan is replaced. */
    public void startPlan(CampaignPlan start, Message label) {
        var place = new PlanPlace(Kept.started(start));
        history.edit(history.draftProperty().get().withPlan(start, place), label, Optional.empty());
    }

    /** Takes the plan of a file, in one step that can be undone; saving goes to that file from then on. */
    public void openPlan(CampaignPlan opened, Path file) {
        var draft = history.draftProperty().get();
        var next = draft.plan().map(new PlanEdit.ReplacePlan(opened)::apply).orElse(opened);
        var label = Texts.message("edit.open", String.valueOf(file.getFileName()));
        history.edit(draft.withPlan(next, new PlanPlace(Kept.opened(next, file))), label, Optional.empty());
    }

    /** Remembers that a plan was written to a file just now. */
    public void saved(PlanPlace place, CampaignPlan written, Path file) {
        place.saved(written, file, LocalTime.now(clock));
    }

    /** Changes the plan, with words for the history made from the edit. Without a plan nothing happens. */
    public void edit(PlanEdit edit) {
        planProperty().getValue().ifPresent(now -> {
            var next = edit.apply(now);
            var draft = history.draftProperty().get().withPlan(next);
            history.edit(
                    draft, before -> EditWords.of(edit, before.plan().orElse(now), next), EditWords.mergeKey(edit));
        });
    }

    /** The same as a step of its own, however soon it follows another one: what the advisor suggested and the planner took. */
    public void step(PlanEdit edit) {
        planProperty().getValue().ifPresent(now -> {
            var next = edit.apply(now);
            history.edit(history.draftProperty().get().withPlan(next), EditWords.of(edit, now, next), Optional.empty());
        });
    }

    /** Changes what was decided about the data. */
    public void prepare(Preparation next, Message label) {
        history.edit(history.draftProperty().get().withPreparation(next), label, Optional.empty());
    }

    /** Takes back the last step; what it was, if there was one. */
    public Optional<Message> undo() {
        return history.undo().map(History.Step::label);
    }

    /** Does the last undone step again; what it was, if there was one. */
    public Optional<Message> redo() {
        return history.redo().map(History.Step::label);
    }

    /**
     * Goes to any point of the history of the plan on the screen.
     *
     * @param done steps of the history that are done then, 0 to all of them
     * @throws IndexOutOfBoundsException when there are not so many steps
     */
    public void jump(int done) {
        history.jump(done);
    }

    void guessed(RoleGuess found) {
        guess.set(Optional.of(found));
    }

    void examined(Examined found) {
        examined.set(Optional.of(found));
    }

    void prepared(Optional<Prepared> next) {
        prepared.set(next);
    }

    void outlook(Outlook next) {
        outlook.set(next);
    }
}
