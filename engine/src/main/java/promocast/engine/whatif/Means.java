package promocast.engine.whatif;

import java.util.EnumMap;
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

    /** Sum of an outcome over the first n customers; NaN where there is none. */
    double sum(Outcome outcome, int n) {
        var array = values[outcome.ordinal()];
        if (array.length == 0) {
            return Double.NaN;
        }
        var sum = 0.0;
        for (int i = 0; i < n; i++) {
            sum += array[i];
        }
        return sum;
    }

    /** Whether the outcome is there. */
    boolean has(Outcome outcome) {
        return values[outcome.ordinal()].length > 0;
    }

    /** The same as forecasts of a model. */
    OutcomeMeans outcomes() {
        var arrays = new EnumMap<Outcome, float[]>(Outcome.class);
        for (var outcome : Outcome.values()) {
            if (has(outcome)) {
                arrays.put(outcome, values[outcome.ordinal()]);
            }
        }
        return new OutcomeMeans(arrays);
    }

    /** Whether no outcome is there. */
    boolean isEmpty() {
        for (var array : values) {
            if (array.length > 0) {
                return false;
            }
        }
        return true;
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
