package promocast.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.ActionSpace;
import promocast.data.Message;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.FieldEffect;
import promocast.engine.plan.Offer;
import promocast.engine.plan.OfferField;
import promocast.engine.plan.OfferFields;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.ui.text.Texts;

/** The form of the chosen line's offer: which kinds of offer it has, and the fields of those kinds that no lever moves. */
final class FormViewModel {
    private static final List<String> KINDS = List.of("coupon", "points", "recommendation", "ad");
    private static final double USUAL_PERCENT = 0.1;
    private static final double USUAL_FACE = 10;

    private final PlanContext context;
    private final PlanProblems problems;
    private final PlanFields planFields;
    private final ObjectProperty<List<FormField>> fields = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<String>> kinds = new SimpleObjectProperty<>(List.of());
    private Optional<List<OfferField>> built = Optional.empty();

    FormViewModel(PlanContext context, PlanProblems problems) {
        this.context = context;
        this.problems = problems;
        this.planFields = new PlanFields(context);
        context.planProperty().addListener((value, was, now) -> rebuild());
        context.chosenProperty().addListener((value, was, now) -> rebuild());
        context.groundsProperty().addListener((value, was, now) -> rebuild());
        rebuild();
    }

    Texts texts() {
        return context.texts();
    }

    /** Kinds of offers that a line can have beside named arms. */
    List<String> choices() {
        return KINDS;
    }

    /** The kinds that the line has. */
    ObservableValue<List<String>> kindsProperty() {
        return kinds;
    }

    /** Fields of the offer that no lever of the log moves, kind by kind, then those of the plan that every offer shares. */
    ObservableValue<List<FormField>> fieldsProperty() {
        return fields;
    }

    /** Fields of the whole plan that are rarely changed. */
    List<FormField> rareFields() {
        return planFields.rare();
    }

    /** What the platform of the line asks for. */
    List<FormField> platformFields() {
        return planFields.platform();
    }

    /** When the offer of the line runs. */
    List<FormField> windowFields() {
        return planFields.window();
    }

    /** What is wrong with a field, though it was taken. */
    ObservableValue<Optional<Message>> problem(FormField field) {
        return problems.of(field.name());
    }

    /** Whether the coupon takes a percentage off; empty where there is no coupon, or levers decide. */
    ObservableValue<Optional<Boolean>> percentageProperty() {
        return Bindings.createObjectBinding(this::isPercentage, context.planProperty(), context.chosenProperty());
    }

    /** Makes the coupon one of a percentage or of an amount. */
    void percentage(boolean wanted) {
        if (!isPercentage().equals(Optional.of(wanted)) && isPercentage().isPresent()) {
            set(wanted ? "coupon.percentOff" : "coupon.faceValue", wanted ? USUAL_PERCENT : USUAL_FACE);
        }
    }

    /** Adds a kind of offer to the line, or takes it away. */
    void toggle(String kind) {
        context.line().ifPresent(line -> {
            var offer = kinds.get().contains(kind)
                    ? OfferFields.excluding(line.offer(), kind)
                    : new Templates(context.actions(), Optional.empty()).with(line.offer(), kind);
            context.replace(line.withOffer(offer));
        });
    }

    /** What a field moves, as the tooltip says it. */
    ObservableValue<String> effect(FormField field) {
        return Bindings.createStringBinding(
                () -> texts().get("plan.form.effect." + effectOf(field).name().toLowerCase(java.util.Locale.ROOT)),
                context.planProperty(),
                context.chosenProperty(),
                context.groundsProperty(),
                texts().localeProperty());
    }

    /** Whether a field moves something. */
    ObservableValue<Boolean> moves(FormField field) {
        return Bindings.createObjectBinding(
                () -> effectOf(field) != FieldEffect.NOTHING, context.planProperty(), context.chosenProperty());
    }

    /** The first fields in one line, for a small window. */
    ObservableValue<String> summaryProperty() {
        return Bindings.createStringBinding(
                () -> fields.get().stream()
                        .filter(field -> !field.isWide() && field.unit() != OfferField.Unit.TRUTH)
                        .limit(4)
                        .map(field -> texts().get(field.nameKey()) + " "
                                + field.textProperty().getValue())
                        .collect(Collectors.joining(texts().get("plan.form.comma"))),
                fields,
                context.planProperty(),
                context.chosenProperty(),
                context.numbersProperty());
    }

    private FieldEffect effectOf(FormField field) {
        var known = OfferField.find(field.name());
        var space = context.actions().orElseGet(() -> new ActionSpace(List.of(), false));
        return context.plan()
                .flatMap(plan ->
                        context.line().flatMap(line -> known.map(found -> FieldEffect.of(found, plan, line, space))))
                .orElse(FieldEffect.COSTS);
    }

    private Optional<Boolean> isPercentage() {
        boolean levers = context.actions()
                .map(space -> FieldEffect.isLogged("coupon.faceValue", space)
                        != FieldEffect.isLogged("coupon.percentOff", space))
                .orElse(false);
        return levers
                ? Optional.empty()
                : context.line().stream()
                        .flatMap(line -> line.offer().parts().stream())
                        .filter(Offer.Coupon.class::isInstance)
                        .map(part -> ((Offer.Coupon) part).percentOff() > 0)
                        .findFirst();
    }

    private void rebuild() {
        var offer = context.line().map(PlanLine::offer);
        kinds.set(offer.map(Offer::parts).orElse(List.of()).stream()
                .map(OfferFields::kind)
                .toList());
        var wanted = offer.map(this::unmoved);
        if (!wanted.equals(built)) {
            built = wanted;
            fields.set(wanted.map(this::makeFields).orElse(List.of()));
        }
    }

    private List<FormField> makeFields(List<OfferField> unmoved) {
        var all = new ArrayList<FormField>();
        unmoved.forEach(field -> all.add(field(field)));
        planFields.always().stream()
                .filter(field -> kinds.get().contains("points") || !PlanFields.isOfPoints(field))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private List<OfferField> unmoved(Offer offer) {
        var space = context.actions();
        return OfferField.of(offer).stream()
                .filter(field -> !field.name().equals("arm"))
                .filter(field -> space.filter(known -> FieldEffect.isLogged(field.name(), known))
                        .isEmpty())
                .toList();
    }

    private FormField field(OfferField field) {
        return new FormField(
                context,
                field,
                plan -> line(plan).map(line -> OfferFields.values(line.offer()).get(field.name())),
                value -> set(field.name(), value));
    }

    private Optional<PlanLine> line(CampaignPlan plan) {
        int index = context.chosenProperty().get();
        return index >= 0 && index < plan.lines().size()
                ? Optional.of(plan.lines().get(index))
                : Optional.empty();
    }

    private void set(String field, Object value) {
        context.edit(new PlanEdit.SetLever(context.chosenProperty().get(), field, value));
    }
}
