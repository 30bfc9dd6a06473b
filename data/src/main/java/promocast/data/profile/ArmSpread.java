package promocast.data.profile;

import promocast.data.Column;
import promocast.data.TextColumn;

/** What must be known of a column in each group to say how far two groups differ. */
interface ArmSpread {
    /** Fewest rows of a group that is compared: the means of fewer differ by chance alone. */
    int FEWEST = 20;

    /** Standardised mean difference of two groups, 0 or more; NaN where one of them is too small. */
    double difference(int arm, int other);

    /** Looks at all rows. */
    static ArmSpread of(Column column, Arms arms) {
        return column instanceof TextColumn names ? Shares.of(names, arms) : Means.of(column, arms);
    }

    /** Number of values, mean and variance per group. */
    record Means(long[] counts, double[] means, double[] variances) implements ArmSpread {
        static Means of(Column column, Arms arms) {
            int k = arms.count();
            var counts = new long[k];
            var means = new double[k];
            var squares = new double[k];
            for (int row = 0; row < column.size(); row++) {
                int arm = arms.of(row);
                double value = column.number(row);
                if (arm != Arms.NONE && !Double.isNaN(value)) {
                    counts[arm]++;
                    double step = value - means[arm];
                    means[arm] += step / counts[arm];
                    squares[arm] += step * (value - means[arm]);
                }
            }
            for (int arm = 0; arm < k; arm++) {
                squares[arm] /= Math.max(1, counts[arm] - 1);
            }
            return new Means(counts, means, squares);
        }

        @Override
        public double difference(int arm, int other) {
            if (counts[arm] < FEWEST || counts[other] < FEWEST) {
                return Double.NaN;
            }
            double apart = Math.abs(means[arm] - means[other]);
            return apart == 0 ? 0 : apart / Math.sqrt((variances[arm] + variances[other]) / 2);
        }
    }

    /**
     * Rows per value and group. The difference is the Mahalanobis distance between the shares of the values (Yang and
     * Dalton 2012). Their covariance matrix S = diag(q) - q q' - d d'/4, with d the differences of the shares and q the
     * means of two, is inverted in closed form: the distance is sqrt(x / (1 - x/4)) with x the sum of d²/q.
     *
     * @param counts rows by group and code; the last code is for missing values
     * @param totals rows by group
     */
    record Shares(long[][] counts, long[] totals) implements ArmSpread {
        static Shares of(TextColumn column, Arms arms) {
            int missing = column.words().size();
            var counts = new long[arms.count()][missing + 1];
            var totals = new long[arms.count()];
            for (int row = 0; row < column.size(); row++) {
                int arm = arms.of(row);
                if (arm != Arms.NONE) {
                    int code = column.code(row);
                    counts[arm][code == TextColumn.MISSING ? missing : code]++;
                    totals[arm]++;
                }
            }
            return new Shares(counts, totals);
        }

        @Override
        public double difference(int arm, int other) {
            if (totals[arm] < FEWEST || totals[other] < FEWEST) {
                return Double.NaN;
            }
            double x = 0;
            for (int code = 0; code < counts[arm].length; code++) {
                double left = (double) counts[arm][code] / totals[arm];
                double right = (double) counts[other][code] / totals[other];
                x += left == right ? 0 : 2 * (left - right) * (left - right) / (left + right);
            }
            return Math.sqrt(x / Math.max(0, 1 - x / 4));
        }
    }
}
