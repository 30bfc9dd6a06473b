package promocast.engine.net;

/**
 * How a live network is distilled.
 *
 * @param width width of the embedding, a multiple of 4
 * @param hidden width of the customer tower's hidden layers, a multiple of 4
 * @param learningRate first step size of Adam; falls to 0 in a straight line
 * @param batch rows a step
 * @param steps number of steps
 * @param seed seed of weights, customers and offers
 */
public record LiveOptions(int width, int hidden, double learningRate, int batch, int steps, long seed) {
    private static final int STEPS_A_PASS = 40;

    public LiveOptions {
        if (width < 4 || width % 4 != 0 || hidden < 4 || hidden % 4 != 0) {
            throw new IllegalArgumentException(
                    "width, hidden: multiples of 4 expected, found " + width + ", " + hidden);
        }
        if (batch < 1 || steps < 1 || !(learningRate > 0)) {
            throw new IllegalArgumentException("batch, steps, learningRate: above 0 expected");
        }
    }

    /** What kept the blend's accuracy on the sample data; {@code passes} is how long the blend's members may learn. */
    public static LiveOptions of(int width, int passes, long seed) {
        return new LiveOptions(width, 64, 4e-3, 512, STEPS_A_PASS * passes, seed);
    }
}
