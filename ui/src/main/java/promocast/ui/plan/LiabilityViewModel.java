package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.PointsLiability;
import promocast.ui.text.Texts;

/** What the points of the plan come to, week by week. */
final class LiabilityViewModel {
    private final PlanContext context;
    private final ObservableValue<Optional<PointsLiability>> liability;

    LiabilityViewModel(PlanContext context) {
        this.context = context;
        this.liability = context.outlookProperty()
                .map(outlook -> outlook.forecast().map(Forecast::liability).filter(found -> !found.isNone()));
    }

    Texts texts() {
        return context.texts();
    }

    /** Whether the plan gives points. */
    ObservableValue<Boolean> shownProperty() {
        return liability.map(Optional::isPresent);
    }

    /** Money open at the end of each week, the first one first. */
    ObservableValue<List<Double>> openProperty() {
        return liability.map(found -> found.map(PointsLiability::weeks).orElse(List.of()).stream()
                .map(PointsLiability.Week::open)
                .toList());
    }

    /** Money that the points are worth, in words. */
    ObservableValue<String> issuedProperty() {
        return words(found -> context.numbers().money(found.issued()));
    }

    /** How much is used and how much expires. */
    ObservableValue<String> endsProperty() {
        return words(found -> texts().get(
                        "plan.liability.ends",
                        context.numbers().money(found.used()),
                        context.numbers().money(found.expired())));
    }

    /** How much is open when the plan ends, and until when. */
    ObservableValue<String> restProperty() {
        return words(found -> {
            int week = Math.min(found.weeks().size(), (days() + 6) / 7);
            return texts().get(
                            "plan.liability.rest",
                            context.numbers().money(found.weeks().get(week - 1).open()),
                            week,
                            found.weeks().size());
        });
    }

    private int days() {
        return context.plan().map(plan -> plan.horizonDays()).orElse(1);
    }

    private ObservableValue<String> words(java.util.function.Function<PointsLiability, String> said) {
        return Bindings.createStringBinding(
                () -> liability.getValue().map(said).orElse(""), liability, context.numbersProperty());
    }
}
