package promocast.engine.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import promocast.engine.net.FunnelLoss;
import promocast.engine.net.FunnelSamples;
import promocast.engine.net.NetworkEnsemble;

/** Weighs and calibrates cross-fitted members on rows that they have not seen. */
final class BlendFit {
    private static final double USELESS = 0.25;
    private static final double FLATTEST = 0.5;
    private static final double STEEPEST = 1.5;
    private static final int VARIANCE_ROWS = 20_000;

    private final FunnelSamples samples;
    private final FoldPlan plan;
    private final CrossFit crossFit;
    private final int[] training;
    private final int threads;

    BlendFit(FunnelSamples samples, FoldPlan plan, CrossFit crossFit, int threads) {
        this.samples = samples;
        this.plan = plan;
        this.crossFit = crossFit;
        this.training = plan.training();
        this.threads = threads;
    }

    /** The members with weights and calibrations. */
    Blend.Parts fit(Funnel funnel, OfferCode code) {
        var unseen = CrossFit.pick(crossFit.unseen(), training);
        var single = calibration(unseen, single(unseen));
        var none = Calibration.none(unseen.length);
        var mix = new Mix(weights(), crossFit.kinds(), crossFit.shares(), none, single, Redeeming.NONE);
        var members = crossFit.members().stream().map(CrossFit.Member::learners).toList();
        var parts = new Blend.Parts(members, mix);
        var blended = heads(parts.sum());
        var together = calibration(blended, slopes(single, parts));

        var levelling = new Levelling(samples, plan, code, funnel.heads(), threads);
        var level = levelling.single(unseen, single);
        var levelTogether = levelling.together(parts.with(mix.with(together, level, Redeeming.NONE)));
        return parts.with(mix.with(levelTogether, level, redeeming(funnel, code, unseen, level)));
    }

    private Redeeming redeeming(Funnel funnel, OfferCode code, float[][] unseen, Calibration single) {
        int head = funnel.heads().indexOf(Head.REDEEMED_AFTER_PURCHASE);
        if (head < 0 || !funnel.amount() || !code.hasThreshold()) {
            return Redeeming.NONE;
        }
        var logits = single.apply(unseen, samples.offers(), samples.offerWidth(), training)[head];
        return Redeeming.fit(head, logits, unseen[unseen.length - 1], training, samples, code);
    }

    private float[][] heads(NetworkEnsemble ensemble) {
        return ensemble.heads(samples.customers(), samples.offers(), training, threads);
    }

    /**
     * Weights in proportion to what each member gains over base rates on its own fold; a member that gains less than a
     * quarter of the median is useless and gets none. All equal where none gains anything.
     */
    double[] weights() {
        int n = crossFit.members().size();
        var gains = new double[n];
        for (int k = 0; k < n; k++) {
            var rows = plan.in(k);
            double loss = FunnelLoss.mean(CrossFit.pick(crossFit.unseen(), rows), samples, rows);
            gains[k] = Math.max(0, baseLoss(k) - loss);
        }
        var sorted = gains.clone();
        Arrays.sort(sorted);
        double least = USELESS * sorted[n / 2];
        for (int k = 0; k < n; k++) {
            gains[k] = gains[k] < least ? 0 : gains[k];
        }
        double sum = Arrays.stream(gains).sum();
        for (int k = 0; k < n; k++) {
            gains[k] = sum > 0 ? gains[k] / sum : 1.0 / n;
        }
        return gains;
    }

    private double baseLoss(int fold) {
        var rows = plan.in(fold);
        var learned = plan.without(fold);
        int k = samples.chanceHeads();
        var constant = new float[k + (samples.hasAmount() ? 1 : 0)][rows.length];
        for (int h = 0; h < k; h++) {
            double yes = 0.5;
            double seen = 1;
            for (int row : learned) {
                yes += samples.chances()[row * k + h] * samples.chanceMask()[row * k + h];
                seen += samples.chanceMask()[row * k + h];
            }
            Arrays.fill(constant[h], (float) Math.log(yes / (seen - yes)));
        }
        if (samples.hasAmount()) {
            double sum = 0;
            double seen = 1e-9;
            for (int row : learned) {
                sum += samples.amounts()[row] * samples.amountMask()[row];
                seen += samples.amountMask()[row];
            }
            Arrays.fill(constant[k], (float) (sum / seen));
        }
        return FunnelLoss.mean(constant, samples, rows);
    }

    private double[] single(float[][] unseen) {
        var slopes = new double[samples.chanceHeads()];
        for (int h = 0; h < slopes.length; h++) {
            slopes[h] = Platt.fit(unseen[h], training, samples, h).slope();
        }
        return slopes;
    }

    /**
     * Slopes of the weighted sum. No training row is unseen by all members, so its slope cannot be fitted on them; but
     * the sum covaries with the truth as its members do on average and only varies less, so the slope of a member on its own
     * is multiplied by the ratio of the variances on rows that were not learned from. The variance of the sum is that of the
     * members and their covariances; on the fold that member i left out, its forecasts know nothing of the labels that member
     * j has learned, so their covariance is that of fresh rows.
     */
    private double[] slopes(Calibration single, Blend.Parts parts) {
        int k = samples.chanceHeads();
        var plain = parts.with(parts.mix().plain(single.factor().length));
        var weights = parts.mix().weights();
        var ofMembers = new double[k];
        var ofSum = new double[k];
        for (int i = 0; i < weights.length; i++) {
            var rows = some(plan.in(i));
            var unseen = plain.member(i).heads(samples.customers(), samples.offers(), rows, threads);
            for (int j = 0; j < weights.length; j++) {
                var other =
                        i == j ? unseen : plain.member(j).heads(samples.customers(), samples.offers(), rows, threads);
                for (int h = 0; h < k; h++) {
                    double covariance = covariance(unseen[h], other[h], rows, h);
                    ofSum[h] += weights[i] * weights[j] * covariance;
                    ofMembers[h] += i == j ? weights[i] * covariance : 0;
                }
            }
        }
        var slopes = new double[k];
        for (int h = 0; h < k; h++) {
            double ratio = ofMembers[h] / Math.max(1e-12, ofSum[h]);
            slopes[h] = Math.max(FLATTEST, Math.min(STEEPEST, single.factor()[h] * Math.max(1, ratio)));
        }
        return slopes;
    }

    /** At most {@value #VARIANCE_ROWS} of the rows, evenly spread. */
    private static int[] some(int[] rows) {
        int step = rows.length / VARIANCE_ROWS + 1;
        return IntStream.range(0, rows.length / step).map(i -> rows[i * step]).toArray();
    }

    private double covariance(float[] one, float[] other, int[] rows, int head) {
        int k = samples.chanceHeads();
        double n = 0;
        double meanOne = 0;
        double meanOther = 0;
        double products = 0;
        for (int i = 0; i < rows.length; i++) {
            if (samples.chanceMask()[rows[i] * k + head] > 0) {
                n++;
                double delta = one[i] - meanOne;
                meanOne += delta / n;
                meanOther += (other[i] - meanOther) / n;
                products += delta * (other[i] - meanOther);
            }
        }
        return products / Math.max(1, n);
    }

    /** Given slopes, the shifts that make mean forecasts equal the measured rates and mean amounts. */
    private Calibration calibration(float[][] heads, double[] slopes) {
        int k = samples.chanceHeads();
        var calibration = Calibration.none(heads.length);
        for (int h = 0; h < k; h++) {
            calibration.factor()[h] = (float) slopes[h];
            calibration.shift()[h] = (float) Platt.shift(heads[h], training, samples, h, slopes[h]);
        }
        if (samples.hasAmount()) {
            calibration.shift()[k] = (float) smearing(heads[k]);
        }
        return calibration;
    }

    /** Logarithm of the factor from exp(mean log amount) to mean amount (Duan 1983, as a ratio of totals). */
    private double smearing(float[] logs) {
        double measured = 0;
        double forecast = 0;
        for (int i = 0; i < training.length; i++) {
            if (samples.amountMask()[training[i]] > 0) {
                measured += Math.exp(samples.amounts()[training[i]]);
                forecast += Math.exp(logs[i]);
            }
        }
        return Math.log(measured / forecast);
    }
}
