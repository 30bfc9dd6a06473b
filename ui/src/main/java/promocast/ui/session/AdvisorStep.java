package promocast.ui.session;

import java.util.Optional;
import promocast.engine.advise.Advice;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;

/**
 * A step of the advisor and what the planner made of it.
 *
 * @param plan the plan that it was asked about
 * @param standing where that plan stood
 * @param advice what it said
 * @param verdict what the planner decided
 * @param note the planner's reason; may be empty
 */
public record AdvisorStep(CampaignPlan plan, Standing standing, Advice advice, Verdict verdict, String note) {
    /** A step that waits for the planner. */
    public static AdvisorStep waiting(CampaignPlan plan, Standing standing, Advice advice) {
        return new AdvisorStep(plan, standing, advice, Verdict.WAITING, "");
    }

    /** What the planner decided about a suggestion. */
    public enum Verdict {
        WAITING,
        ACCEPTED,
        /** Accepted by the advisor itself while it ran several steps. */
        RUN,
        REJECTED,
        /** Its line was pinned instead. */
        PINNED;

        /** Whether the tweak was made. */
        public boolean made() {
            return this == ACCEPTED || this == RUN;
        }
    }

    /** The same step with a verdict. */
    public AdvisorStep with(Verdict decided, String reason) {
        return new AdvisorStep(plan, standing, advice, decided, reason);
    }

    /** The suggested tweak, if changing nothing is not best. */
    public Optional<Advice.Option> suggestion() {
        return advice.chosen()
                .map(advice.options()::get)
                .filter(option -> option.edit().isPresent());
    }

    /** What the verdict changes in the plan: the tweak itself, the line pinned, or nothing. */
    public Optional<PlanEdit> change() {
        var suggested = suggestion();
        if (verdict == Verdict.PINNED) {
            return suggested
                    .map(Advice.Option::line)
                    .filter(line -> line >= 0)
                    .map(line -> new PlanEdit.ReplaceLine(
                            line, plan.lines().get(line).withPinned(true)));
        }
        return verdict.made() ? suggested.flatMap(Advice.Option::edit) : Optional.empty();
    }
}
