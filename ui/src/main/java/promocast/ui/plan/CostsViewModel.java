package promocast.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.ui.text.Texts;

/** The fields that change what things earn and cost, but not what customers do. */
final class CostsViewModel {
    private static final double MONEY = 1e9;
    private static final int DAYS = 3650;

    private final PlanContext context;
    private final ObjectProperty<List<CostField>> fields = new SimpleObjectProperty<>(List.of());
    private Optional<List<String>> built = Optional.empty();
    private final ObservableValue<String> summary;

    CostsViewModel(PlanContext context) {
        this.context = context;
        context.planProperty().addListener((value, was, now) -> rebuild());
        context.chosenProperty().addListener((value, was, now) -> rebuild());
        rebuild();
        this.summary = Bindings.createStringBinding(
                this::summarise, fields, context.planProperty(), context.chosenProperty(), context.numbersProperty());
    }

    Texts texts() {
        return context.texts();
    }

    /** The fields that the chosen line has. */
    ObservableValue<List<CostField>> fieldsProperty() {
        return fields;
    }

    /** The first of them in one line, for a small window. */
    ObservableValue<String> summaryProperty() {
        return summary;
    }

    private void rebuild() {
        var kinds = context.line().map(line -> kinds(line.offer()));
        if (!kinds.equals(built)) {
            built = kinds;
            fields.set(kinds.map(this::makeFields).orElse(List.of()));
        }
    }

    private static List<String> kinds(Offer offer) {
        return offer.parts().stream()
                .map(part -> part.getClass().getSimpleName())
                .toList();
    }

    private List<CostField> makeFields(List<String> kinds) {
        var all = new ArrayList<CostField>();
        all.add(economics("margin", CostField.Kind.SHARE, Economics::marginRate, this::withMargin));
        all.add(economics("message", CostField.Kind.MONEY, Economics::messageCost, this::withMessage));
        all.add(economics("commission", CostField.Kind.SHARE, Economics::commission, this::withCommission));
        all.add(economics("repurchase", CostField.Kind.MONEY, Economics::repurchaseValue, this::withRepurchase));
        if (kinds.contains("Points")) {
            all.add(economics("point", CostField.Kind.MONEY, Economics::pointValue, this::withPoint));
            all.add(economics("breakage", CostField.Kind.SHARE, Economics::breakage, this::withBreakage));
        }
        if (kinds.contains("Coupon")) {
            all.add(offer("valid", CostField.Kind.DAYS, "coupon.validDays", OfferParts::validDays));
        }
        if (kinds.contains("Arm")) {
            all.add(offer("purchase", CostField.Kind.MONEY, "arm.costOnPurchase", OfferParts::onPurchase));
        }
        return all;
    }

    private CostField economics(
            String name,
            CostField.Kind kind,
            java.util.function.ToDoubleFunction<Economics> read,
            java.util.function.DoubleFunction<UnaryOperator<Economics>> change) {
        return new CostField(
                context,
                name,
                kind,
                kind == CostField.Kind.SHARE ? 1 : MONEY,
                plan -> read.applyAsDouble(plan.economics()),
                value -> context.plan()
                        .map(CampaignPlan::economics)
                        .map(change.apply(value))
                        .ifPresent(next -> context.edit(new PlanEdit.SetEconomics(next))));
    }

    private CostField offer(
            String name, CostField.Kind kind, String field, java.util.function.ToDoubleFunction<Offer> read) {
        return new CostField(
                context,
                name,
                kind,
                kind == CostField.Kind.DAYS ? DAYS : MONEY,
                plan -> context.line()
                        .map(PlanLine::offer)
                        .map(read::applyAsDouble)
                        .orElse(Double.NaN),
                value -> context.edit(
                        new PlanEdit.SetLever(context.chosenProperty().get(), field, value)));
    }

    private UnaryOperator<Economics> withMargin(double value) {
        return e -> new Economics(
                value, e.messageCost(), e.pointValue(), e.breakage(), e.commission(), e.repurchaseValue());
    }

    private UnaryOperator<Economics> withMessage(double value) {
        return e ->
                new Economics(e.marginRate(), value, e.pointValue(), e.breakage(), e.commission(), e.repurchaseValue());
    }

    private UnaryOperator<Economics> withPoint(double value) {
        return e -> new Economics(
                e.marginRate(), e.messageCost(), value, e.breakage(), e.commission(), e.repurchaseValue());
    }

    private UnaryOperator<Economics> withBreakage(double value) {
        return e -> new Economics(
                e.marginRate(), e.messageCost(), e.pointValue(), value, e.commission(), e.repurchaseValue());
    }

    private UnaryOperator<Economics> withCommission(double value) {
        return e -> new Economics(
                e.marginRate(), e.messageCost(), e.pointValue(), e.breakage(), value, e.repurchaseValue());
    }

    private UnaryOperator<Economics> withRepurchase(double value) {
        return e -> new Economics(e.marginRate(), e.messageCost(), e.pointValue(), e.breakage(), e.commission(), value);
    }

    private String summarise() {
        return fields.get().stream()
                .limit(3)
                .map(field -> texts().get(field.nameKey()) + " "
                        + field.textProperty().getValue())
                .collect(Collectors.joining(texts().get("plan.cost.comma")));
    }
}
