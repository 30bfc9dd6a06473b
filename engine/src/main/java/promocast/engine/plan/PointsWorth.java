package promocast.engine.plan;

/**
 * What a point costs in the end.
 *
 * @param value money that a point is worth
 * @param unused share of points that is never used for want of wish
 * @param usable days in which they can be used, 0 where they expire before they count
 * @param pending days until they can be used
 * @param expiry days until they expire
 * @param usage how soon they are used
 */
public record PointsWorth(double value, double unused, int usable, int pending, int expiry, Usage usage) {
    /** The worth of a line's points; what they leave open is as the plan says. */
    public static PointsWorth of(Offer.Points points, Economics economics) {
        return new PointsWorth(
                Double.isNaN(points.pointValue()) ? economics.pointValue() : points.pointValue(),
                Double.isNaN(points.breakage()) ? economics.breakage() : points.breakage(),
                Math.max(0, points.expiryDays() - points.pendingDays()),
                points.pendingDays(),
                points.expiryDays(),
                economics.usage());
    }

    /** Money that a point is expected to cost until it expires. */
    public double expected() {
        return value * (1 - unused) * usedBy(expiry);
    }

    /** Share of the points ever wanted that is used by the end of the given day after the purchase. */
    public double usedBy(double day) {
        return usage.pointsUsed(day - pending, usable);
    }
}
