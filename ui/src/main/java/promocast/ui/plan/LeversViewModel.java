package promocast.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.ActionSpace;
import promocast.engine.plan.OfferField;
import promocast.engine.plan.OfferFields;
import promocast.ui.job.Jobs;
import promocast.ui.text.Texts;

/** The levers of the chosen line that change what customers do: those that the log has. */
final class LeversViewModel {
    private final PlanContext context;
    private final Jobs jobs;
    private final ObservableValue<Optional<ForecastSource>> source;
    private final List<CurveFlow> flows = new ArrayList<>();
    private final ObservableValue<java.util.Set<String>> applying;
    private final StringProperty shown = new SimpleStringProperty("");
    private final ObjectProperty<List<LeverViewModel>> levers = new SimpleObjectProperty<>(List.of());

    LeversViewModel(PlanContext context, Jobs jobs, ObservableValue<Optional<ForecastSource>> source) {
        this.context = context;
        this.jobs = jobs;
        this.source = source;
        this.applying = javafx.beans.binding.Bindings.createObjectBinding(
                this::applying, levers, context.planProperty(), context.chosenProperty());
        context.groundsProperty().addListener((value, was, now) -> rebuild());
        rebuild();
    }

    Texts texts() {
        return context.texts();
    }

    /** The levers in the order of the data. */
    ObservableValue<List<LeverViewModel>> leversProperty() {
        return levers;
    }

    /** Fields of the levers that mean something to the offer of the chosen line: those of its kinds. */
    ObservableValue<java.util.Set<String>> applyingProperty() {
        return applying;
    }

    private java.util.Set<String> applying() {
        var fields = context.line()
                .map(line -> OfferFields.values(line.offer()).keySet())
                .orElse(java.util.Set.of());
        var kinds = fields.stream().map(OfferField::kind).collect(java.util.stream.Collectors.toSet());
        boolean arms = context.arms();
        return levers.get().stream()
                .map(LeverViewModel::field)
                .filter(field -> arms || kinds.contains(OfferField.kind(field)))
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Field of the lever that the dose chart shows. */
    StringProperty shownProperty() {
        return shown;
    }

    private void rebuild() {
        var moving = context.actions().map(ActionSpace::levers).orElse(List.of()).stream()
                .filter(lever -> lever.logged().size() > 1)
                .filter(lever ->
                        !lever.field().equals("platform") && !lever.field().equals("message.channel"))
                .toList();
        flows.forEach(CurveFlow::stop);
        flows.clear();
        levers.set(moving.stream().map(this::viewModel).toList());
        shown.set(moving.isEmpty() ? "" : moving.get(0).field());
    }

    private LeverViewModel viewModel(ActionSpace.Lever lever) {
        ObservableValue<Optional<CurveQuestion>> question = context.chosenProperty()
                .map(line -> Optional.<CurveQuestion>of(new CurveQuestion.Profit(line.intValue(), lever.field()))
                        .filter(any -> lever.numeric()));
        var flow = new CurveFlow(context, jobs, source, "plan.best." + lever.field(), question);
        flows.add(flow);
        return new LeverViewModel(context, lever, flow.stateProperty());
    }
}
