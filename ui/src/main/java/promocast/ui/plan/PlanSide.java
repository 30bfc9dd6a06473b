package promocast.ui.plan;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/** Where the subsidy goes, whether the data can answer, what to watch, the budget and the last edits. */
final class PlanSide extends VBox {
    private final LedgerView ledger;
    private final EditsView edits;

    PlanSide(PlanViewModel model) {
        getStyleClass().add("panel");
        ledger = new LedgerView(model.charts().ledger());
        edits = new EditsView(model.charts().edits());
        getChildren()
                .addAll(
                        ledger,
                        new SupportView(model.charts().support()),
                        new WarningsView(model.charts().warnings()),
                        new OverlapView(model.charts().overlap()),
                        new BudgetView(model.charts().budget()),
                        edits);
    }

    /** Leaves out what a narrow window has no room for. */
    void follow(ObservableValue<Boolean> narrow) {
        ledger.follow(narrow);
        edits.follow(narrow);
    }
}
