package promocast.engine.tree;

/**
 * How trees are boosted (Friedman 2001, with the second-order leaves of Chen and Guestrin 2016).
 *
 * @param rounds most trees
 * @param patience trees without gain on held-back rows before it stops
 * @param learningRate share of each tree's step that is taken
 * @param depth most questions on the way to a leaf
 * @param leafWeight least sum of second derivatives in a leaf: of 0/1 labels with rate p, rows x p (1 - p)
 * @param l2 penalty on leaf values
 * @param rowShare share of the rows that each tree sees
 * @param inputShare share of the inputs that each tree may ask for
 * @param mostRows of more training rows than this, so many are drawn
 * @param seed seed of all draws
 */
public record TreeOptions(
        int rounds,
        int patience,
        double learningRate,
        int depth,
        double leafWeight,
        double l2,
        double rowShare,
        double inputShare,
        int mostRows,
        long seed) {
    public TreeOptions {
        require(rounds >= 1 && patience >= 1, "rounds, patience: at least 1 expected", rounds);
        require(learningRate > 0 && learningRate <= 1, "learningRate: above 0 and at most 1 expected", learningRate);
        require(depth >= 1 && depth <= 12, "depth: 1 to 12 expected", depth);
        require(leafWeight >= 0 && l2 >= 0, "leafWeight, l2: at least 0 expected", Math.min(leafWeight, l2));
        require(rowShare > 0 && rowShare <= 1, "rowShare: above 0 and at most 1 expected", rowShare);
        require(inputShare > 0 && inputShare <= 1, "inputShare: above 0 and at most 1 expected", inputShare);
        require(mostRows >= 1, "mostRows: at least 1 expected", mostRows);
    }

    private static void require(boolean holds, String rule, Number found) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", found " + found);
        }
    }

    /** Shallow, strongly held back trees, as small effects in noisy labels need them. */
    public static TreeOptions defaults(long seed) {
        return new TreeOptions(300, 15, 0.08, 4, 8, 5, 0.8, 0.7, 100_000, seed);
    }
}
