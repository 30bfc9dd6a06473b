package promocast.engine.plan;

/**
 * What things earn and cost.
 *
 * @param marginRate share of revenue left after goods, 0 to 1
 * @param messageCost money per customer reached
 * @param pointValue money that a point is worth
 * @param breakage share of points that expire unused, 0 to 1
 * @param commission share of revenue that the platform keeps, 0 to 1
 * @param repurchaseValue revenue of one repurchase; 0 where the spend of the log already holds it or nothing is known
 */
public record Economics(
        double marginRate,
        double messageCost,
        double pointValue,
        double breakage,
        double commission,
        double repurchaseValue) {
    /** A margin of 35 %, everything else free. */
    public static Economics defaults() {
        return new Economics(0.35, 0, 0.01, 0, 0, 0);
    }
}
