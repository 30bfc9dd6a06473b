package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;

/**
 * A split of a budget: for each free line an option and how many customers get it.
 *
 * @param options number of the option of each line
 * @param counts number of customers of each line
 * @param profit extra profit, money
 * @param cost campaign cost, money
 */
record Split(List<Integer> options, List<Integer> counts, double profit, double cost) {
    /**
     * The split that maximises profit less {@code price} times cost (Lagrangian relaxation of the multiple-choice
     * knapsack; Sinha and Zoltners 1979): each line takes the option with the largest sum of max(0, profit - price
     * cost).
     */
    static Split at(double price, List<List<LineOption>> lines) {
        var options = new ArrayList<Integer>();
        for (var line : lines) {
            var best = 0;
            var most = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < line.size(); k++) {
                var count = line.get(k).countAbove(price);
                var value = line.get(k).profit()[count] - price * line.get(k).cost()[count];
                if (value > most) {
                    most = value;
                    best = k;
                }
            }
            options.add(best);
        }
        return at(price, lines, options);
    }

    /** The split under a price when the options are given. */
    static Split at(double price, List<List<LineOption>> lines, List<Integer> options) {
        var counts = new ArrayList<Integer>();
        var profit = 0.0;
        var cost = 0.0;
        for (int l = 0; l < lines.size(); l++) {
            var option = lines.get(l).get(options.get(l));
            var count = option.countAbove(price);
            counts.add(count);
            profit += option.profit()[count];
            cost += option.cost()[count];
        }
        return new Split(List.copyOf(options), List.copyOf(counts), profit, cost);
    }
}
