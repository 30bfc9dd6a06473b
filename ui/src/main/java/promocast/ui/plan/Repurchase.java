package promocast.ui.plan;

import promocast.engine.Interval;
import promocast.engine.whatif.Totals;

/**
 * What a repurchase rate is a share of: buyers, or all reached where customers buy again without having bought within the
 * horizon, so that there are more repurchases than buyers.
 */
final class Repurchase {
    private Repurchase() {}

    /** Whether the rate is a share of buyers. */
    static boolean ofBuyers(Totals total) {
        return total.repurchases().isWithheld()
                || total.repurchases().value() <= total.purchases().value();
    }

    /** The customers that the rate is a share of. */
    static Interval base(Totals total) {
        return ofBuyers(total) ? total.purchases() : total.reach();
    }
}
