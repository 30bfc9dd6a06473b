package promocast.data.feature;

import java.util.Arrays;

/**
 * What an input tells: its mutual information with the outcome, and how much better one knows from it who responds to
 * an offer. Both look at the input in bins of about equal size; equal values share a bin.
 *
 * <p>The uplift score is the bin-based filter with the Kullback-Leibler divergence of Zhao et al. (2020, "Feature
 * selection methods for uplift modeling"): sum_k n_k/n KL(P_k : Q_k), where P_k and Q_k are the shares of the outcome
 * among treated and control rows of bin k; less the divergence of all rows together (Rzepakowski and Jaroszewicz 2012),
 * so that an input that tells nothing has 0. Several offers count by their rows. Shares are (n_1 + 1/2) / (n + 1).
 */
final class InputScores {
    static final int BINS = 10;

    private final FeatureTargets targets;
    private final int[] rows;

    /** @param rows the rows of the table that the values to be scored belong to */
    InputScores(FeatureTargets targets, int[] rows) {
        this.targets = targets;
        this.rows = rows;
    }

    /**
     * Both scores, and what they would be on the average if the input told nothing.
     *
     * @param information I(x; y) in nats
     * @param uplift the divergence filter in nats
     * @param freedom bins less one
     */
    record Score(double information, double uplift, double informationByChance, double upliftByChance, int freedom) {
        /**
         * How far the information lies above chance, in standard deviations: 2 n I is chi-square with as many degrees of
         * freedom as there are bins less one where the input tells nothing.
         */
        double informationStrength() {
            return strength(information, informationByChance);
        }

        /** The same for the uplift score. */
        double upliftStrength() {
            return strength(uplift, upliftByChance);
        }

        private double strength(double value, double byChance) {
            return byChance == 0 ? 0 : (value / byChance - 1) * Math.sqrt(freedom / 2.0);
        }

        /** Information beyond chance. */
        double surplusInformation() {
            return Math.max(0, information - informationByChance);
        }

        /** Uplift beyond chance. */
        double surplusUplift() {
            return Math.max(0, uplift - upliftByChance);
        }
    }

    /** Values of an input in bins. */
    record Binned(int[] bins, int count) {
        /** Bins of about equal size; a bin for each value where there are few. */
        static Binned of(double[] values, int most) {
            var sorted = values.clone();
            Arrays.sort(sorted);
            int n = sorted.length;
            var distinct = Arrays.stream(sorted).distinct().limit(most + 1L).toArray();
            double[] cuts;
            if (distinct.length <= most) {
                cuts = Arrays.copyOf(distinct, Math.max(0, distinct.length - 1));
            } else {
                double below = largestBelow(sorted, sorted[n - 1]);
                cuts = new double[most - 1];
                for (int k = 1; k < most; k++) {
                    cuts[k - 1] = Math.min(below, sorted[(int) ((long) k * n / most)]);
                }
                cuts = Arrays.stream(cuts).distinct().toArray();
            }
            var bins = new int[n];
            for (int i = 0; i < n; i++) {
                int at = Arrays.binarySearch(cuts, values[i]);
                bins[i] = at >= 0 ? at : -at - 1;
            }
            return new Binned(bins, cuts.length + 1);
        }

        private static double largestBelow(double[] sorted, double value) {
            int at = sorted.length - 1;
            while (at > 0 && sorted[at] == value) {
                at--;
            }
            return sorted[at];
        }

        /** Every pair of bins as a bin. */
        Binned with(Binned other) {
            var joint = new int[bins.length];
            for (int i = 0; i < joint.length; i++) {
                joint[i] = bins[i] * other.count + other.bins[i];
            }
            return new Binned(joint, count * other.count);
        }
    }

    Score score(double[] values) {
        return score(Binned.of(values, BINS));
    }

    /**
     * How far an input lies above chance in both scores, in 2, 4 and 10 bins, whichever tells most: a steady rise shows best
     * in few bins, anything else in many.
     */
    double[] strength(double[] values) {
        var strength = new double[2];
        for (int bins : new int[] {2, 4, BINS}) {
            var score = score(Binned.of(values, bins));
            strength[0] = Math.max(strength[0], score.informationStrength());
            strength[1] = Math.max(strength[1], score.upliftStrength());
        }
        return strength;
    }

    Score score(Binned binned) {
        int groups = targets.groups();
        var cells = new double[groups][binned.count()][2];
        for (int i = 0; i < rows.length; i++) {
            double outcome = targets.outcome()[rows[i]];
            if (!Double.isNaN(outcome)) {
                cells[targets.group()[rows[i]]][binned.bins()[i]][outcome > 0 ? 1 : 0]++;
            }
        }
        var pooled = new double[binned.count()][2];
        double n = 0;
        int filled = 0;
        for (int k = 0; k < pooled.length; k++) {
            for (var group : cells) {
                pooled[k][0] += group[k][0];
                pooled[k][1] += group[k][1];
            }
            n += pooled[k][0] + pooled[k][1];
            filled += pooled[k][0] + pooled[k][1] > 0 ? 1 : 0;
        }
        double information = mutualInformation(pooled);
        double chance = n == 0 ? 0 : (filled - 1) / (2 * n);
        return uplift(cells, Math.max(0, filled - 1), information, chance);
    }

    private static Score uplift(double[][][] cells, int freedom, double information, double chance) {
        double treated = 0;
        double sum = 0;
        double byChance = 0;
        double control = rows(cells[0]);
        for (int g = 1; g < cells.length; g++) {
            double weight = rows(cells[g]);
            if (weight > 0 && control > 0) {
                treated += weight;
                sum += weight * divergenceGain(cells[g], cells[0]);
                byChance += weight * freedom / 2.0 * (1 / weight + 1 / control);
            }
        }
        return treated == 0
                ? new Score(information, 0, chance, 0, freedom)
                : new Score(information, sum / treated, chance, byChance / treated, freedom);
    }

    private static double rows(double[][] cells) {
        return Arrays.stream(cells).mapToDouble(cell -> cell[0] + cell[1]).sum();
    }

    /**
     * I(x; y) = sum p(x, y) ln(p(x, y) / (p(x) p(y))) in nats (Shannon 1948).
     *
     * @param counts rows of each bin by outcome
     */
    static double mutualInformation(double[][] counts) {
        double n = rows(counts);
        double ones = Arrays.stream(counts).mapToDouble(cell -> cell[1]).sum();
        double sum = 0;
        for (var cell : counts) {
            double bin = cell[0] + cell[1];
            sum += term(cell[0], bin, n - ones, n) + term(cell[1], bin, ones, n);
        }
        return Math.max(0, sum);
    }

    private static double term(double joint, double bin, double outcome, double n) {
        return joint == 0 ? 0 : joint / n * StrictMath.log(joint * n / (bin * outcome));
    }

    /** The divergence within bins less that of all rows. */
    static double divergenceGain(double[][] treated, double[][] control) {
        double n = rows(treated) + rows(control);
        var allTreated = new double[2];
        var allControl = new double[2];
        double within = 0;
        for (int k = 0; k < treated.length; k++) {
            double size = treated[k][0] + treated[k][1] + control[k][0] + control[k][1];
            within += size / n * divergence(share(treated[k]), share(control[k]));
            for (int y = 0; y < 2; y++) {
                allTreated[y] += treated[k][y];
                allControl[y] += control[k][y];
            }
        }
        return Math.max(0, within - divergence(share(allTreated), share(allControl)));
    }

    private static double share(double[] cell) {
        return (cell[1] + 0.5) / (cell[0] + cell[1] + 1);
    }

    /** KL(p : q) of two Bernoulli distributions, in nats (Kullback and Leibler 1951). */
    private static double divergence(double p, double q) {
        return p * StrictMath.log(p / q) + (1 - p) * StrictMath.log((1 - p) / (1 - q));
    }
}
