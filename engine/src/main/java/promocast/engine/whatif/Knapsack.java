package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a budget over lines: the price of money is bisected until the cost meets the budget; between the options just
 * above and just below that price, lines are switched one by one and the best split that keeps the limits is taken.
 *
 * @param lines the options of each free line
 * @param fixedProfit extra profit of what is pinned, money
 * @param fixedCost campaign cost of what is pinned, money
 */
record Knapsack(List<List<LineOption>> lines, double fixedProfit, double fixedCost) {
    private static final int STEPS = 60;
    private static final double HIGHEST = 1e12;

    /**
     * A split with the price of money at which it is best.
     *
     * @param price extra profit that one more unit of budget would earn; 0 where nothing holds the split back
     */
    record Solution(Split split, double price) {}

    /** The most profitable split with at most this campaign cost and at least this return, pinned lines included. */
    Solution solve(double budget, double minRoi) {
        var free = Split.at(0, lines);
        if (keeps(free, budget, minRoi)) {
            return new Solution(free, 0);
        }
        var low = 0.0;
        var high = HIGHEST;
        for (int step = 0; step < STEPS; step++) {
            var middle = step < STEPS / 2 ? Math.expm1((Math.log1p(low) + Math.log1p(high)) / 2) : (low + high) / 2;
            if (keeps(Split.at(middle, lines), budget, minRoi)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        var best = Split.at(high, lines);
        var options = new ArrayList<>(Split.at(low, lines).options());
        for (int l = 0; l <= lines.size(); l++) {
            var filled = fill(options, budget, minRoi);
            if (keeps(filled, budget, minRoi) && filled.profit() > best.profit()) {
                best = filled;
            }
            if (l < lines.size()) {
                options.set(l, best(high, lines.get(l)));
            }
        }
        return new Solution(best, high);
    }

    private static int best(double price, List<LineOption> options) {
        return Split.at(price, List.of(options)).options().get(0);
    }

    /** With the options given, the customers of the highest return until a limit is met. */
    private Split fill(List<Integer> options, double budget, double minRoi) {
        var low = 0.0;
        var high = HIGHEST;
        for (int step = 0; step < STEPS; step++) {
            var middle = step < STEPS / 2 ? Math.expm1((Math.log1p(low) + Math.log1p(high)) / 2) : (low + high) / 2;
            if (keeps(Split.at(middle, lines, options), budget, minRoi)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Split.at(high, lines, options);
    }

    /** Whether a split keeps budget and return, pinned lines included. */
    boolean keeps(Split split, double budget, double minRoi) {
        var cost = split.cost() + fixedCost;
        var profit = split.profit() + fixedProfit;
        return cost <= budget && (cost <= 0 || profit >= minRoi * cost || Double.isInfinite(minRoi));
    }
}
