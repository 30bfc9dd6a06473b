package promocast.ui.plan;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.ui.text.Texts;

/** The budget: how much of it the plan spends, and what more of it would earn. */
final class BudgetViewModel {
    private final PlanContext context;
    private final ObservableValue<CurveFlow.State> curve;
    private final ObservableValue<String> text;
    private final ObservableValue<String> spent;
    private final ObservableValue<Double> fraction;
    private final ObservableValue<Double> peak;
    private final ObservableValue<String> sentence;

    /** @param curve extra profit by campaign cost */
    BudgetViewModel(PlanContext context, ObservableValue<CurveFlow.State> curve) {
        this.context = context;
        this.curve = curve;
        var changes = new javafx.beans.Observable[] {
            context.planProperty(), context.outlookProperty(), context.numbersProperty(), curve
        };
        text = Bindings.createStringBinding(
                () -> limited().map(context.numbers()::price).orElseGet(() -> texts().get("plan.budget.none")),
                changes);
        spent = Bindings.createStringBinding(this::makeSpent, changes);
        fraction = Bindings.createObjectBinding(() -> share(cost()), changes);
        peak = Bindings.createObjectBinding(
                () -> reading()
                        .flatMap(Reading::peak)
                        .map(point -> share(point.x()))
                        .orElse(Double.NaN),
                changes);
        sentence = Bindings.createStringBinding(this::makeSentence, changes);
    }

    Texts texts() {
        return context.texts();
    }

    /** The budget as a field shows it. */
    ObservableValue<String> textProperty() {
        return text;
    }

    /** What the plan spends of it. */
    ObservableValue<String> spentProperty() {
        return spent;
    }

    /** Share of the budget that the plan spends, 0 to 1; NaN without a limit. */
    ObservableValue<Double> fractionProperty() {
        return fraction;
    }

    /** Share of the budget at which profit is highest; NaN while unknown or without a limit. */
    ObservableValue<Double> peakProperty() {
        return peak;
    }

    /** What more budget would earn, in words. */
    ObservableValue<String> sentenceProperty() {
        return sentence;
    }

    /** Whether the plan spends more than the budget. */
    ObservableValue<Boolean> overProperty() {
        return fraction.map(share -> share > 1);
    }

    /** Takes a typed budget; empty or no limit takes the limit away. @return why not */
    Optional<Message> type(String typed) {
        if (typed.isBlank() || typed.equals(texts().get("plan.budget.none"))) {
            context.edit(new PlanEdit.SetBudget(Double.POSITIVE_INFINITY));
            return Optional.empty();
        }
        var number = Typed.number(typed, false);
        if (number.isEmpty() || number.getAsDouble() < 0) {
            return Optional.of(Texts.message("plan.form.notNumber", typed));
        }
        context.edit(new PlanEdit.SetBudget(number.getAsDouble()));
        return Optional.empty();
    }

    private Optional<Double> limited() {
        return context.plan().map(CampaignPlan::budget).filter(budget -> !budget.isInfinite());
    }

    private double cost() {
        return context.outlook()
                .forecast()
                .map(forecast -> forecast.total().campaignCost().value())
                .orElse(Double.NaN);
    }

    private double share(double money) {
        return limited()
                .filter(budget -> budget > 0)
                .map(budget -> money / budget)
                .orElse(Double.NaN);
    }

    private Optional<Reading> reading() {
        return curve.getValue().curve().map(Reading::of);
    }

    private String makeSpent() {
        if (Double.isNaN(cost())) {
            return "";
        }
        var numbers = context.numbers();
        return limited()
                .map(budget -> texts().get("plan.budget.spent", numbers.money(cost()), numbers.money(budget)))
                .orElseGet(() -> texts().get("plan.budget.unlimited", numbers.money(cost())));
    }

    private String makeSentence() {
        var found = reading();
        var top = found.flatMap(Reading::peak);
        if (top.isEmpty() || Double.isNaN(cost())) {
            return "";
        }
        var numbers = context.numbers();
        double budget = limited().orElseGet(this::cost);
        double gain = found.get().gainOfOneMore(budget);
        if (top.get().y().value() <= 0) {
            return texts().get("plan.budget.never");
        }
        return gain > 0
                ? texts().get("plan.budget.more", numbers.price(1), numbers.price(Math.round(gain * 100) / 100.0))
                : texts().get(
                                "plan.budget.enough",
                                numbers.price(1),
                                numbers.money(top.get().x()),
                                numbers.money(top.get().y().value()));
    }
}
