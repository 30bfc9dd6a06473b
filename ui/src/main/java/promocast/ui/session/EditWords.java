package promocast.ui.session;

import java.util.Optional;
import promocast.data.Message;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.ui.text.Texts;

/** Words for an edit of the plan, as the history and the list of last edits show it. */
final class EditWords {
    private EditWords() {}

    /** What the edit did to the plan. */
    static Message of(PlanEdit edit, CampaignPlan before, CampaignPlan after) {
        if (edit instanceof PlanEdit.SetLever lever) {
            var was = field(before, lever);
            return Texts.message("edit.lever", lever.line() + 1, lever(lever.field()), was, text(lever.value()));
        }
        if (edit instanceof PlanEdit.ReplaceLine line) {
            return Texts.message("edit.line", line.index() + 1);
        }
        if (edit instanceof PlanEdit.AddLine line) {
            return Texts.message("edit.add", name(line.line(), line.index()));
        }
        if (edit instanceof PlanEdit.RemoveLine line) {
            return Texts.message("edit.remove", name(before.lines().get(line.index()), line.index()));
        }
        if (edit instanceof PlanEdit.SetBudget) {
            return Texts.message("edit.budget", text(before.budget()), text(after.budget()));
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

    private static String field(CampaignPlan plan, PlanEdit.SetLever lever) {
        var value = plan.lines().get(lever.line()).offer().fields().get(lever.field());
        return value == null ? "–" : text(value);
    }

    private static Message lever(String field) {
        return Texts.message("lever." + field);
    }

    private static String name(PlanLine line, int index) {
        return line.label().isBlank() ? String.valueOf(index + 1) : line.label();
    }

    private static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }
}
