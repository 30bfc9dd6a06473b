package promocast.engine.plan;

/**
 * What a platform asks for.
 *
 * @param commission share of revenue that it keeps, 0 to 1; NaN takes the plan's
 * @param messageCost money for each message; NaN takes the plan's
 * @param frequencyCap most views or messages of one line a customer there; infinite if there is no limit
 */
public record PlatformTerms(double commission, double messageCost, double frequencyCap) {
    public PlatformTerms {
        if (!Double.isNaN(commission)) {
            Limits.share("commission", commission);
        }
        if (!Double.isNaN(messageCost)) {
            Limits.money("messageCost", messageCost);
        }
        Limits.limit("frequencyCap", frequencyCap);
    }

    /** A platform on which all is as the plan says. */
    public static PlatformTerms usual() {
        return new PlatformTerms(Double.NaN, Double.NaN, Double.POSITIVE_INFINITY);
    }

    /** The same with another commission. */
    public PlatformTerms withCommission(double changed) {
        return new PlatformTerms(changed, messageCost, frequencyCap);
    }

    /** The same with another cost of a message. */
    public PlatformTerms withMessageCost(double changed) {
        return new PlatformTerms(commission, changed, frequencyCap);
    }

    /** The same with another cap. */
    public PlatformTerms withFrequencyCap(double changed) {
        return new PlatformTerms(commission, messageCost, changed);
    }
}
