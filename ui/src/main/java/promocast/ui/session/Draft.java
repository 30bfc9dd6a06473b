package promocast.ui.session;

import java.util.Optional;
import promocast.engine.plan.CampaignPlan;

/**
 * All that the planner has decided, as one immutable value; undo is the list of earlier drafts.
 *
 * @param preparation decisions about the data, once there are data
 * @param plan the plan, once there is one
 */
public record Draft(Optional<Preparation> preparation, Optional<CampaignPlan> plan) {
    /** Nothing decided. */
    public static Draft empty() {
        return new Draft(Optional.empty(), Optional.empty());
    }

    /** The same plan with other decisions about the data. */
    public Draft withPreparation(Preparation changed) {
        return new Draft(Optional.of(changed), plan);
    }

    /** The same decisions about the data with another plan. */
    public Draft withPlan(CampaignPlan changed) {
        return new Draft(preparation, Optional.of(changed));
    }
}
