package promocast.ui.plan;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.ActionSpace;
import promocast.data.Dataset;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.ui.session.Outlook;
import promocast.ui.session.Session;
import promocast.ui.text.Texts;

/** What all parts of the plan room share: the plan, its forecast, the chosen line, words and numbers. */
final class PlanContext {
    private static final String NO_CURRENCY = "CNY";

    private final Session session;
    private final Texts texts;
    private final ObservableValue<Outlook> outlook;
    private final ObservableValue<Optional<Grounds>> grounds;
    private final ObservableValue<NumberFormatter> numbers;
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);

    /**
     * What the plan stands on.
     *
     * @param actions the arms or levers of the model
     * @param customers the table of the customers
     */
    record Grounds(ActionSpace actions, Dataset customers) {}

    PlanContext(
            Session session,
            Texts texts,
            ObservableValue<Outlook> outlook,
            ObservableValue<Optional<Grounds>> grounds) {
        this.session = session;
        this.texts = texts;
        this.outlook = outlook;
        this.grounds = grounds;
        this.numbers = Bindings.createObjectBinding(
                () -> new NumberFormatter(
                        texts.locale(), plan().map(CampaignPlan::currency).orElse(NO_CURRENCY)),
                texts.localeProperty(),
                session.planProperty());
        session.planProperty().addListener((value, was, now) -> keepChoice());
    }

    Session session() {
        return session;
    }

    Texts texts() {
        return texts;
    }

    ObservableValue<Optional<CampaignPlan>> planProperty() {
        return session.planProperty();
    }

    Optional<CampaignPlan> plan() {
        return session.planProperty().getValue();
    }

    ObservableValue<Outlook> outlookProperty() {
        return outlook;
    }

    Outlook outlook() {
        return outlook.getValue();
    }

    ObservableValue<Optional<Grounds>> groundsProperty() {
        return grounds;
    }

    Optional<ActionSpace> actions() {
        return grounds.getValue().map(Grounds::actions);
    }

    /** NumberFormatter in the language and currency of now. */
    ObservableValue<NumberFormatter> numbersProperty() {
        return numbers;
    }

    NumberFormatter numbers() {
        return numbers.getValue();
    }

    /** Index of the chosen line, from 0. */
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /** The chosen line, if the plan has one. */
    Optional<PlanLine> line() {
        return plan().map(CampaignPlan::lines)
                .filter(lines -> chosen.get() >= 0 && chosen.get() < lines.size())
                .map(lines -> lines.get(chosen.get()));
    }

    /** Whether the model knows arms by name rather than levers. */
    boolean arms() {
        return actions().filter(ActionSpace::arms).isPresent();
    }

    void edit(PlanEdit edit) {
        session.edit(edit);
    }

    /** Makes another plan of it, as one step that can be undone on its own. */
    void replace(CampaignPlan changed) {
        edit(new PlanEdit.ReplacePlan(changed));
    }

    /** The same for the chosen line. */
    void replace(PlanLine changed) {
        plan().ifPresent(plan -> replace(plan.withLine(chosen.get(), changed)));
    }

    private void keepChoice() {
        int last = plan().map(plan -> plan.lines().size()).orElse(0) - 1;
        if (chosen.get() > last) {
            chosen.set(Math.max(0, last));
        }
    }
}
