package promocast.engine.advise;

import java.util.OptionalDouble;
import java.util.Set;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;

/**
 * What the planner does not want.
 *
 * @param budget most that the campaign may cost, money; infinite if there is no limit
 * @param minRoi least extra profit per money spent
 * @param pinned indices of the lines to leave alone
 * @param rejected edits not to make
 */
record Rules(double budget, OptionalDouble minRoi, Set<Integer> pinned, Set<PlanEdit> rejected) {
    Rules {
        pinned = Set.copyOf(pinned);
        rejected = Set.copyOf(rejected);
    }

    static Rules of(CampaignPlan plan, Set<PlanEdit> rejected) {
        var pinned = new java.util.HashSet<Integer>();
        for (int i = 0; i < plan.lines().size(); i++) {
            if (plan.lines().get(i).pinned()) {
                pinned.add(i);
            }
        }
        return new Rules(plan.budget(), plan.constraints().minRoi(), pinned, rejected);
    }
}
