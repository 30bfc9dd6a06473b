package promocast.engine.model;

/**
 * How the members are blended. Arrays are not copied.
 *
 * @param weights weight of each member, at least 0, together 1
 * @param linearShare share of the linear learner in each member, 0 to 1
 * @param together calibration of the weighted sum
 * @param single calibration of a member on its own
 * @param redeeming how much the threshold of a coupon counts in its redemption
 */
record Mix(double[] weights, double linearShare, Calibration together, Calibration single, Redeeming redeeming) {
    /** The same members and weights without calibration. */
    Mix plain(int heads) {
        var none = Calibration.none(heads);
        return new Mix(weights, linearShare, none, none, Redeeming.NONE);
    }
}
