package promocast.ui.plan;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Forecast;
import promocast.ui.chart.LineData;
import promocast.ui.control.Condition;
import promocast.ui.text.Texts;

/** A curve of extra profit, with the point where the plan stands: by budget, or by share targeted. */
final class PlanCurveViewModel {
    private final PlanContext context;
    private final CurveFlow flow;
    private final boolean byShare;
    private final ObservableValue<Stand> stand;

    /**
     * Where the plan stands in the chart.
     *
     * @param x its campaign cost, or the share of the chosen line
     * @param y its extra profit, or that of the line; NaN while unknown
     * @param budget the budget; infinite without one
     * @param settled whether the numbers are settled
     */
    record Stand(double x, double y, double budget, boolean settled) {}

    /** @param byShare whether it is about the chosen line and the share of it, rather than the plan and its cost */
    PlanCurveViewModel(PlanContext context, CurveFlow flow, boolean byShare) {
        this.context = context;
        this.flow = flow;
        this.byShare = byShare;
        this.stand = Bindings.createObjectBinding(
                this::makeStand, context.planProperty(), context.outlookProperty(), context.chosenProperty());
    }

    Texts texts() {
        return context.texts();
    }

    /** What the chart draws; the dot of the plan follows the slider. */
    ObservableValue<Optional<LineData>> lineData() {
        return Bindings.createObjectBinding(
                () -> flow.stateProperty().get().curve().flatMap(this::draw),
                flow.stateProperty(),
                stand,
                context.numbersProperty());
    }

    /** In which state the chart is. */
    ObservableValue<Condition> conditionProperty() {
        return flow.stateProperty().map(CurveCondition::of);
    }

    /** The chosen line, in words. */
    ObservableValue<String> lineProperty() {
        return Bindings.createStringBinding(
                () -> texts().get("plan.chart.line", context.chosenProperty().get() + 1),
                texts().localeProperty(),
                context.chosenProperty());
    }

    /** Where the plan stands; follows the slider. */
    ObservableValue<Stand> standProperty() {
        return stand;
    }

    private Optional<LineData> draw(Curve curve) {
        var picture = new ProfitPicture(texts(), context.numbers());
        return byShare ? picture.byShare(curve, stand.getValue()) : picture.byCost(curve, stand.getValue());
    }

    private Stand makeStand() {
        var outlook = context.outlook();
        double budget = context.plan().map(CampaignPlan::budget).orElse(Double.POSITIVE_INFINITY);
        if (outlook.forecast().isEmpty()) {
            return new Stand(Double.NaN, Double.NaN, budget, false);
        }
        var forecast = outlook.forecast().get();
        if (byShare) {
            return standOfLine(forecast, outlook.settled());
        }
        return new Stand(
                forecast.total().campaignCost().value(),
                forecast.incremental().profit().value(),
                budget,
                outlook.settled());
    }

    private Stand standOfLine(Forecast forecast, boolean settled) {
        int line = context.chosenProperty().get();
        double share = context.line().map(one -> one.share()).orElse(Double.NaN);
        double extra = line < forecast.lines().size()
                ? forecast.lines().get(line).incremental().profit().value()
                : Double.NaN;
        return new Stand(share, extra, Double.POSITIVE_INFINITY, settled);
    }
}
