package promocast.ui.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.session.History;
import promocast.ui.session.Outlook;
import promocast.ui.text.Texts;

/** The last edits of the plan with what each did to the extra profit. */
final class EditsViewModel {
    private static final int SHOWN = 4;
    private static final int REMEMBERED = 200;

    private final PlanContext context;
    private final Map<CampaignPlan, Double> profits = new LinkedHashMap<>();
    private final ObjectProperty<List<Edit>> edits = new SimpleObjectProperty<>(List.of());

    /**
     * One edit.
     *
     * @param label what it did, in words
     * @param change what it did to the extra profit; empty while unknown
     * @param loses whether that is a loss
     */
    record Edit(String label, String change, boolean loses) {}

    EditsViewModel(PlanContext context) {
        this.context = context;
        context.outlookProperty().addListener((value, was, now) -> remember(now));
        InvalidationListener follow = changed -> show();
        context.session().history().undoSteps().addListener(follow);
        context.numbersProperty().addListener(follow);
        remember(context.outlook());
    }

    Texts texts() {
        return context.texts();
    }

    /** The last edits, newest first. */
    ObservableValue<List<Edit>> editsProperty() {
        return edits;
    }

    /** Takes back the newest edit. */
    void undo() {
        context.session().undo();
    }

    private void remember(Outlook now) {
        if (!now.stale() && now.plan().isPresent() && now.forecast().isPresent()) {
            profits.put(
                    now.plan().get(),
                    now.forecast().get().incremental().profit().value());
            if (profits.size() > REMEMBERED) {
                profits.remove(profits.keySet().iterator().next());
            }
        }
        show();
    }

    private void show() {
        var steps = context.session().history().undoSteps();
        var next = new ArrayList<Edit>();
        for (int i = steps.size() - 1; i >= 0 && next.size() < SHOWN; i--) {
            var step = steps.get(i);
            if (step.before().plan().isPresent()
                    && !step.before().plan().equals(step.after().plan())) {
                next.add(edit(step));
            }
        }
        edits.set(next);
    }

    private Edit edit(History.Step step) {
        double change = profit(step.after().plan()) - profit(step.before().plan());
        var words = Double.isNaN(change)
                ? ""
                : context.numbers().addedMoney(Interval.exact(change)).value();
        return new Edit(context.texts().say(step.label()), words, change < 0);
    }

    private double profit(Optional<CampaignPlan> plan) {
        return plan.map(profits::get).orElse(Double.NaN);
    }
}
