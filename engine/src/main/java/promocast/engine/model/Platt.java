package promocast.engine.model;

import promocast.engine.net.FunnelSamples;

/**
 * Calibration of one head on rows that its network has not seen: logit' = slope x logit + shift (Platt 1999), the
 * same for
 * every setting, so that it never changes a ranking. The slope is held near 1 by a normal prior where cases are few.
 *
 * @param slope above 0
 * @param shift added to the scaled logit
 */
record Platt(double slope, double shift) {
    private static final double PRIOR_SPREAD = 0.5;
    private static final int STEPS = 30;

    /** No change. */
    static final Platt NONE = new Platt(1, 0);

    /**
     * The maximum a posteriori fit by Newton's method.
     *
     * @param logits one value a row
     * @param rows rows of the samples that the logits belong to
     * @param head which head of the samples
     */
    static Platt fit(float[] logits, int[] rows, FunnelSamples samples, int head) {
        int k = samples.chanceHeads();
        double a = 1;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double ga = (a - 1) / (PRIOR_SPREAD * PRIOR_SPREAD);
            double gb = 0;
            double haa = 1 / (PRIOR_SPREAD * PRIOR_SPREAD);
            double hab = 0;
            double hbb = 1e-6;
            for (int i = 0; i < rows.length; i++) {
                if (samples.chanceMask()[rows[i] * k + head] > 0) {
                    double z = logits[i];
                    double p = 1 / (1 + Math.exp(-(a * z + b)));
                    double error = p - samples.chances()[rows[i] * k + head];
                    double w = Math.max(p * (1 - p), 1e-9);
                    ga += error * z;
                    gb += error;
                    haa += w * z * z;
                    hab += w * z;
                    hbb += w;
                }
            }
            double det = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / det;
            double db = (haa * gb - hab * ga) / det;
            a = Math.max(0.1, a - da);
            b -= db;
            if (Math.abs(da) + Math.abs(db) < 1e-9) {
                break;
            }
        }
        return new Platt(a, b);
    }

    /** The shift that makes the mean forecast equal the measured rate, given the slope. */
    static double shift(float[] logits, int[] rows, FunnelSamples samples, int head, double slope) {
        int k = samples.chanceHeads();
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double error = 0;
            double weight = 1e-9;
            for (int i = 0; i < rows.length; i++) {
                if (samples.chanceMask()[rows[i] * k + head] > 0) {
                    double p = 1 / (1 + Math.exp(-(slope * logits[i] + b)));
                    error += p - samples.chances()[rows[i] * k + head];
                    weight += p * (1 - p);
                }
            }
            double change = Math.max(-2, Math.min(2, error / weight));
            b -= change;
            if (Math.abs(change) < 1e-10) {
                break;
            }
        }
        return b;
    }
}
