package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.data.ActionSpace.Lever;
import promocast.data.Outcome;
import promocast.engine.format.NumberFormatter;
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

    DoseViewModel(
            PlanContext context,
            Jobs jobs,
            ObservableValue<Optional<ForecastSource>> source,
            LeversViewModel levers,
            ObservableValue<Outcome> outcome) {
        this.context = context;
        this.levers = levers;
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

    NumberFormatter numbers() {
        return context.numbers();
    }

    ObservableValue<NumberFormatter> numbersProperty() {
        return context.numbersProperty();
    }

    ObservableValue<CurveFlow.State> curveProperty() {
        return flow.stateProperty();
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

    /** The lever that is shown, once there is one. */
    ObservableValue<Optional<Lever>> leverProperty() {
        return lever;
    }

    /** View model of the shown lever: its value moves the dot. */
    Optional<LeverViewModel> shownLever() {
        return levers.leversProperty().getValue().stream()
                .filter(one -> one.field().equals(levers.shownProperty().get()))
                .findFirst();
    }

    /** The value of the chosen line, which the dot marks; follows the slider. */
    ObservableValue<Double> valueProperty() {
        return Bindings.createObjectBinding(
                () -> shownLever().map(one -> one.valueProperty().getValue()).orElse(Double.NaN),
                context.planProperty(),
                context.chosenProperty(),
                levers.shownProperty(),
                levers.leversProperty());
    }

    private Optional<Lever> findLever() {
        return context.actions().map(space -> space.levers()).orElse(List.of()).stream()
                .filter(one -> one.field().equals(levers.shownProperty().get()))
                .findFirst();
    }
}
