package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.ActionSpace.Lever;
import promocast.data.Outcome;
import promocast.ui.chart.BarData;
import promocast.ui.chart.LineData;
import promocast.ui.control.Condition;
import promocast.ui.job.Jobs;
import promocast.ui.text.Texts;

/** How an outcome of the chosen line answers one lever, or each arm where the data have arms. */
final class DoseViewModel {
    private final PlanContext context;
    private final LeversViewModel levers;
    private final CurveFlow flow;
    private final ObservableValue<String> title;
    private final ObservableValue<String> caption;
    private final ObservableValue<Optional<Lever>> lever;
    private final ObservableValue<Outcome> outcome;
    private final ObservableValue<Optional<LeverViewModel>> shownLever;
    private final ObservableValue<OptionalDouble> best;

    DoseViewModel(
            PlanContext context,
            Jobs jobs,
            ObservableValue<Optional<ForecastSource>> source,
            LeversViewModel levers,
            ObservableValue<Outcome> outcome) {
        this.context = context;
        this.levers = levers;
        this.outcome = outcome;
        this.shownLever =
                Bindings.createObjectBinding(this::findShown, levers.leversProperty(), levers.shownProperty());
        this.best = shownLever.flatMap(shown -> shown.map(LeverViewModel::bestProperty)
                .orElseGet(() -> new SimpleObjectProperty<>(OptionalDouble.empty())));
        this.lever = Bindings.createObjectBinding(this::findLever, levers.shownProperty(), context.groundsProperty());
        var question = Bindings.createObjectBinding(
                () -> lever.getValue().map(shown -> (CurveQuestion)
                        new CurveQuestion.Dose(context.chosenProperty().get(), shown.field(), outcome.getValue())),
                lever,
                context.chosenProperty(),
                outcome);
        this.flow = new CurveFlow(context, jobs, source, "plan.dose", question);
        this.title = Bindings.createStringBinding(
                () -> texts().get(
                                "plan.dose.title",
                                texts().get("plan.outcome." + outcome.getValue().key() + ".rate"),
                                texts().get("lever." + levers.shownProperty().get())),
                texts().localeProperty(),
                levers.shownProperty(),
                outcome);
        this.caption = Bindings.createStringBinding(
                () -> texts().get(
                                "plan.dose." + outcome.getValue().key(),
                                context.plan().map(plan -> plan.horizonDays()).orElse(0)),
                texts().localeProperty(),
                context.planProperty(),
                outcome);
    }

    Texts texts() {
        return context.texts();
    }

    ObservableValue<String> titleProperty() {
        return title;
    }

    /** What is measured. */
    ObservableValue<String> captionProperty() {
        return caption;
    }

    /** The chosen line, in words. */
    ObservableValue<String> lineProperty() {
        return Bindings.createStringBinding(
                () -> texts().get("plan.chart.line", context.chosenProperty().get() + 1),
                texts().localeProperty(),
                context.chosenProperty());
    }

    /** The line along a numeric lever; its dot follows the slider. Empty where there is none to draw. */
    ObservableValue<Optional<LineData>> lineData() {
        return Bindings.createObjectBinding(
                () -> drawn().filter(LeverViewModel::numeric)
                        .flatMap(one -> picture()
                                .line(flow.stateProperty().get().curve().orElseThrow(), one)),
                dependencies());
    }

    /** The bars of the arms; empty where the lever is a number. */
    ObservableValue<Optional<BarData>> barData() {
        return Bindings.createObjectBinding(
                () -> drawn().filter(one -> !one.numeric())
                        .flatMap(one -> picture()
                                .bars(flow.stateProperty().get().curve().orElseThrow(), one)),
                dependencies());
    }

    /** In which state the chart is. */
    ObservableValue<Condition> conditionProperty() {
        return flow.stateProperty().map(CurveCondition::of);
    }

    /** What the marks mean. */
    ObservableValue<String> noteProperty() {
        return Bindings.createStringBinding(
                () -> drawn().filter(LeverViewModel::numeric)
                        .map(one -> one.bestProperty().getValue().isPresent()
                                ? texts().get(
                                                "plan.dose.best",
                                                one.words(one.bestProperty()
                                                        .getValue()
                                                        .getAsDouble()))
                                : texts().get("plan.dose.measured"))
                        .orElse(""),
                dependencies());
    }

    private javafx.beans.Observable[] dependencies() {
        return new javafx.beans.Observable[] {
            flow.stateProperty(),
            context.planProperty(),
            context.chosenProperty(),
            context.numbersProperty(),
            caption,
            shownLever,
            best
        };
    }

    private Optional<LeverViewModel> drawn() {
        return shownLever
                .getValue()
                .filter(one -> flow.stateProperty().get().curve().isPresent());
    }

    private DosePicture picture() {
        return new DosePicture(texts(), context.numbers(), outcome.getValue(), caption.getValue());
    }

    private Optional<LeverViewModel> findShown() {
        return levers.leversProperty().getValue().stream()
                .filter(one -> one.field().equals(levers.shownProperty().get()))
                .findFirst();
    }

    private Optional<Lever> findLever() {
        return context.actions().map(space -> space.levers()).orElse(List.of()).stream()
                .filter(one -> one.field().equals(levers.shownProperty().get()))
                .findFirst();
    }
}
