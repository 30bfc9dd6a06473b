package promocast.ui.plan;

import java.util.List;
import promocast.data.Message;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.scenario.PlanChange;
import promocast.engine.scenario.PlanChanges;
import promocast.engine.whatif.Allocation;
import promocast.engine.whatif.Forecast;

/**
 * A plan that uses its budget best, beside the plan as it is.
 *
 * @param plan the plan as it is
 * @param now its settled forecast
 * @param best the proposal
 * @param each what choosing offers customer by customer would come to
 */
record BestUse(CampaignPlan plan, Forecast now, Allocation best, ForecastSource.Each each) {
    /** What the proposal changes, in words. */
    List<Message> changes() {
        return PlanChanges.between(plan, best.plan()).changes().stream()
                .map(PlanChange::label)
                .toList();
    }
}
