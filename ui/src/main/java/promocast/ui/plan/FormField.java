package promocast.ui.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.data.PromocastException;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.OfferField;
import promocast.engine.plan.OfferField.Unit;
import promocast.engine.plan.Segment;
import promocast.ui.text.Texts;

/** A field of the form: it shows a value of the plan with its unit and takes a typed one, or says why not. */
final class FormField {
    private static final String NO_NUMBER = "[^\\d.,%¥￥$€£万kK\u2212-]";

    private final PlanContext context;
    private final OfferField field;
    private final Function<CampaignPlan, Optional<Object>> read;
    private final Consumer<Object> take;
    private final ObservableValue<Optional<Object>> value;
    private final ObservableValue<String> text;

    /**
     * A field.
     *
     * @param field its name, unit and bounds; the name is also the last part of its key, {@code plan.form.NAME}
     * @param read its value in a plan; empty where it has none
     * @param take makes the edit
     */
    FormField(
            PlanContext context,
            OfferField field,
            Function<CampaignPlan, Optional<Object>> read,
            Consumer<Object> take) {
        this.context = context;
        this.field = field;
        this.read = read;
        this.take = take;
        this.value = Bindings.createObjectBinding(
                () -> context.plan().flatMap(read), context.planProperty(), context.chosenProperty());
        this.text = Bindings.createStringBinding(
                () -> context.plan().flatMap(read).map(this::words).orElse(""),
                context.planProperty(),
                context.chosenProperty(),
                context.numbersProperty());
    }

    /** Name of the field in the plan. */
    String name() {
        return field.name();
    }

    /** Key of its short name. */
    String nameKey() {
        return "plan.form." + field.name();
    }

    /** What it holds. */
    Unit unit() {
        return field.unit();
    }

    /** Whether it needs a row of its own. */
    boolean isWide() {
        return List.of(Unit.NAME, Unit.FILTER, Unit.PRICING).contains(field.unit());
    }

    /** Its value in the plan of now. */
    ObservableValue<Optional<Object>> valueProperty() {
        return value;
    }

    /** Its value in words. */
    ObservableValue<String> textProperty() {
        return text;
    }

    /** Takes a value that was chosen, such as a truth value. */
    void choose(Object chosen) {
        if (!context.plan().flatMap(read).equals(Optional.of(chosen))) {
            take.accept(chosen);
        }
    }

    /** Takes a typed value. @return why it cannot be taken; empty when it was */
    Optional<Message> type(String typed) {
        if (typed.strip().equals(text.getValue())) {
            return Optional.empty();
        }
        if (field.unit() == Unit.NAME) {
            choose(typed.strip());
            return Optional.empty();
        }
        return field.unit() == Unit.FILTER ? typeFilter(typed.strip()) : typeNumber(typed.strip());
    }

    private Optional<Message> typeFilter(String typed) {
        try {
            var filter = Segment.parse(typed);
            context.groundsProperty().getValue().ifPresent(grounds -> filter.select(grounds.customers()));
            choose(typed);
            return Optional.empty();
        } catch (PromocastException unclear) {
            return Optional.of(unclear.explanation());
        }
    }

    private Optional<Message> typeNumber(String typed) {
        if (field.isOpen() && (typed.isEmpty() || typed.equals(open()))) {
            choose(field.unit() == Unit.LIMIT ? Double.POSITIVE_INFINITY : Double.NaN);
            return Optional.empty();
        }
        var number = number(typed);
        if (number.isEmpty()) {
            return Optional.of(Texts.message(isShare() ? "plan.form.notShare" : "plan.form.notNumber", typed));
        }
        double found = number.getAsDouble();
        if (found < field.least()) {
            return Optional.of(Texts.message("plan.form.below", typed, words(field.least())));
        }
        if (found > field.most()) {
            return Optional.of(
                    Texts.message(isShare() ? "plan.form.aboveAll" : "plan.form.above", typed, words(field.most())));
        }
        boolean whole = List.of(Unit.WHOLE, Unit.DAYS).contains(field.unit());
        if (whole && found != Math.rint(found)) {
            return Optional.of(Texts.message("plan.form.notWhole", typed));
        }
        choose(found);
        return Optional.empty();
    }

    private OptionalDouble number(String typed) {
        return Typed.number(typed.replaceAll(NO_NUMBER, ""), isShare());
    }

    private boolean isShare() {
        return field.unit() == Unit.SHARE || field.unit() == Unit.PLAN_SHARE;
    }

    private String open() {
        return context.texts().get("plan.form.open." + (field.unit() == Unit.LIMIT ? "limit" : plain()));
    }

    private String plain() {
        return field.name().equals("window.days") ? "end" : field.unit() == Unit.OPEN_DAYS ? "unknown" : "plan";
    }

    /** A value in words. */
    String words(Object shown) {
        Texts texts = context.texts();
        NumberFormatter numbers = context.numbers();
        if (shown instanceof Boolean truth) {
            return texts.get(truth ? "plan.form.yes" : "plan.form.no");
        }
        if (!(shown instanceof Number number)) {
            return Objects.toString(shown);
        }
        double amount = number.doubleValue();
        if (!Double.isFinite(amount)) {
            return open();
        }
        return switch (field.unit()) {
            case MONEY, LIMIT, PLAN_MONEY -> numbers.price(amount);
            case SHARE, PLAN_SHARE -> numbers.share(amount);
            case TIMES -> numbers.number(amount) + "×";
            case DAYS, OPEN_DAYS -> texts.get("plan.form.days", numbers.number(amount));
            default -> numbers.number(amount);
        };
    }
}
