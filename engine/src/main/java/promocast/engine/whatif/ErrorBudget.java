package promocast.engine.whatif;

/**
 * The errors of a line's mean forecast with the offer and without: their variances and covariance, a customer.
 *
 * @param with variance with the offer
 * @param without variance without
 * @param both covariance of the two
 */
record ErrorBudget(double with, double without, double both) {
    private static final double CLOSEST = 0.9;

    /** What the model's own error comes to for some slopes. */
    static ErrorBudget of(ModelError error, double[] slopes, double[] controlSlopes, double scale) {
        var with = scale * error.variance(slopes);
        var without = scale * error.variance(controlSlopes);
        var most = CLOSEST * Math.sqrt(with * without);
        var both = Math.max(-most, Math.min(most, scale * error.shared(slopes, controlSlopes)));
        return new ErrorBudget(with, without, Math.max(0, both));
    }

    /** With the scatter of members added. */
    ErrorBudget plus(double moreWith, double moreWithout, double moreBoth) {
        return new ErrorBudget(with + moreWith, without + moreWithout, both + moreBoth);
    }

    /** Variance of the difference. */
    double extra() {
        return Math.max(0, with + without - 2 * both);
    }

    /**
     * What remains after the log has been asked.
     *
     * @param shiftWith correction of the mean with the offer
     * @param shiftWithout correction of the mean without
     * @param left errors that are left
     */
    record Updated(double shiftWith, double shiftWithout, ErrorBudget left) {
        /** After one more observation of the mean with the offer, or of that without. */
        private Updated observe(boolean ofWith, double gap, double noise) {
            var own = ofWith ? left.with : left.without;
            if (!(own + noise > 0)) {
                return this;
            }
            var surprise = gap - (ofWith ? shiftWith : shiftWithout);
            var weightWith = (ofWith ? left.with : left.both) / (own + noise);
            var weightWithout = (ofWith ? left.both : left.without) / (own + noise);
            var after = new ErrorBudget(
                    left.with - weightWith * (ofWith ? left.with : left.both),
                    left.without - weightWithout * (ofWith ? left.both : left.without),
                    left.both - weightWith * (ofWith ? left.both : left.without));
            return new Updated(shiftWith + weightWith * surprise, shiftWithout + weightWithout * surprise, after);
        }
    }

    /**
     * The best linear correction from what the log says more than the model (Bayes for two normal means).
     *
     * @param gap what the log says more than the model: with the offer, without
     * @param noise its variances; infinite where it says nothing
     */
    Updated update(double[] gap, double[] noise) {
        var left = new Updated(0, 0, this);
        for (int side = 0; side < 2; side++) {
            if (Double.isFinite(noise[side]) && Double.isFinite(gap[side])) {
                left = left.observe(side == 0, gap[side], noise[side]);
            }
        }
        return left;
    }
}
