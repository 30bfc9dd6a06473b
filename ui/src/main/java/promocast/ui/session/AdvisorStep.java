package promocast.ui.session;

import promocast.engine.advise.Advice;
import promocast.engine.plan.CampaignPlan;

/**
 * A step of the advisor and what the planner made of it.
 *
 * @param plan the plan that it was asked about
 * @param advice what it said
 * @param verdict what the planner decided
 */
public record AdvisorStep(CampaignPlan plan, Advice advice, Verdict verdict) {
    /** What the planner decided about a suggestion. */
    public enum Verdict {
        WAITING,
        ACCEPTED,
        REJECTED
    }

    /** The same step with a verdict. */
    public AdvisorStep with(Verdict decided) {
        return new AdvisorStep(plan, advice, decided);
    }
}
