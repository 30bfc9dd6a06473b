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
 * @param half half-width of the 95 % interval of the profit
 */
record Pinned(List<Integer> lines, double profit, double cost, double half) {
    /** As settled. */
    static Pinned of(CampaignPlan plan, List<List<LineOption>> options, Workbench bench) {
        var specs = bench.specs().of(plan);
        var lines = new ArrayList<Integer>();
        var profit = 0.0;
        var cost = 0.0;
        var squares = 0.0;
        for (int l = 0; l < specs.size(); l++) {
            if (plan.lines().get(l).pinned()) {
                lines.add(l + 1);
            }
            if (options.get(l).isEmpty()) {
                var estimate = bench.settled(specs.get(l)).estimate();
                cost += estimate.total()[Quantity.CAMPAIGN.ordinal()];
                profit += estimate.extraProfit(specs.get(l).keep());
                squares += estimate.profitWidth()[1] * estimate.profitWidth()[1];
            }
        }
        return new Pinned(List.copyOf(lines), profit, cost, Math.sqrt(squares));
    }
}
