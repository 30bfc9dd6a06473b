package promocast.engine.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import promocast.data.feature.FeatureEncoding;

/**
 * All that a forecast is computed with.
 *
 * @param encoding customers to inputs
 * @param blend the accurate model
 * @param live the fast model
 * @param plan which row of the training table was held out for what
 * @param fingerprint SHA-256 of the training table
 * @param threads most threads that a forecast uses
 */
record ForecastCore(
        FeatureEncoding encoding, Blend blend, LiveModel live, FoldPlan plan, String fingerprint, int threads) {
    /** The same for another table, none of whose rows any member has learned from. */
    ForecastCore forUnseen(int rows) {
        var fold = new byte[rows];
        Arrays.fill(fold, FoldPlan.TEST);
        return new ForecastCore(encoding, blend, live, new FoldPlan(fold, plan.folds()), "", threads);
    }

    /** Cross-fitted prediction of some rows: row i only by members that have not seen row i of the training table. */
    OutcomeMeans predictUnseen(Customers customers, int[] rows, double[] setting) {
        var means = blend.funnel().arrays(rows.length);
        for (int k = FoldPlan.TEST; k < plan.folds(); k++) {
            int fold = k;
            int[] at = IntStream.range(0, rows.length)
                    .filter(i -> plan.fold()[rows[i]] == fold)
                    .toArray();
            int[] chosen = IntStream.of(at).map(i -> rows[i]).toArray();
            fill(
                    at,
                    k == FoldPlan.TEST
                            ? blend.predict(customers.inputs(), chosen, setting, threads)
                            : blend.predictAlone(k, customers.inputs(), chosen, setting, threads),
                    means);
        }
        return means;
    }

    /** The same with an offer code a row (n x o); redeemed as if each customer had a coupon. */
    OutcomeMeans predictUnseenEach(Customers customers, float[] offers) {
        var means = blend.funnel().arrays(customers.rows());
        for (int k = -1; k < plan.folds(); k++) {
            var rows = plan.in(k);
            if (rows.length > 0) {
                var heads = k < 0
                        ? blend.heads(customers.inputs(), offers, rows, threads)
                        : blend.headsAlone(k, customers.inputs(), offers, rows, threads);
                var found = blend.funnel().arrays(rows.length);
                blend.multiply(heads, found);
                fill(rows, found, means);
            }
        }
        return means;
    }

    private static void fill(int[] rows, OutcomeMeans found, OutcomeMeans means) {
        for (var outcome : means.outcomes()) {
            var from = found.of(outcome);
            var to = means.of(outcome);
            for (int i = 0; i < rows.length; i++) {
                to[rows[i]] = from[i];
            }
        }
    }
}
