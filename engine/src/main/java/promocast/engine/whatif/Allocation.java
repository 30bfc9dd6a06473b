package promocast.engine.whatif;

import java.util.List;
import promocast.data.Message;
import promocast.engine.plan.CampaignPlan;

/**
 * How to spend a budget.
 *
 * @param plan the plan with the allocated offers and shares
 * @param forecast its settled forecast
 * @param shadowPrice extra profit that one more unit of budget would earn
 * @param binding the constraints that hold it back
 */
public record Allocation(CampaignPlan plan, Forecast forecast, double shadowPrice, List<Message> binding) {
    public Allocation {
        binding = List.copyOf(binding);
    }
}
