package promocast.ui.plan;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.text.Texts;

/** A field that changes costs only: it shows a number of the plan and takes a typed one, or says why not. */
final class CostField {
    private final String name;
    private final Kind kind;
    private final double most;
    private final DoubleConsumer take;
    private final ObservableValue<String> text;

    /** What the field holds. */
    enum Kind {
        MONEY,
        SHARE,
        DAYS
    }

    /**
     * A field.
     *
     * @param name last part of its key: {@code plan.cost.NAME}
     * @param most highest value that it takes
     * @param read its value in a plan
     * @param take makes the edit
     */
    CostField(
            PlanContext context,
            String name,
            Kind kind,
            double most,
            ToDoubleFunction<CampaignPlan> read,
            DoubleConsumer take) {
        this.name = name;
        this.kind = kind;
        this.most = most;
        this.take = take;
        this.text = Bindings.createStringBinding(
                () -> context.plan()
                        .map(plan -> words(read.applyAsDouble(plan), context.numbers(), context.texts()))
                        .orElse(""),
                context.planProperty(),
                context.chosenProperty(),
                context.numbersProperty());
    }

    /** Key of its name. */
    String nameKey() {
        return "plan.cost." + name;
    }

    /** Its value in words. */
    ObservableValue<String> textProperty() {
        return text;
    }

    /** Takes a typed value. @return why it cannot be taken; empty when it was */
    Optional<Message> type(String typed) {
        if (typed.equals(text.getValue())) {
            return Optional.empty();
        }
        var number = Typed.number(typed.replaceAll("[^\\d.,%¥￥$€£万kK\u2212-]", ""), kind == Kind.SHARE);
        if (number.isEmpty()) {
            return Optional.of(Texts.message("plan.cost.notNumber", typed));
        }
        double value = number.getAsDouble();
        if (value < 0 || value > most) {
            return Optional.of(Texts.message(kind == Kind.SHARE ? "plan.cost.notShare" : "plan.cost.notRange", typed));
        }
        take.accept(kind == Kind.DAYS ? Math.rint(value) : value);
        return Optional.empty();
    }

    private String words(double value, NumberFormatter numbers, Texts texts) {
        if (Double.isInfinite(value)) {
            return texts.get("plan.cost.none");
        }
        return switch (kind) {
            case MONEY -> numbers.price(value);
            case SHARE -> numbers.share(value);
            case DAYS -> texts.get("plan.cost.days", numbers.number(value));
        };
    }
}
