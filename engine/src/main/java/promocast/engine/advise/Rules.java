package promocast.engine.advise;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;

/**
 * What the planner does not want: limits of the plan and the table of rules together.
 *
 * @param budget most that the campaign may cost, money; infinite if there is no limit
 * @param minRoi least extra profit per money spent
 * @param pinned indices of the lines to leave alone
 * @param rejected edits not to make
 * @param table the table of rules
 */
record Rules(double budget, OptionalDouble minRoi, Set<Integer> pinned, Set<PlanEdit> rejected, RuleTable table) {
    Rules {
        pinned = Set.copyOf(pinned);
        rejected = Set.copyOf(rejected);
    }

    /** The rules of a plan, the edits that the planner rejected, and a table. */
    static Rules of(CampaignPlan plan, Set<PlanEdit> rejected, RuleTable table) {
        var pinned = new HashSet<Integer>();
        for (int i = 0; i < plan.lines().size(); i++) {
            if (plan.lines().get(i).pinned()) {
                pinned.add(i);
            }
        }
        table.of(Rule.PinnedLine.class).forEach(rule -> pinned.add(rule.line()));
        double budget =
                table.of(Rule.Budget.class).mapToDouble(Rule.Budget::most).reduce(plan.budget(), Math::min);
        var roi = DoubleStream.concat(
                        plan.constraints().minRoi().stream(),
                        table.of(Rule.LeastReturn.class).mapToDouble(Rule.LeastReturn::least))
                .max();
        return new Rules(budget, roi, pinned, rejected, table);
    }
}
