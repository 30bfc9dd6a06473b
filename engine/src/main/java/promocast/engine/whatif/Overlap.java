package promocast.engine.whatif;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Customers who fall into several lines of a plan, of whom the first line takes each.
 *
 * @param contested customers who fall into more than one line
 * @param pairs the lines that share customers, those with the most first
 */
public record Overlap(long contested, List<Shared> pairs) {
    public Overlap {
        pairs = List.copyOf(pairs);
    }

    /**
     * Customers whom two lines share and the first of them has. Money is by the live network: what the offers would earn
     * with just these customers if each of them got it.
     *
     * @param winner the line that they belong to, from 0
     * @param other the later line that they fall into as well, from 0
     * @param customers how many
     * @param cost campaign cost of the winner's offer to them, money
     * @param profit extra profit of the winner's offer to them, money
     * @param otherProfit extra profit that the other line's offer would earn with them, money
     * @param bothProfit extra profit of both offers together; empty where they do not stack or the data cannot tell
     * @param kinds kinds of offers that meet, such as {@code coupon}, {@code points}, {@code ad}
     */
    public record Shared(
            int winner,
            int other,
            long customers,
            double cost,
            double profit,
            double otherProfit,
            Optional<Double> bothProfit,
            Set<String> kinds) {
        public Shared {
            kinds = Set.copyOf(kinds);
        }

        /** What the order of the lines costs: how much more the better of the other ways would earn, money, at least 0. */
        public double atStake() {
            return Math.max(0, Math.max(otherProfit, bothProfit.orElse(otherProfit)) - profit);
        }
    }
}
