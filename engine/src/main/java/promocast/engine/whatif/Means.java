package promocast.engine.whatif;

import java.util.Map;
import promocast.data.Outcome;
import promocast.engine.model.OutcomeMeans;

/**
 * Outcomes of n customers as plain arrays, one an outcome in the order of {@link Outcome}; empty where there is none.
 *
 * @param values not copied, not to be changed
 */
record Means(float[][] values) {
    private static final float[] NONE = new float[0];

    /** No outcome at all. */
    static Means none() {
        return of(Map.of());
    }

    /** The predictions of a model. */
    static Means of(OutcomeMeans means) {
        return of(means.values());
    }

    /** The given arrays. */
    static Means of(Map<Outcome, float[]> arrays) {
        var values = new float[Outcome.values().length][];
        for (var outcome : Outcome.values()) {
            values[outcome.ordinal()] = arrays.getOrDefault(outcome, NONE);
        }
        return new Means(values);
    }

    /** The value of an outcome for customer i; NaN where there is none. */
    double at(Outcome outcome, int i) {
        var array = values[outcome.ordinal()];
        return array.length == 0 ? Double.NaN : array[i];
    }

    /** Whether the outcome is there. */
    boolean has(Outcome outcome) {
        return values[outcome.ordinal()].length > 0;
    }

    /** The values at the given positions. */
    Means gather(int[] positions) {
        var picked = new float[values.length][];
        for (int o = 0; o < values.length; o++) {
            picked[o] = values[o].length == 0 ? NONE : new float[positions.length];
            for (int i = 0; i < picked[o].length; i++) {
                picked[o][i] = values[o][positions[i]];
            }
        }
        return new Means(picked);
    }
}
