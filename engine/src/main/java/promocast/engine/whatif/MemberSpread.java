package promocast.engine.whatif;

import java.util.Arrays;

/**
 * How far the members of a model lie apart in a line's means, one value a {@link Quantity} and one for profit.
 *
 * @param with variance with the offer
 * @param without variance without
 * @param both covariance of the two
 */
record MemberSpread(double[] with, double[] without, double[] both) {
    private static final int SIZE = Slopes.PROFIT + 1;

    /**
     * The spread over the given customers. Within the data the errors of M members average out in the blend (variance
     * / M); beyond the data they need not, so that the whole variance counts.
     */
    static MemberSpread of(CustomerModel model, LineSpec spec, int[] rows) {
        var spread = new MemberSpread(new double[SIZE], new double[SIZE], new double[SIZE]);
        if (model.members() < 2 || rows.length == 0) {
            return spread;
        }
        var values = new double[2][SIZE][model.members()];
        for (int k = 0; k < model.members(); k++) {
            var sums = new Reached(
                            rows,
                            Means.of(model.member(k, rows, spec.setting())),
                            Means.of(model.member(k, rows, model.actions().control())))
                    .sums(spec);
            for (int q = 0; q < Quantity.COUNT; q++) {
                values[0][q][k] = sums.treated()[q] / rows.length;
                values[1][q][k] = sums.control()[q] / rows.length;
            }
            for (var side : values) {
                side[Slopes.PROFIT][k] =
                        spec.keep() * side[Quantity.REVENUE.ordinal()][k] - side[Quantity.CAMPAIGN.ordinal()][k];
            }
        }
        var share = spec.extrapolated() ? 1 : 1.0 / model.members();
        for (int q = 0; q < SIZE; q++) {
            spread.with[q] = share * covariance(values[0][q], values[0][q]);
            spread.without[q] = share * covariance(values[1][q], values[1][q]);
            spread.both[q] = share * covariance(values[0][q], values[1][q]);
        }
        return spread;
    }

    private static double covariance(double[] one, double[] two) {
        var meanOne = Arrays.stream(one).average().orElse(0);
        var meanTwo = Arrays.stream(two).average().orElse(0);
        var sum = 0.0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (two[i] - meanTwo);
        }
        return sum / (one.length - 1);
    }
}
