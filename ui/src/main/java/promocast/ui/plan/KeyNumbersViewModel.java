package promocast.ui.plan;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import promocast.ui.session.Outlook;

/** The eight key numbers of the plan, and how fresh they are. */
final class KeyNumbersViewModel {
    /** How fresh the numbers are. */
    enum Freshness {
        /** They belong to an older plan. */
        STALE,
        /** The numbers belong to the plan of now, the ranges to an older one. */
        LIVE,
        /** Numbers and ranges belong to the plan of now. */
        SETTLED
    }

    /** Place of the number that matters most. */
    static final int PROFIT = 6;
    /** How many there are. */
    static final int COUNT = 8;

    private final PlanContext context;
    private final ObservableValue<List<KeyNumber>> numbers;
    private final BooleanProperty compact = new SimpleBooleanProperty();

    KeyNumbersViewModel(PlanContext context) {
        this.context = context;
        numbers =
                Bindings.createObjectBinding(this::make, context.outlookProperty(), context.numbersProperty(), compact);
    }

    /** The key numbers; empty before the first forecast. */
    ObservableValue<List<KeyNumber>> numbersProperty() {
        return numbers;
    }

    /** Whether counts stand without their words, for want of room. */
    BooleanProperty compactProperty() {
        return compact;
    }

    /** How fresh the numbers are. */
    ObservableValue<Freshness> freshnessProperty() {
        return context.outlookProperty().map(KeyNumbersViewModel::freshness);
    }

    private static Freshness freshness(Outlook outlook) {
        if (outlook.stale()) {
            return Freshness.STALE;
        }
        return outlook.settled() || outlook.forecast().isEmpty() ? Freshness.SETTLED : Freshness.LIVE;
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
                        outlook.forecast().get(),
                        compact.get())
                .all();
    }
}
