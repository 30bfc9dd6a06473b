package promocast.engine.model;

import promocast.engine.BasketChance;
import promocast.engine.net.FunnelSamples;

/**
 * A buyer can use a coupon only if the basket reaches its threshold. The network's chance of a redemption is mixed with
 * the chance of just that, for a log-normal basket around its forecast.
 *
 * @param share of the basket's chance, 0 to 1
 * @param sigma standard deviation of the logarithm of a basket around its forecast
 */
record Redeeming(double share, double sigma) {
    private static final int SHARES = 20;
    private static final double SURE = 1e-3;

    /** The network alone. */
    static final Redeeming NONE = new Redeeming(0, 1);

    /** The logit of the mixed chance. @param meanLog expected logarithm of the basket */
    float logit(float network, double meanLog, double minSpend) {
        double basket = new BasketChance(sigma).reaches(meanLog, minSpend);
        double chance = mixed(share, 1 / (1 + Math.exp(-network)), basket);
        return (float) Math.log(chance / (1 - chance));
    }

    private static double mixed(double share, double network, double basket) {
        double chance = (1 - share) * network + share * basket;
        return Math.max(SURE, Math.min(1 - SURE, chance));
    }

    /**
     * The share, in steps of 0.05, with the least log-loss on rows that were not learned from.
     *
     * @param head which head is the redemption of a buyer
     * @param logits of that head, one a row
     * @param meanLogs forecast logarithms of the basket, without smearing, one a row
     */
    static Redeeming fit(
            int head, float[] logits, float[] meanLogs, int[] rows, FunnelSamples samples, OfferCode code) {
        int k = samples.chanceHeads();
        var basket = new BasketChance(sigma(meanLogs, rows, samples));
        var loss = new double[SHARES + 1];
        for (int i = 0; i < rows.length; i++) {
            if (samples.chanceMask()[rows[i] * k + head] > 0) {
                double reaches =
                        basket.reaches(meanLogs[i], code.minSpend(samples.offers(), rows[i] * samples.offerWidth()));
                double network = 1 / (1 + Math.exp(-logits[i]));
                boolean used = samples.chances()[rows[i] * k + head] > 0;
                for (int step = 0; step <= SHARES; step++) {
                    double chance = mixed((double) step / SHARES, network, reaches);
                    loss[step] -= Math.log(used ? chance : 1 - chance);
                }
            }
        }
        int best = 0;
        for (int step = 1; step <= SHARES; step++) {
            best = loss[step] < loss[best] ? step : best;
        }
        return new Redeeming((double) best / SHARES, basket.sigma());
    }

    private static double sigma(float[] meanLogs, int[] rows, FunnelSamples samples) {
        double n = 0;
        double squares = 0;
        for (int i = 0; i < rows.length; i++) {
            if (samples.amountMask()[rows[i]] > 0) {
                double gap = samples.amounts()[rows[i]] - meanLogs[i];
                squares += gap * gap;
                n++;
            }
        }
        return Math.max(0.05, Math.sqrt(squares / Math.max(1, n)));
    }
}
