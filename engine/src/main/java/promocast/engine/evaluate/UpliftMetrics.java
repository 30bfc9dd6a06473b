package promocast.engine.evaluate;

import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.evaluate.Cumulative.Kind;

/**
 * Measures of a ranking by uplift, with the definitions of scikit-uplift 0.5.1. Where a measure has no value (such as no
 * control customer among the best 10 %) the answer is NaN, there as here.
 */
public final class UpliftMetrics {
    private UpliftMetrics() {}

    /**
     * Qini coefficient: area between the Qini curve and chance relative to the best possible ranking
     * ({@code qini_auc_score} with {@code negative_effect=True}).
     *
     * @throws UnanswerableException when the responses are not both 0 and 1
     */
    public static double qini(UpliftSample sample) {
        requireBothResponses(sample);
        return normalised(sample, Kind.QINI, sample.once());
    }

    /**
     * The same for the uplift curve ({@code uplift_auc_score}).
     *
     * @throws UnanswerableException when the responses are not both 0 and 1
     */
    public static double auuc(UpliftSample sample) {
        requireBothResponses(sample);
        return normalised(sample, Kind.UPLIFT, sample.once());
    }

    /**
     * Difference of the mean responses, treated less control, among the best share k of all customers
     * ({@code uplift_at_k} with {@code strategy="overall"}).
     *
     * @param k share, above 0 and below 1
     */
    public static double upliftAt(UpliftSample sample, double k) {
        requireShare(k);
        return upliftAt(sample, k, sample.once());
    }

    /**
     * Difference of the mean responses of the best share k of the treated and of the best share k of the control group
     * ({@code strategy="by_group"}).
     *
     * @param k share, above 0 and below 1
     */
    public static double upliftAtByGroup(UpliftSample sample, double k) {
        requireShare(k);
        int treated = group(sample, true).length;
        int control = sample.size() - treated;
        return mean(group(sample, true), 0, (int) (treated * k)) - mean(group(sample, false), 0, (int) (control * k));
    }

    /** Difference of the mean responses of all, treated less control: the average effect under randomisation. */
    public static double averageEffect(UpliftSample sample) {
        return upliftAt(sample, 1, sample.once());
    }

    /**
     * Mean over equally large bins of the ranking of the uplift in the bin, weighted by its treated customers
     * ({@code weighted_average_uplift}).
     *
     * @param bins number of bins, above 0 and below the number of customers
     * @param byGroup whether treated and control customers are cut into bins separately
     */
    public static double weightedAverageUplift(UpliftSample sample, int bins, boolean byGroup) {
        if (bins <= 0 || bins >= sample.size()) {
            throw new IllegalArgumentException("bins: " + bins + " is not in 1.." + (sample.size() - 1));
        }
        double sum = 0;
        double weight = 0;
        for (int bin = 0; bin < bins; bin++) {
            double[] treated = byGroup ? part(group(sample, true), bins, bin) : inBin(sample, true, bins, bin);
            double[] control = byGroup ? part(group(sample, false), bins, bin) : inBin(sample, false, bins, bin);
            sum += treated.length * (mean(treated, 0, treated.length) - mean(control, 0, control.length));
            weight += treated.length;
        }
        return sum / weight;
    }

    /** Qini curve: extra responses among the treated, one point for each distinct score and (0, 0). */
    public static GainCurve qiniCurve(UpliftSample sample) {
        return curve(sample, Kind.QINI);
    }

    /** Uplift curve: extra responses if all customers so far were treated, one point for each distinct score and (0, 0). */
    public static GainCurve upliftCurve(UpliftSample sample) {
        return curve(sample, Kind.UPLIFT);
    }

    static double normalised(UpliftSample sample, Kind kind, int[] counts) {
        return sample.ranked(counts).normalisedArea(kind, sample.perfect(kind, counts));
    }

    static double upliftAt(UpliftSample sample, double k, int[] counts) {
        int left = (int) (sample.size() * k);
        double[] n = new double[2];
        double[] sum = new double[2];
        for (int i = 0; i < sample.size() && left > 0; i++) {
            int weight = Math.min(left, sample.weight(i, counts));
            int side = sample.treated(i) ? 1 : 0;
            n[side] += weight;
            sum[side] += weight * sample.response(i);
            left -= weight;
        }
        return sum[1] / n[1] - sum[0] / n[0];
    }

    static boolean hasBothResponses(UpliftSample sample) {
        boolean differs = false;
        for (int i = 1; i < sample.size(); i++) {
            differs |= sample.response(i) != sample.response(0);
        }
        return differs && sample.binary();
    }

    private static void requireBothResponses(UpliftSample sample) {
        if (!hasBothResponses(sample)) {
            throw new UnanswerableException(EngineMessage.of("evaluate.uplift.notBinary"));
        }
    }

    private static void requireShare(double k) {
        if (!(k > 0 && k < 1)) {
            throw new IllegalArgumentException("k: " + k + " is not between 0 and 1");
        }
    }

    private static GainCurve curve(UpliftSample sample, Kind kind) {
        var steps = sample.ranked(sample.once());
        double[] x = new double[steps.size() + 1];
        double[] y = new double[steps.size() + 1];
        for (int i = 0; i < steps.size(); i++) {
            x[i + 1] = steps.customers(i);
            y[i + 1] = steps.value(kind, i);
        }
        return new GainCurve(x, y);
    }

    private static double[] group(UpliftSample sample, boolean treated) {
        return inRange(sample, treated, 0, sample.size());
    }

    private static double[] inBin(UpliftSample sample, boolean treated, int bins, int bin) {
        return inRange(sample, treated, start(sample.size(), bins, bin), start(sample.size(), bins, bin + 1));
    }

    private static double[] inRange(UpliftSample sample, boolean treated, int from, int to) {
        return java.util.stream.IntStream.range(from, to)
                .filter(i -> sample.treated(i) == treated)
                .mapToDouble(sample::response)
                .toArray();
    }

    private static double[] part(double[] values, int bins, int bin) {
        return java.util.Arrays.copyOfRange(
                values, start(values.length, bins, bin), start(values.length, bins, bin + 1));
    }

    /** First index of a bin where n values are cut into bins as equal as possible, the larger ones first. */
    static int start(int n, int bins, int bin) {
        return bin * (n / bins) + Math.min(bin, n % bins);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
