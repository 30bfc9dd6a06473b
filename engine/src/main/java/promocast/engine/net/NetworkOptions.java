package promocast.engine.net;

/**
 * How a network is trained.
 *
 * @param hidden width of the hidden layers, a multiple of 4
 * @param learningRate step size of Adam
 * @param batch most rows a step; small data get smaller steps
 * @param maxEpochs most passes over the data
 * @param patience passes without gain before it stops
 * @param l2 weight decay
 * @param dropout share of hidden units dropped, 0 to 1
 * @param seed seed of weights, order and dropout
 */
public record NetworkOptions(
        int hidden, double learningRate, int batch, int maxEpochs, int patience, double l2, double dropout, long seed) {
    public NetworkOptions {
        require(hidden >= 4 && hidden % 4 == 0, "hidden: a positive multiple of 4 expected", hidden);
        require(learningRate > 0 && learningRate < 1, "learningRate: above 0 and below 1 expected", learningRate);
        require(batch >= 1, "batch: at least 1 expected", batch);
        require(maxEpochs >= 1, "maxEpochs: at least 1 expected", maxEpochs);
        require(patience >= 1, "patience: at least 1 expected", patience);
        require(l2 >= 0, "l2: at least 0 expected", l2);
        require(dropout >= 0 && dropout < 1, "dropout: 0 or more and below 1 expected", dropout);
    }

    private static void require(boolean holds, String rule, Number found) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", found " + found);
        }
    }

    /** The same with another step size. */
    public NetworkOptions withLearningRate(double changed) {
        return new NetworkOptions(hidden, changed, batch, maxEpochs, patience, l2, dropout, seed);
    }

    /** Rows a step for {@code rows} training rows: at least 40 steps a pass where there are enough rows. */
    int batchFor(int rows) {
        return Math.min(Math.min(batch, rows), Math.max(64, rows / 40));
    }
}
