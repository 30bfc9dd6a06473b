package promocast.ui.plan;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.ui.compare.CompareViewModel;
import promocast.ui.experiment.ExperimentSheet;
import promocast.ui.experiment.ExperimentViewModel;
import promocast.ui.job.Job;
import promocast.ui.keep.PlanFiles;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.scenario.ScenariosViewModel;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** All that the plan room shows and does; its parts share one {@link PlanContext}. */
final class PlanViewModel {
    private final RoomContext room;
    private final PlanContext context;
    private final ObservableValue<Optional<ForecastSource>> source;
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.PURCHASE);
    private final ObjectProperty<Optional<Job>> optimising = new SimpleObjectProperty<>(Optional.empty());
    private final LinesViewModel lines;
    private final LineViewModel line;
    private final LeversViewModel levers;
    private final FormViewModel form;
    private final LiabilityViewModel liability;
    private final PlanCharts charts;
    private final ScenariosViewModel scenarios;
    private final CompareViewModel comparison;

    /** A view model on the session's own forecasts. */
    PlanViewModel(RoomContext room) {
        this(
                room,
                new PlanContext(
                        room.session(),
                        room.texts(),
                        room.session().outlookProperty(),
                        room.session().trainedProperty().map(trained -> trained.map(PlanViewModel::grounds))),
                room.session()
                        .trainedProperty()
                        .map(trained -> trained.map(Trained::whatIf).map(ForecastSource::of)));
    }

    PlanViewModel(RoomContext room, PlanContext context, ObservableValue<Optional<ForecastSource>> source) {
        this.room = room;
        this.context = context;
        this.source = source;
        lines = new LinesViewModel(context);
        line = new LineViewModel(context, room.jobs());
        levers = new LeversViewModel(context, room.jobs(), source);
        form = new FormViewModel(context, new PlanProblems(context, room.jobs(), LocalDate::now));
        liability = new LiabilityViewModel(context);
        scenarios = new ScenariosViewModel(room);
        comparison = new CompareViewModel(room, scenarios);
        charts = new PlanCharts(context, room.jobs(), source, levers, outcome);
        room.session()
                .trainedProperty()
                .subscribe(trained -> trained.map(Trained::model)
                        .filter(model -> !model.outcomes().contains(Outcome.PURCHASE))
                        .ifPresent(
                                model -> outcome.set(model.outcomes().iterator().next())));
    }

    Texts texts() {
        return room.texts();
    }

    /** Saves and opens plans. */
    PlanFiles files() {
        return new PlanFiles(room);
    }

    /** The plans side by side. */
    ScenariosViewModel scenarios() {
        return scenarios;
    }

    /** Scenarios side by side. */
    CompareViewModel comparison() {
        return comparison;
    }

    PlanContext context() {
        return context;
    }

    LinesViewModel lines() {
        return lines;
    }

    LineViewModel line() {
        return line;
    }

    LeversViewModel levers() {
        return levers;
    }

    FormViewModel form() {
        return form;
    }

    LiabilityViewModel liability() {
        return liability;
    }

    PlanCharts charts() {
        return charts;
    }

    /** Whether there is a plan with at least one line. */
    ObservableValue<Boolean> hasLines() {
        return context.planProperty()
                .map(plan -> plan.filter(one -> !one.lines().isEmpty()).isPresent());
    }

    /** What went wrong with the last forecast, in words. */
    ObservableValue<Optional<Message>> failureProperty() {
        return context.outlookProperty().map(outlook -> outlook.failure().map(failure -> failure.what()));
    }

    /** Whether the best split of the budget is being looked for. */
    BooleanBinding optimisingProperty() {
        return Bindings.createBooleanBinding(() -> optimising.get().isPresent(), optimising);
    }

    /** Looks for the best split of the budget and takes it as one edit. */
    void optimise() {
        var plan = context.plan();
        if (plan.isEmpty() || source.getValue().isEmpty() || optimising.get().isPresent()) {
            return;
        }
        var asked = source.getValue().get();
        optimising.set(Optional.of(room.jobs()
                .read(
                        Texts.message("plan.optimise.job"),
                        progress -> bestUse(asked, plan.get(), progress),
                        found -> {
                            optimising.set(Optional.empty());
                            if (context.plan().equals(plan)) {
                                propose(found);
                            }
                        },
                        failure -> {
                            optimising.set(Optional.empty());
                            room.desk().fail(failure);
                        })));
        optimising
                .get()
                .ifPresent(job -> job.stateProperty().addListener((state, was, now) -> {
                    if (now == Job.State.CANCELLED || now == Job.State.DONE) {
                        optimising.set(Optional.empty());
                    }
                }));
    }

    /** Lays the test of the plan over the room. */
    void test() {
        context.plan()
                .filter(plan -> !plan.lines().isEmpty())
                .ifPresent(plan -> room.session()
                        .trainedProperty()
                        .get()
                        .ifPresent(trained ->
                                room.desk().lay(new ExperimentSheet(new ExperimentViewModel(room, plan, trained)))));
    }

    /** Goes to the advisor. */
    void askAdvisor() {
        room.desk().go(RoomId.ADVISOR);
    }

    private BestUse bestUse(ForecastSource asked, CampaignPlan plan, Progress progress) {
        var best = asked.optimise().apply(plan, progress.part(0, 0.8));
        var now = context.outlook().forecast().orElse(best.forecast());
        return new BestUse(plan, now, best, asked.each().apply(plan, progress.part(0.8, 1)));
    }

    private void propose(BestUse found) {
        if (found.best().plan().equals(found.plan())) {
            room.desk().say(Notice.done(Texts.message("plan.optimise.same")));
            return;
        }
        var lifted = new Runnable[1];
        var sheet = new BestUseSheet(
                texts(), context.numbers(), found, () -> take(found, lifted[0]), () -> lifted[0].run());
        lifted[0] = () -> room.desk().lift(sheet);
        room.desk().lay(sheet);
    }

    private void take(BestUse found, Runnable lift) {
        lift.run();
        if (context.plan().equals(Optional.of(found.plan()))) {
            context.edit(new PlanEdit.ReplacePlan(found.best().plan()));
            room.desk().say(Notice.done(Texts.message("plan.optimise.done")));
        }
    }

    private static PlanContext.Grounds grounds(Trained trained) {
        return new PlanContext.Grounds(trained.model().actions(), trained.data().table());
    }
}
