package promocast.engine.net;

import java.util.SplittableRandom;

/**
 * Inverted dropout (Srivastava et al. 2014): units stay with a chance and count for more. Each row takes a random
 * stretch of a long list of draws, which costs one random number a row. Immutable, thread-safe.
 */
final class Dropout {
    private static final int DRAWS = 1 << 16;

    private final float[] factors;
    private final float scale;

    /** @param share of units dropped, 0 to below 1 */
    Dropout(double share, int width, long seed) {
        this.scale = (float) (1 / (1 - share));
        this.factors = share > 0 ? new float[DRAWS + width] : new float[0];
        var random = new SplittableRandom(seed);
        for (int i = 0; i < factors.length; i++) {
            factors[i] = random.nextDouble() < share ? 0 : scale;
        }
    }

    /** What a unit that stays is multiplied by. */
    float scale() {
        return scale;
    }

    void apply(float[] values, int rows, int width, SplittableRandom random) {
        if (factors.length > 0) {
            for (int row = 0; row < rows; row++) {
                multiply(values, row * width, random.nextInt(DRAWS), width);
            }
        }
    }

    private void multiply(float[] values, int at, int draw, int width) {
        for (int j = 0; j < width; j++) {
            values[at + j] *= factors[draw + j];
        }
    }
}
