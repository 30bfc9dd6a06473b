package promocast.ui.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.experiment.AssignmentFile;
import promocast.engine.experiment.PlanAssignment;
import promocast.engine.experiment.TestDesign;
import promocast.engine.experiment.TestDesigner;
import promocast.engine.experiment.TestSetup;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** Designs the test of the plan on the screen and writes who is in it. */
public final class ExperimentViewModel {
    private static final long SEED = 42;
    private static final String NONE = "–";

    private final RoomContext room;
    private final CampaignPlan plan;
    private final Trained trained;
    private final ObjectProperty<TestSetup> setup;
    private final ReadOnlyObjectWrapper<Optional<TestDesign>> design = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> drawn = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The test of a plan with a model. */
    public ExperimentViewModel(RoomContext room, CampaignPlan plan, Trained trained) {
        this.room = room;
        this.plan = plan;
        this.trained = trained;
        setup = new SimpleObjectProperty<>(room.session().testProperty().get().orElseGet(TestSetup::defaults));
        setup.subscribe(this::work);
        setup.addListener((value, was, now) -> {
            if (reported().getValue()) {
                report(true);
            }
        });
    }

    Texts texts() {
        return room.texts();
    }

    RoomContext room() {
        return room;
    }

    ReadOnlyObjectProperty<Optional<TestDesign>> designProperty() {
        return design.getReadOnlyProperty();
    }

    /** Why there is no design. */
    ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was written, and how alike the groups are. */
    ReadOnlyObjectProperty<Optional<Message>> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    ObservableValue<TestSetup> setupProperty() {
        return setup;
    }

    /** Takes another share of customers held out, in percent from 0.1 to 50. */
    void holdout(double percent) {
        setup.set(setup.get().withHoldout(Math.min(0.5, Math.max(0.001, percent / 100))));
    }

    /** Takes another number of customers a day; 0 for all on the first day. */
    void perDay(double customers) {
        setup.set(setup.get().withPerDay(customers > 0 ? OptionalDouble.of(customers) : OptionalDouble.empty()));
    }

    private void work(TestSetup wanted) {
        room.jobs()
                .ask(
                        "designed",
                        progress -> {
                            var whatIf = trained.whatIf();
                            var forecast = whatIf.settleAside(plan, progress);
                            return TestDesigner.design(plan, forecast, whatIf.log(), wanted);
                        },
                        found -> {
                            if (setup.get().equals(wanted)) {
                                problem.set(Optional.empty());
                                design.set(Optional.of(found));
                            }
                        },
                        failure -> {
                            design.set(Optional.empty());
                            problem.set(Optional.of(failure.what()));
                        });
    }

    /** The outcomes, with what the test can find of each. */
    ObservableValue<List<GoalRow>> rows() {
        return Bindings.createObjectBinding(
                () -> design.get()
                        .map(found -> found.goals().stream()
                                .map(goal -> row(found, goal))
                                .toList())
                        .orElse(List.of()),
                design,
                texts().localeProperty());
    }

    /** What the test comes to, in one sentence. */
    ObservableValue<String> summary() {
        return Bindings.createStringBinding(
                () -> design.get()
                        .map(found -> texts().get(
                                        "experiment.summary",
                                        numbers().full(found.customers()),
                                        numbers().full(found.held()),
                                        numbers().share(found.setup().holdout()),
                                        found.days()))
                        .orElse(""),
                design,
                texts().localeProperty());
    }

    /** What it costs and what narrows it down. */
    ObservableValue<String> notes() {
        return Bindings.createStringBinding(
                () -> design.get().map(this::notes).orElse(""), design, texts().localeProperty());
    }

    private String notes(TestDesign found) {
        var text = new StringBuilder(texts().get("experiment.errors"));
        found.covariate()
                .ifPresent(one -> text.append(texts().get("experiment.pause.space"))
                        .append(texts().get(
                                        "experiment.covariate",
                                        one.column(),
                                        numbers().rate(one.reduction()))));
        if (!found.forgone().isWithheld()) {
            text.append(texts().get("experiment.pause.space"))
                    .append(texts().get(
                                    "experiment.forgone",
                                    numbers().money(found.forgone()).text()));
        }
        return text.toString();
    }

    private GoalRow row(TestDesign found, TestDesign.Goal goal) {
        var outcome = goal.outcome();
        return new GoalRow(
                texts().get("experiment.outcome." + outcome.key()),
                outcome == Outcome.SPEND
                        ? numbers().money(goal.base())
                        : numbers().rate(goal.base()),
                added(outcome, goal.expected()),
                added(outcome, Interval.exact(goal.detectable())),
                numbers().chance(goal.power()),
                Double.isFinite(goal.needed()) ? numbers().full(Math.ceil(goal.needed())) : NONE,
                Double.isFinite(goal.enough()) ? numbers().rate(goal.enough()) : NONE,
                goal.isReached(found.setup().errors()));
    }

    private String added(Outcome outcome, Interval value) {
        if (value.isWithheld()) {
            return NONE;
        }
        return outcome == Outcome.SPEND
                ? numbers().addedMoney(value).text()
                : texts().get("experiment.points", numbers().points(value).text());
    }

    private NumberFormatter numbers() {
        return new NumberFormatter(texts().locale(), plan.currency());
    }

    /** Whether the report tells the test. */
    ObservableValue<Boolean> reported() {
        return room.session().testProperty().map(Optional::isPresent);
    }

    /** Puts the test into the report, or takes it out. */
    void report(boolean wanted) {
        room.session().testProperty().set(wanted ? Optional.of(setup.get()) : Optional.empty());
    }

    /** Asks for a file and writes who gets the offer and who does not. */
    void export() {
        room.desk().files().toSave("test-groups.csv").ifPresent(this::export);
    }

    private void export(Path file) {
        var roles = trained.model().roles();
        var draw = new PlanAssignment.Draw(setup.get().holdout(), SEED);
        room.jobs()
                .read(
                        Texts.message("experiment.job"),
                        progress -> {
                            var groups = PlanAssignment.of(
                                    trained.whatIf(), plan, trained.data().table(), roles.id(), roles.features(), draw);
                            AssignmentFile.write(groups.assignment(), file);
                            return groups;
                        },
                        groups -> {
                            var said = said(groups, file);
                            drawn.set(Optional.of(said));
                            room.desk().say(Notice.done(said));
                        },
                        room.desk()::fail);
    }

    private static Message said(PlanAssignment groups, Path file) {
        return Texts.message(
                groups.balance().isAlike() ? "experiment.written.alike" : "experiment.written.unlike",
                String.valueOf(file.getFileName()),
                groups.assignment().members().size(),
                groups.assignment().held(),
                groups.balance().columns().isEmpty()
                        ? NONE
                        : groups.balance().columns().get(0).column());
    }
}
