package promocast.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import promocast.engine.net.FunnelSamples;
import promocast.engine.net.LevelShifts.Curve;

/** Calibrates the chances level by level of each lever, see {@link LevelFit}. */
final class Levelling {
    private static final long SHUFFLE = 6;

    private final FunnelSamples samples;
    private final FoldPlan plan;
    private final int[] training;
    private final OfferCode code;
    private final List<Curve> levels;
    private final List<Head> chances;
    private final int threads;

    /** @param chances the chance heads; redemptions are left alone, the basket says more of them than their level does */
    Levelling(FunnelSamples samples, FoldPlan plan, OfferCode code, List<Head> chances, int threads) {
        this.samples = samples;
        this.chances = chances;
        this.plan = plan;
        this.training = plan.training();
        this.code = code;
        this.levels = code.levels();
        this.threads = threads;
    }

    /**
     * A member on its own: levels from what happened to rows that it has not seen.
     *
     * @param unseen heads of the training rows, not calibrated
     */
    Calibration single(float[][] unseen, Calibration plain) {
        var heads = plain.apply(unseen, samples.offers(), samples.offerWidth(), training);
        int k = samples.chanceHeads();
        var fits = new LevelFit[k];
        for (int h = 0; h < k; h++) {
            var targets = new double[training.length];
            var weights = new double[training.length];
            for (int i = 0; i < training.length; i++) {
                targets[i] = samples.chances()[training[i] * k + h];
                weights[i] = weight(training[i], h);
            }
            fits[h] = fit(heads[h], targets, weights, samples.offers());
        }
        return with(plain, fits);
    }

    /**
     * The weighted sum: no row is unseen by all members, so its levels are set to what the members on their own, levels
     * calibrated, say of rows that they have not seen, each under the offer of another row drawn at random.
     */
    Calibration together(Blend.Parts parts) {
        var offers = shuffled();
        var heads = parts.sum().heads(samples.customers(), offers, training, threads);
        var wanted = new float[heads.length][samples.rows()];
        for (int fold = 0; fold < plan.folds(); fold++) {
            var rows = plan.in(fold);
            var own = parts.member(fold).heads(samples.customers(), offers, rows, threads);
            for (int h = 0; h < own.length; h++) {
                for (int i = 0; i < rows.length; i++) {
                    wanted[h][rows[i]] = own[h][i];
                }
            }
        }
        int k = samples.chanceHeads();
        var fits = new LevelFit[k];
        for (int h = 0; h < k; h++) {
            var targets = new double[training.length];
            var weights = new double[training.length];
            for (int i = 0; i < training.length; i++) {
                int row = training[i];
                targets[i] = 1 / (1 + Math.exp(-wanted[h][row]));
                weights[i] = weight(row, h);
            }
            fits[h] = fit(heads[h], targets, weights, offers);
        }
        return with(parts.mix().together(), fits);
    }

    private double weight(int row, int head) {
        boolean redeemed = chances.get(head) == Head.REDEEMED || chances.get(head) == Head.REDEEMED_AFTER_PURCHASE;
        return redeemed ? 0 : samples.chanceMask()[row * chances.size() + head];
    }

    private LevelFit fit(float[] logits, double[] targets, double[] weights, float[] offers) {
        var offset = new double[logits.length];
        for (int i = 0; i < offset.length; i++) {
            offset[i] = logits[i];
        }
        return new LevelFit(levels, code.width()).to(new LevelFit.Rows(offset, targets, weights, offers, training));
    }

    private Calibration with(Calibration plain, LevelFit[] fits) {
        var shift = plain.shift().clone();
        for (int h = 0; h < fits.length; h++) {
            shift[h] += (float) fits[h].common();
        }
        var curves = new ArrayList<Curve>();
        for (int c = 0; c < levels.size(); c++) {
            var shifts = new float[shift.length][levels.get(c).knots().length];
            for (int h = 0; h < fits.length; h++) {
                shifts[h] = fits[h].shifts(c);
            }
            curves.add(new Curve(levels.get(c).input(), levels.get(c).knots(), shifts));
        }
        return new Calibration(plain.factor(), shift, curves);
    }

    /** The codes (n x o), those of the training rows handed round at random. */
    private float[] shuffled() {
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(SHUFFLE);
        var from = training.clone();
        for (int i = from.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = from[j];
            from[j] = from[i];
            from[i] = other;
        }
        int o = code.width();
        var offers = Arrays.copyOf(samples.offers(), samples.offers().length);
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(samples.offers(), from[i] * o, offers, training[i] * o, o);
        }
        return offers;
    }
}
