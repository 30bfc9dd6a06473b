package promocast.engine.model;

import java.util.Optional;

/**
 * Sums of the live network over customers under one setting.
 *
 * @param outcomes expected clicks, purchases and so on, in the order of {@link promocast.data.Outcome}; NaN where the
 *     model has none
 * @param extra purchases that the offer adds: the sum of max(0, chance with - chance without)
 * @param extraMoney money of the buyers of those
 * @param extraRedeemed redemptions that fall on those
 * @param cost what purchases cost; 0 where it was not asked for
 * @param extraCost the part of it for purchases that the offer adds
 */
public record LiveSums(
        double[] outcomes, double extra, double extraMoney, double extraRedeemed, double cost, double extraCost) {
    /** What the purchases of a customer cost. */
    public interface PurchaseCost {
        /** The expected cost, from the expected purchases, redemptions and money; NaN where those are not forecast. */
        double of(double purchase, double redeemed, double spend);
    }

    /**
     * Which customers are added up, and what they are compared with. Arrays are not copied.
     *
     * @param members one bit a customer, the first the lowest of the first number; empty for all
     * @param anyway chance of a purchase of each customer without an offer; empty where it is not forecast
     * @param cost what purchases cost, where the cost of many is not that of their sums
     */
    public record Question(long[] members, float[] anyway, Optional<PurchaseCost> cost) {}
}
