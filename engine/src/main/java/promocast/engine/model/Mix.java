package promocast.engine.model;

import java.util.List;

/**
 * How the members are blended. Arrays are not copied.
 *
 * @param weights weight of each member, at least 0, together 1
 * @param kinds what the learners of each member are
 * @param shares one array a kind with its share of each head, at least 0; those of a head add up to 1
 * @param together calibration of the weighted sum
 * @param single calibration of a member on its own
 * @param redeeming how much the threshold of a coupon counts in its redemption
 */
record Mix(
        double[] weights,
        List<MemberKind> kinds,
        double[][] shares,
        Calibration together,
        Calibration single,
        Redeeming redeeming) {
    Mix {
        kinds = List.copyOf(kinds);
    }

    /** The same with other calibrations. */
    Mix with(Calibration forAll, Calibration alone, Redeeming basket) {
        return new Mix(weights, kinds, shares, forAll, alone, basket);
    }

    /** The same members and weights without calibration. */
    Mix plain(int heads) {
        var none = Calibration.none(heads);
        return with(none, none, Redeeming.NONE);
    }
}
