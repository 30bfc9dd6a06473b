package promocast.engine.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * Fair shares of what changes earn together: the Shapley value (Shapley 1953), the mean of what a change adds over all
 * orders in which the changes can be made. The shares add up to the value of all changes less the value of none.
 */
final class Shapley {
    /** Most changes for which all subsets are valued. */
    static final int EXACT = 6;

    /** Pairs of an order and its reverse that are drawn where there are more changes. */
    private static final int PAIRS = 24;

    private final int changes;
    private final IntToDoubleFunction value;
    private final Map<Integer, Double> known = new HashMap<>();

    private Shapley(int changes, IntToDoubleFunction value) {
        this.changes = changes;
        this.value = value;
    }

    /**
     * The shares (size n).
     *
     * @param n number of changes, at most 30
     * @param value value of a subset; bit k is set where change k is made
     * @param seed of the orders that are drawn where there are more than {@value #EXACT} changes
     */
    static double[] of(int n, IntToDoubleFunction value, long seed) {
        var shapley = new Shapley(n, value);
        return n <= EXACT ? shapley.exact() : shapley.drawn(seed);
    }

    private double[] exact() {
        var shares = new double[changes];
        var weights = weights();
        for (int subset = 0; subset < 1 << changes; subset++) {
            for (int k = 0; k < changes; k++) {
                if ((subset >> k & 1) == 0) {
                    shares[k] += weights[Integer.bitCount(subset)] * (value(subset | 1 << k) - value(subset));
                }
            }
        }
        return shares;
    }

    /** Weight of a subset by its size: size! (n - size - 1)! / n!. */
    private double[] weights() {
        var weights = new double[changes];
        for (int size = 0; size < changes; size++) {
            double weight = 1.0 / changes;
            for (int i = 1; i <= size; i++) {
                weight *= (double) i / (changes - i);
            }
            weights[size] = weight;
        }
        return weights;
    }

    /** Each order is followed by its reverse, which halves the noise where changes work on each other in pairs. */
    private double[] drawn(long seed) {
        var shares = new double[changes];
        var random = new Random(seed);
        var order = new int[changes];
        for (int k = 0; k < changes; k++) {
            order[k] = k;
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            for (int k = changes - 1; k > 0; k--) {
                int other = random.nextInt(k + 1);
                int swapped = order[k];
                order[k] = order[other];
                order[other] = swapped;
            }
            walk(order, false, shares);
            walk(order, true, shares);
        }
        return shares;
    }

    private void walk(int[] order, boolean backwards, double[] shares) {
        int subset = 0;
        for (int k = 0; k < changes; k++) {
            int change = order[backwards ? changes - 1 - k : k];
            int next = subset | 1 << change;
            shares[change] += (value(next) - value(subset)) / (2.0 * PAIRS);
            subset = next;
        }
    }

    private double value(int subset) {
        return known.computeIfAbsent(subset, value::applyAsDouble);
    }
}
