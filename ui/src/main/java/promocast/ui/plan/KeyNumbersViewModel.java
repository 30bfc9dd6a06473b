package promocast.ui.plan;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.ui.session.Outlook;

/** The eight key numbers of the plan, and how fresh they are. */
final class KeyNumbersViewModel {
    /** Place of the number that matters most. */
    static final int PROFIT = 6;
    /** How many there are. */
    static final int COUNT = 8;

    private final PlanContext context;
    private final ObservableValue<List<KeyNumber>> numbers;

    KeyNumbersViewModel(PlanContext context) {
        this.context = context;
        numbers = Bindings.createObjectBinding(this::make, context.outlookProperty(), context.numbersProperty());
    }

    /** The key numbers; empty before the first forecast. */
    ObservableValue<List<KeyNumber>> numbersProperty() {
        return numbers;
    }

    /** Whether the numbers belong to an older plan. */
    ObservableValue<Boolean> staleProperty() {
        return context.outlookProperty().map(Outlook::stale);
    }

    /** Whether the ranges do not belong to the plan of now. */
    ObservableValue<Boolean> rangesStaleProperty() {
        return context.outlookProperty().map(outlook -> !outlook.settled());
    }

    private List<KeyNumber> make() {
        var outlook = context.outlook();
        if (outlook.forecast().isEmpty() || context.plan().isEmpty()) {
            return List.of();
        }
        return new KeyNumbers(
                        context.texts(),
                        context.numbers(),
                        context.plan().get(),
                        outlook.forecast().get())
                .all();
    }
}
