package promocast.ui.session;

import java.util.Optional;
import promocast.engine.advise.Advice;
import promocast.engine.plan.CampaignPlan;

/**
 * A step of the advisor and what the planner made of it.
 *
 * @param plan the plan that it was asked about
 * @param advice what it said
 * @param verdict what the planner decided
 * @param note the planner's reason; may be empty
 */
public record AdvisorStep(CampaignPlan plan, Advice advice, Verdict verdict, String note) {
    /** A step that waits for the planner. */
    public static AdvisorStep waiting(CampaignPlan plan, Advice advice) {
        return new AdvisorStep(plan, advice, Verdict.WAITING, "");
    }

    /** What the planner decided about a suggestion. */
    public enum Verdict {
        WAITING,
        ACCEPTED,
        REJECTED
    }

    /** The same step with a verdict. */
    public AdvisorStep with(Verdict decided, String reason) {
        return new AdvisorStep(plan, advice, decided, reason);
    }

    /** The suggested tweak, if changing nothing is not best. */
    public Optional<Advice.Option> suggestion() {
        return advice.chosen()
                .map(advice.options()::get)
                .filter(option -> option.edit().isPresent());
    }
}
