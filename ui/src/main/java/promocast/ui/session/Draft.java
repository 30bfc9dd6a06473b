package promocast.ui.session;

import java.util.Optional;
import promocast.engine.plan.CampaignPlan;

/**
 * All that the planner has decided, as one immutable value; undo is the list of earlier drafts.
 *
 * @param preparation decisions about the data, once there are data
 * @param plan the plan, once there is one
 * @param place where the plan is kept
 */
public record Draft(Optional<Preparation> preparation, Optional<CampaignPlan> plan, PlanPlace place) {
    /** Nothing decided. */
    public static Draft empty() {
        return new Draft(Optional.empty(), Optional.empty(), new PlanPlace(Kept.nothing()));
    }

    /** The same plan with other decisions about the data. */
    public Draft withPreparation(Preparation changed) {
        return new Draft(Optional.of(changed), plan, place);
    }

    /** The same plan with other decisions about the data, or none. */
    Draft withPreparation(Optional<Preparation> changed) {
        return new Draft(changed, plan, place);
    }

    /** The same decisions about the data with the plan changed. */
    public Draft withPlan(CampaignPlan changed) {
        return new Draft(preparation, Optional.of(changed), place);
    }

    /** The same decisions about the data with a plan that has its own place. */
    public Draft withPlan(CampaignPlan other, PlanPlace its) {
        return new Draft(preparation, Optional.of(other), its);
    }

    /** Whether the plan differs from what was started, opened or last saved. */
    public boolean changed() {
        return plan.isPresent() && !plan.equals(place.keptProperty().get().plan());
    }
}
