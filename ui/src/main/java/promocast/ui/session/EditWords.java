package promocast.ui.session;

import java.util.Optional;
import promocast.data.Message;
import promocast.engine.format.Figure;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.FieldWords;
import promocast.engine.plan.OfferFields;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.scenario.PlanChanges;
import promocast.ui.text.Texts;

/** Words for an edit of the plan, as the history and the list of last edits show it. */
final class EditWords {
    private EditWords() {}

    /** What the edit did to the plan. */
    static Message of(PlanEdit edit, CampaignPlan before, CampaignPlan after) {
        if (edit instanceof PlanEdit.SetLever lever) {
            var currency = before.currency();
            var was = field(before, lever);
            var now = FieldWords.value(lever.field(), lever.value(), currency);
            return Texts.message("edit.lever", lever.line() + 1, FieldWords.name(lever.field()), was, now);
        }
        if (edit instanceof PlanEdit.AddLine line) {
            return Texts.message("edit.add", name(line.line(), line.index()));
        }
        if (edit instanceof PlanEdit.RemoveLine line) {
            return Texts.message("edit.remove", name(before.lines().get(line.index()), line.index()));
        }
        if (edit instanceof PlanEdit.SetBudget) {
            return Texts.message("edit.budget", budget(before), budget(after));
        }
        if (edit instanceof PlanEdit.MoveLine move) {
            return Texts.message("edit.move", move.from() + 1, move.to() + 1);
        }
        var changes = PlanChanges.between(before, after).changes();
        return changes.size() == 1 ? changes.get(0).label() : several(edit);
    }

    private static Message several(PlanEdit edit) {
        if (edit instanceof PlanEdit.ReplaceLine line) {
            return Texts.message("edit.line", line.index() + 1);
        }
        return Texts.message(edit instanceof PlanEdit.SetEconomics ? "edit.economics" : "edit.plan");
    }

    /** Edits of one lever, of one line, of the budget follow each other while a slider moves. */
    static Optional<String> mergeKey(PlanEdit edit) {
        if (edit instanceof PlanEdit.SetLever lever) {
            return Optional.of("lever " + lever.line() + " " + lever.field());
        }
        if (edit instanceof PlanEdit.ReplaceLine line) {
            return Optional.of("line " + line.index());
        }
        if (edit instanceof PlanEdit.SetBudget) {
            return Optional.of("budget");
        }
        return edit instanceof PlanEdit.SetEconomics ? Optional.of("economics") : Optional.empty();
    }

    private static Object field(CampaignPlan plan, PlanEdit.SetLever lever) {
        var line = plan.lines().get(lever.line());
        Object value = lever.field().equals("share")
                ? (Object) line.share()
                : OfferFields.values(line.offer()).get(lever.field());
        return value == null ? "–" : FieldWords.value(lever.field(), value, plan.currency());
    }

    private static Object budget(CampaignPlan plan) {
        return Double.isInfinite(plan.budget())
                ? Texts.message("edit.budget.none")
                : Figure.price(plan.budget(), plan.currency());
    }

    private static String name(PlanLine line, int index) {
        return line.label().isBlank() ? String.valueOf(index + 1) : line.label();
    }
}
