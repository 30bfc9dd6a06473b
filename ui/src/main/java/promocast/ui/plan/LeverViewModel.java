package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.data.ActionSpace.Lever;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Curve;
import promocast.ui.text.Texts;

/**
 * One lever of the chosen line: its value, what the log has of it, and which value earns most. A move of it is an edit
 * of the plan like any other.
 */
final class LeverViewModel {
    private static final int MOST_CHOICES = 4;
    private static final double BEYOND = 1.5;

    private final PlanContext context;
    private final Lever lever;
    private final ObservableValue<CurveFlow.State> profit;
    private final ObservableValue<Double> value;
    private final ObservableValue<String> support;
    private final ObservableValue<Boolean> beyond;
    private final ObservableValue<OptionalDouble> best;

    /**
     * A value that customers of the log had.
     *
     * @param value the value
     * @param rows how many had it
     */
    record Mark(double value, int rows) {}

    /** @param profit extra profit along this lever; says which value earns most */
    LeverViewModel(PlanContext context, Lever lever, ObservableValue<CurveFlow.State> profit) {
        this.context = context;
        this.lever = lever;
        this.profit = profit;
        this.value = Bindings.createObjectBinding(this::now, context.planProperty(), context.chosenProperty());
        this.beyond = Bindings.createObjectBinding(this::isBeyond, value);
        this.support = Bindings.createObjectBinding(this::makeSupport, value, context.numbersProperty());
        this.best = Bindings.createObjectBinding(this::findBest, profit);
    }

    Texts texts() {
        return context.texts();
    }

    /** Field of the offer that it sets. */
    String field() {
        return lever.field();
    }

    /** What it is called. */
    ObservableValue<String> name() {
        return context.texts().text("lever." + lever.field()).map(LeverViewModel::capitalised);
    }

    /** Whether its values are numbers with an order. */
    boolean numeric() {
        return lever.numeric();
    }

    /** How many customers of the log had a value, in words. */
    ObservableValue<String> had(Mark mark) {
        return Bindings.createStringBinding(
                () -> context.texts().get("plan.lever.had", context.numbers().full(mark.rows())),
                context.numbersProperty());
    }

    /** Whether it has so few values that each is a button. */
    boolean choice() {
        return !lever.numeric() || lever.logged().size() <= MOST_CHOICES && unit() == LeverUnit.TIMES;
    }

    /** The values to choose from: those of the log. */
    List<Double> choices() {
        return lever.logged();
    }

    /** The value of the line now; that of no offer where the offer does not set it. */
    ObservableValue<Double> valueProperty() {
        return value;
    }

    /** A value in words: {@code ¥20}, {@code 2×}, {@code Mens E-Mail}. */
    String words(double of) {
        if (!lever.numeric()) {
            int index = (int) of;
            return index >= 0 && index < lever.categories().size()
                    ? lever.categories().get(index)
                    : "";
        }
        return unit().words(of, context.numbers());
    }

    /** The values of the log with their customers, ascending. */
    List<Mark> marks() {
        return IntStream.range(0, lever.logged().size())
                .mapToObj(i -> new Mark(lever.logged().get(i), lever.rows().get(i)))
                .toList();
    }

    /** Lowest value of the track. */
    double lowest() {
        double low =
                lever.logged().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return unit() == LeverUnit.TIMES ? low : Math.min(0, low);
    }

    /** Highest value of the track, beyond the data so that it can be asked. */
    double highest() {
        double high = dataEnd();
        return unit() == LeverUnit.SHARE ? Math.min(1, high * BEYOND) : lowest() + (high - lowest()) * BEYOND;
    }

    /** Highest value of the log. */
    double dataEnd() {
        return lever.logged().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    }

    /** Lowest value of the log. */
    double dataStart() {
        return lever.logged().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    /** Step of the arrow keys and of the wheel. */
    double notch() {
        double span = dataEnd() - lowest();
        double raw = Math.max(span / 40, 1e-9);
        double ten = Math.pow(10, Math.floor(Math.log10(raw)));
        double nice = raw / ten <= 1 ? 1 : raw / ten <= 2 ? 2 : raw / ten <= 5 ? 5 : 10;
        return nice * ten;
    }

    /** How many customers of the log had the value, or that nobody had. */
    ObservableValue<String> supportProperty() {
        return support;
    }

    /** Whether the value lies beyond all logged ones. */
    ObservableValue<Boolean> beyondProperty() {
        return beyond;
    }

    /** The value that earns most, once it is known. */
    ObservableValue<OptionalDouble> bestProperty() {
        return best;
    }

    /** Moves the lever to the nearest notch; the plan, its forecast and the charts follow. */
    void move(double to) {
        double held = Math.max(lowest(), Math.min(highest(), to));
        double snapped = lever.numeric() ? Math.round(held / notch()) * notch() : held;
        set(Math.round(snapped * 1e6) / 1e6);
    }

    /** Takes exactly this value, as a typed one or a choice. */
    void set(double exact) {
        if (exact != value.getValue()) {
            Object chosen = lever.numeric() ? (Object) exact : words(exact);
            context.edit(new PlanEdit.SetLever(context.chosenProperty().get(), lever.field(), chosen));
        }
    }

    /** Takes a typed value; false where it is not a number that the lever can have. */
    boolean type(String text) {
        var number = Typed.number(text, unit() == LeverUnit.SHARE).stream()
                .filter(typed -> typed >= 0)
                .findFirst();
        number.ifPresent(this::set);
        return number.isPresent();
    }

    private static String capitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private LeverUnit unit() {
        return LeverUnit.of(lever.field());
    }

    private double now() {
        Optional<Object> set =
                context.line().map(PlanLine::offer).map(offer -> offer.fields().get(lever.field()));
        if (set.isEmpty()) {
            return lever.control();
        }
        return set.get() instanceof Number number
                ? number.doubleValue()
                : Math.max(0, lever.categories().indexOf(String.valueOf(set.get())));
    }

    private boolean isBeyond() {
        return lever.numeric() && (value.getValue() > dataEnd() || value.getValue() < dataStart());
    }

    private String makeSupport() {
        var numbers = context.numbers();
        if (isBeyond()) {
            return value.getValue() > dataEnd()
                    ? context.texts().get("plan.lever.above", words(dataEnd()))
                    : context.texts().get("plan.lever.below", words(dataStart()));
        }
        int at = lever.logged().indexOf(value.getValue());
        return at >= 0
                ? context.texts()
                        .get("plan.lever.had", numbers.full(lever.rows().get(at)))
                : context.texts().get("plan.lever.between");
    }

    private OptionalDouble findBest() {
        return profit.getValue().curve().map(Curve::points).stream()
                .flatMap(List::stream)
                .filter(point -> !point.extrapolated() && !point.y().isWithheld())
                .max(java.util.Comparator.comparingDouble(point -> point.y().value()))
                .map(point -> OptionalDouble.of(Math.round(point.x() / notch()) * notch()))
                .orElse(OptionalDouble.empty());
    }
}
