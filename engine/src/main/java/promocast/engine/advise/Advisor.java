package promocast.engine.advise;

import java.util.Set;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.WhatIf;

/** Suggests tweaks of a plan. Accepting one is the planner's act: apply the edit and ask again with the new plan. */
public final class Advisor {
    /** An advisor for one model and its customers. */
    public Advisor(WhatIf whatIf, AdvisorOptions options) {
        throw new UnsupportedOperationException();
    }

    /** Called while it learns, on the caller's thread. */
    public interface Watcher extends Progress {
        /** After a practice campaign: its number, its extra profit, mean absolute error of its guesses, share of random tries. */
        void episode(int number, double profit, double error, double epsilon);
    }

    /**
     * Learns for the plan and suggests the next tweak.
     *
     * @param rejected edits that the planner has rejected; not suggested again
     */
    public Advice advise(CampaignPlan plan, Set<PlanEdit> rejected, Watcher watcher) {
        throw new UnsupportedOperationException();
    }

    /** Values of the plan unchanged, the best fixed plan, the greedy rule and the advisor in the same environment. */
    public Baselines baselines(CampaignPlan plan, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
