package promocast.engine.plan;

/**
 * How soon and how often offers are used, as the planner states it: logs of one row a customer do not tell. What is not
 * stated (NaN) changes nothing.
 *
 * @param responseHalfLifeDays days within which half of all responses come, above 0
 * @param pointHalfLifeDays days after they can be used within which half of the points are used, above 0
 * @param otherPromotions share of baskets that another promotion already makes cheaper, 0 to 1
 */
public record Usage(double responseHalfLifeDays, double pointHalfLifeDays, double otherPromotions) {
    public Usage {
        halfLife("responseHalfLifeDays", responseHalfLifeDays);
        halfLife("pointHalfLifeDays", pointHalfLifeDays);
        Limits.share("otherPromotions", otherPromotions);
    }

    /** Nothing is stated. */
    public static Usage unknown() {
        return new Usage(Double.NaN, Double.NaN, 0);
    }

    /**
     * Share of the responses of {@code of} days that come within the first {@code days}: evenly spread where no half-life
     * is stated, else 1 - 2^(-t / half-life) of all.
     */
    public double responses(double days, double of) {
        return within(Math.min(days, of), responseHalfLifeDays, of);
    }

    /** Share of the points ever used that are used within {@code days} of the {@code usable} ones after being credited. */
    public double pointsUsed(double days, double usable) {
        return Double.isNaN(pointHalfLifeDays)
                ? evenly(Math.min(days, usable), usable)
                : decayed(Math.min(days, usable), pointHalfLifeDays);
    }

    private static double within(double days, double halfLife, double of) {
        return Double.isNaN(halfLife) ? evenly(days, of) : decayed(days, halfLife) / decayed(of, halfLife);
    }

    private static double evenly(double days, double of) {
        return of > 0 ? Math.max(0, Math.min(1, days / of)) : 0;
    }

    private static double decayed(double days, double halfLife) {
        return days > 0 ? -Math.expm1(-days / halfLife * Math.log(2)) : 0;
    }

    private static void halfLife(String name, double value) {
        if (!Double.isNaN(value) && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": " + value + " is not a number of days above 0");
        }
    }

    /** The same with another half-life of responses; NaN for an unknown one. */
    public Usage withResponseHalfLifeDays(double changed) {
        return new Usage(changed, pointHalfLifeDays, otherPromotions);
    }

    /** The same with another half-life of points; NaN for an unknown one. */
    public Usage withPointHalfLifeDays(double changed) {
        return new Usage(responseHalfLifeDays, changed, otherPromotions);
    }

    /** The same with another share of baskets with another promotion. */
    public Usage withOtherPromotions(double changed) {
        return new Usage(responseHalfLifeDays, pointHalfLifeDays, changed);
    }
}
