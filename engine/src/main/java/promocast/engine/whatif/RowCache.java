package promocast.engine.whatif;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.function.Function;
import promocast.data.Outcome;
import promocast.engine.model.OutcomeMeans;

/** Forecasts of a table's customers under one setting, made when first asked for and kept. Thread-safe. */
final class RowCache {
    private final Function<int[], OutcomeMeans> predictor;
    private final boolean[] known;
    private Means means = Means.none();

    /** @param predictor forecasts the given rows of n */
    RowCache(int n, Function<int[], OutcomeMeans> predictor) {
        this.predictor = predictor;
        this.known = new boolean[n];
    }

    /** The forecasts of the given rows. */
    synchronized Means of(int[] rows) {
        var missing = Arrays.stream(rows).filter(row -> !known[row]).toArray();
        if (missing.length > 0) {
            store(missing, predictor.apply(missing));
        }
        return means.gather(rows);
    }

    private void store(int[] rows, OutcomeMeans found) {
        if (means.isEmpty()) {
            var arrays = new EnumMap<Outcome, float[]>(Outcome.class);
            found.outcomes().forEach(outcome -> arrays.put(outcome, new float[known.length]));
            means = Means.of(arrays);
        }
        for (var outcome : found.outcomes()) {
            var from = found.of(outcome);
            var to = means.values()[outcome.ordinal()];
            for (int i = 0; i < rows.length; i++) {
                to[rows[i]] = from[i];
            }
        }
        for (int row : rows) {
            known[row] = true;
        }
    }
}
