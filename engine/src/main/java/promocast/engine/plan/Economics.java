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
 * @param usage how soon and how often offers are used
 */
public record Economics(
        double marginRate,
        double messageCost,
        double pointValue,
        double breakage,
        double commission,
        double repurchaseValue,
        Usage usage) {
    public Economics {
        Limits.share("marginRate", marginRate);
        Limits.money("messageCost", messageCost);
        Limits.money("pointValue", pointValue);
        Limits.share("breakage", breakage);
        Limits.share("commission", commission);
        Limits.money("repurchaseValue", repurchaseValue);
    }

    /** Economics that state nothing of how soon and how often offers are used. */
    public Economics(
            double marginRate,
            double messageCost,
            double pointValue,
            double breakage,
            double commission,
            double repurchaseValue) {
        this(marginRate, messageCost, pointValue, breakage, commission, repurchaseValue, Usage.unknown());
    }

    /** A margin of 35 %, everything else free. */
    public static Economics defaults() {
        return new Economics(0.35, 0, 0.01, 0, 0, 0);
    }

    /** The same with another margin. */
    public Economics withMarginRate(double changed) {
        return new Economics(changed, messageCost, pointValue, breakage, commission, repurchaseValue, usage);
    }

    /** The same with another cost of a message. */
    public Economics withMessageCost(double changed) {
        return new Economics(marginRate, changed, pointValue, breakage, commission, repurchaseValue, usage);
    }

    /** The same with another value of a point. */
    public Economics withPointValue(double changed) {
        return new Economics(marginRate, messageCost, changed, breakage, commission, repurchaseValue, usage);
    }

    /** The same with another share of points that expire. */
    public Economics withBreakage(double changed) {
        return new Economics(marginRate, messageCost, pointValue, changed, commission, repurchaseValue, usage);
    }

    /** The same with another commission. */
    public Economics withCommission(double changed) {
        return new Economics(marginRate, messageCost, pointValue, breakage, changed, repurchaseValue, usage);
    }

    /** The same with another value of a repurchase. */
    public Economics withRepurchaseValue(double changed) {
        return new Economics(marginRate, messageCost, pointValue, breakage, commission, changed, usage);
    }

    /** The same with other statements of how offers are used. */
    public Economics withUsage(Usage changed) {
        return new Economics(marginRate, messageCost, pointValue, breakage, commission, repurchaseValue, changed);
    }

    /** What stays of revenue after goods and commission, a share that is negative where both take more than all. */
    public double kept() {
        return marginRate - commission;
    }
}
