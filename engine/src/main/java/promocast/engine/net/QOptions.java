package promocast.engine.net;

/**
 * A deep Q-network and how it is trained.
 *
 * @param shape its widths
 * @param batch rows a step
 * @param steps number of steps, over which the step size falls to 0
 * @param learningRate first step size of Adam
 * @param seed seed of the weights
 */
public record QOptions(Shape shape, int batch, int steps, double learningRate, long seed) {
    public QOptions {
        if (batch < 1 || steps < 1 || !(learningRate > 0)) {
            throw new IllegalArgumentException("batch, steps, learningRate: above 0 expected");
        }
    }

    /**
     * Widths of a network.
     *
     * @param inputs numbers d that describe a state
     * @param actions number k of actions
     * @param hidden width of its two hidden layers
     * @param behaviour whether it also learns which actions were taken
     */
    public record Shape(int inputs, int actions, int hidden, boolean behaviour) {
        public Shape {
            if (inputs < 1 || actions < 1 || hidden < 1) {
                throw new IllegalArgumentException("inputs, actions, hidden: above 0 expected");
            }
        }
    }
}
