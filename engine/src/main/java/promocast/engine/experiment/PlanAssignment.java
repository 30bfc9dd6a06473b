package promocast.engine.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.WhatIf;

/**
 * The draw of a plan: its customers by line, and how alike the groups are.
 *
 * @param assignment who gets the offer
 * @param balance how alike the groups are in what was known before
 * @param repeated rows of customers who came before; they count once
 * @param numbered whether customers are called by the number of their row, from 1, since the data have no ids
 */
public record PlanAssignment(Assignment assignment, Balance balance, long repeated, boolean numbered) {
    /**
     * Draws the customers whom a plan reaches.
     *
     * @param customers the table of the customers
     * @param id column with their ids, if there is one
     * @param features columns in which the groups are compared
     * @throws UnanswerableException when nobody or everybody would be held out
     */
    public static PlanAssignment of(
            WhatIf whatIf,
            CampaignPlan plan,
            Dataset customers,
            Optional<String> id,
            List<String> features,
            Draw draw) {
        var column = id.flatMap(customers::find);
        var strata = new ArrayList<List<String>>();
        var rowOf = new HashMap<String, Integer>();
        long rows = 0;
        for (var line : whatIf.reached(plan)) {
            var ids = new ArrayList<String>();
            for (int row : line) {
                var name = name(column, row);
                ids.add(name);
                rowOf.putIfAbsent(name, row);
                rows++;
            }
            strata.add(ids);
        }
        var assignment = Assignment.draw(strata, draw.holdout(), draw.seed());
        int held = assignment.held();
        if (held == 0 || held == assignment.members().size()) {
            throw new UnanswerableException(
                    EngineMessage.of("experiment.few", assignment.members().size(), held));
        }
        var groups = new HashMap<Integer, Boolean>();
        assignment.members().forEach(member -> groups.put(rowOf.get(member.id()), member.held()));
        return new PlanAssignment(
                assignment,
                Balance.of(customers, features, groups),
                rows - assignment.members().size(),
                column.isEmpty());
    }

    /**
     * How customers are drawn.
     *
     * @param holdout share held out
     * @param seed of the draw
     */
    public record Draw(double holdout, long seed) {}

    private static String name(Optional<Column> column, int row) {
        return column.map(ids -> ids.text(row)).filter(text -> !text.isEmpty()).orElseGet(() -> "row " + (row + 1));
    }
}
