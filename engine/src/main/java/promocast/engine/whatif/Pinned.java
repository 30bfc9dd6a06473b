package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.plan.CampaignPlan;

/**
 * What the lines earn and cost that a split of the budget leaves as they are.
 *
 * @param lines numbers of those that are pinned, from 1
 * @param profit extra profit, money
 * @param cost campaign cost, money
 */
record Pinned(List<Integer> lines, double profit, double cost) {
    /** By the live network. */
    static Pinned of(CampaignPlan plan, List<List<LineOption>> options, Workbench bench) {
        var specs = bench.specs().of(plan);
        var lines = new ArrayList<Integer>();
        var profit = 0.0;
        var cost = 0.0;
        for (int l = 0; l < specs.size(); l++) {
            if (plan.lines().get(l).pinned()) {
                lines.add(l + 1);
            }
            if (options.get(l).isEmpty()) {
                var sums = bench.live(specs.get(l));
                cost += sums.treated()[Quantity.CAMPAIGN.ordinal()];
                profit += specs.get(l).keep() * sums.extra(Quantity.REVENUE)
                        - sums.treated()[Quantity.CAMPAIGN.ordinal()];
            }
        }
        return new Pinned(List.copyOf(lines), profit, cost);
    }
}
