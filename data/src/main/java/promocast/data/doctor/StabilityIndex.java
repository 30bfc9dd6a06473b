package promocast.data.doctor;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The population stability index of two groups of rows, sum over parts of (a - e) ln(a / e) of their shares a and e (Siddiqi
 * 2006, "Credit Risk Scorecards"): below 0.1 the groups are alike, from 0.25 on they differ much. Half a row is added to each
 * part, so that an empty one does not make it infinite.
 *
 * @param value the index, 0 and more
 * @param overlap share of the values that the two have in common, 0 to 1
 * @param p chance of an index as large where both groups are drawn from the same customers
 */
record StabilityIndex(double value, double overlap, double p) {
    /** From here on the groups differ somewhat. */
    static final double MODERATE = 0.1;

    /** From here on the groups differ much. */
    static final double STRONG = 0.25;

    /** Of groups that do not differ. */
    static final StabilityIndex NONE = new StabilityIndex(0, 1, 1);

    /**
     * The index of rows counted by part.
     *
     * @param actual rows of each part in one group
     * @param expected the same in the other, as many parts
     */
    static StabilityIndex of(double[] actual, double[] expected) {
        int parts = 0;
        double rows = 0;
        double others = 0;
        for (int i = 0; i < actual.length; i++) {
            parts += actual[i] + expected[i] > 0 ? 1 : 0;
            rows += actual[i];
            others += expected[i];
        }
        if (parts < 2 || rows == 0 || others == 0) {
            return NONE;
        }
        double value = 0;
        double overlap = 0;
        for (int i = 0; i < actual.length; i++) {
            if (actual[i] + expected[i] > 0) {
                double a = (actual[i] + 0.5) / (rows + 0.5 * parts);
                double e = (expected[i] + 0.5) / (others + 0.5 * parts);
                value += (a - e) * Math.log(a / e);
                overlap += Math.min(actual[i] / rows, expected[i] / others);
            }
        }
        return new StabilityIndex(value, overlap, chance(value, parts, rows, others));
    }

    /** Times nm / (n + m) it is chi-square with one degree less than parts (Yurdakul 2018). */
    private static double chance(double value, int parts, double rows, double others) {
        var distribution = new ChiSquaredDistribution(null, parts - 1.0);
        return 1 - distribution.cumulativeProbability(value * rows * others / (rows + others));
    }
}
