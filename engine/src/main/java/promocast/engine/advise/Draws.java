package promocast.engine.advise;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Standard normal draws of the errors of responses. Two offers of a line are measured against the same customers without
 * an offer; with groups of equal size that alone correlates their effects by one half, so half of the variance of each
 * error is shared by the line.
 */
final class Draws {
    /** Number of draws. */
    static final int COUNT = 200;

    private static final double SHARED = Math.sqrt(0.5);

    private final long seed;
    private final Map<Key, double[]> known = new HashMap<>();

    Draws(long seed) {
        this.seed = seed;
    }

    private record Key(int line, long setting) {}

    /** The draws for a line under a setting ({@value #COUNT} values); not to be changed. */
    double[] of(int line, long setting) {
        return known.computeIfAbsent(new Key(line, setting), key -> {
            double[] own = normals(31L * line + 17 + 1_000_003L * (setting + 1));
            double[] common = normals(31L * line + 7);
            double[] all = new double[COUNT];
            for (int i = 0; i < COUNT; i++) {
                all[i] = SHARED * own[i] + SHARED * common[i];
            }
            return all;
        });
    }

    private double[] normals(long stream) {
        var random = new SplittableRandom(seed ^ stream * 0x9E3779B97F4A7C15L);
        double[] values = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }
}
