package promocast.engine.advise;

import promocast.engine.net.QNetwork;

/**
 * What was learned from logged steps alone.
 *
 * @param network values on the scale of the rewards, and how likely each action was
 * @param scale money that 1 of the network means
 */
record OfflineQ(QNetwork network, double scale) {
    /** An action must have been taken this often, relative to the most frequent one in such a state. */
    static final double LEAST_LIKELY = 0.3;

    /** Value of each action in a state; negative infinity where the log does not support it. */
    double[] values(float[] state) {
        float[] values = network.values(state);
        float[] likely = network.likelihood(state);
        double[] kept = new double[values.length];
        for (int a = 0; a < kept.length; a++) {
            kept[a] = likely[a] >= LEAST_LIKELY ? scale * values[a] : Double.NEGATIVE_INFINITY;
        }
        return kept;
    }

    /** The best supported action. */
    int best(float[] state) {
        return best(values(state));
    }

    private static int best(double[] values) {
        int best = 0;
        for (int a = 1; a < values.length; a++) {
            best = values[a] > values[best] ? a : best;
        }
        return best;
    }

    /** Value, by this network, of the action that another one would take in a state. */
    double valueOfBest(float[] state, OfflineQ chooser) {
        return scale * network.values(state)[chooser.best(state)];
    }
}
