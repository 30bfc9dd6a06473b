package promocast.ui.plan;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.Outcome;
import promocast.ui.job.Jobs;

/** The view models of everything beside the lines: key numbers, charts, and the panel on the right. */
final class PlanCharts {
    private final KeyNumbersViewModel keyNumbers;
    private final FunnelViewModel funnel;
    private final DoseViewModel dose;
    private final PlanCurveViewModel budgetCurve;
    private final PlanCurveViewModel targeting;
    private final LedgerViewModel ledger;
    private final SupportViewModel support;
    private final WarningsViewModel warnings;
    private final OverlapViewModel overlap;
    private final BudgetViewModel budget;
    private final EditsViewModel edits;

    PlanCharts(
            PlanContext context,
            Jobs jobs,
            ObservableValue<Optional<ForecastSource>> source,
            LeversViewModel levers,
            ObservableValue<Outcome> outcome) {
        keyNumbers = new KeyNumbersViewModel(context);
        funnel = new FunnelViewModel(context);
        dose = new DoseViewModel(context, jobs, source, levers, outcome);
        ObservableValue<Optional<CurveQuestion>> byCost =
                new SimpleObjectProperty<>(Optional.of(new CurveQuestion.Budget()));
        ObservableValue<Optional<CurveQuestion>> byShare =
                context.chosenProperty().map(line -> Optional.of(new CurveQuestion.Targeting(line.intValue())));
        var cost = new CurveFlow(context, jobs, source, "plan.budget", byCost);
        budgetCurve = new PlanCurveViewModel(context, cost, false);
        targeting =
                new PlanCurveViewModel(context, new CurveFlow(context, jobs, source, "plan.targeting", byShare), true);
        ledger = new LedgerViewModel(context);
        support = new SupportViewModel(context);
        warnings = new WarningsViewModel(context);
        overlap = new OverlapViewModel(context, jobs, source);
        budget = new BudgetViewModel(context, cost.stateProperty());
        edits = new EditsViewModel(context);
    }

    KeyNumbersViewModel keyNumbers() {
        return keyNumbers;
    }

    FunnelViewModel funnel() {
        return funnel;
    }

    DoseViewModel dose() {
        return dose;
    }

    PlanCurveViewModel budgetCurve() {
        return budgetCurve;
    }

    PlanCurveViewModel targeting() {
        return targeting;
    }

    LedgerViewModel ledger() {
        return ledger;
    }

    SupportViewModel support() {
        return support;
    }

    WarningsViewModel warnings() {
        return warnings;
    }

    OverlapViewModel overlap() {
        return overlap;
    }

    BudgetViewModel budget() {
        return budget;
    }

    EditsViewModel edits() {
        return edits;
    }
}
