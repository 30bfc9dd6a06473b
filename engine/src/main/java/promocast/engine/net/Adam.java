package promocast.engine.net;

/** Adam (Kingma and Ba 2015) with weight decay added to the gradient, step by step as DL4J does it; for one thread. */
final class Adam {
    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;
    private static final float EPSILON = 1e-8f;

    private final float[][] weights;
    private final float[][] mean;
    private final float[][] square;
    private final float decay;
    private int steps;

    /** @param weights W and b of each layer in turn; changed by each step; {@code decay} concerns W only */
    Adam(float[][] weights, double decay) {
        this.weights = weights;
        this.mean = zeros(weights);
        this.square = zeros(weights);
        this.decay = (float) decay;
    }

    /** Arrays of zeros of the same lengths. */
    static float[][] zeros(float[][] like) {
        return java.util.Arrays.stream(like).map(w -> new float[w.length]).toArray(float[][]::new);
    }

    /** Steps taken. */
    int steps() {
        return steps;
    }

    void step(float[][] gradient, double learningRate) {
        steps++;
        double rate = learningRate * Math.sqrt(1 - Math.pow(SECOND_DECAY, steps)) / (1 - Math.pow(FIRST_DECAY, steps));
        for (int part = 0; part < weights.length; part++) {
            update(weights[part], gradient[part], mean[part], square[part], part % 2 == 0 ? decay : 0, (float) rate);
        }
    }

    private static void update(float[] w, float[] g, float[] m, float[] v, float decay, float rate) {
        for (int i = 0; i < w.length; i++) {
            float slope = g[i] + decay * w[i];
            m[i] = (float) FIRST_DECAY * m[i] + (float) (1 - FIRST_DECAY) * slope;
            v[i] = (float) SECOND_DECAY * v[i] + (float) (1 - SECOND_DECAY) * slope * slope;
            w[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + EPSILON);
        }
    }
}
