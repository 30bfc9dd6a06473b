package promocast.engine.net;

/**
 * Sums over customers under an offer.
 *
 * @param heads expected outcomes, one a head: chances, then money
 * @param extra purchases that the offer adds: the sum of max(0, chance with - chance without)
 * @param extraMoney what their buyers spend
 * @param extraRedeemed redemptions that fall on them
 * @param cost what all purchases cost; 0 where it was not asked for
 * @param extraCost what those cost that the offer adds; 0 where it was not asked for
 */
public record LiveTotals(
        double[] heads, double extra, double extraMoney, double extraRedeemed, double cost, double extraCost) {}
