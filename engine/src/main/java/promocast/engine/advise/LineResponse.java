package promocast.engine.advise;

/**
 * What a line earns and costs under one offer over the whole horizon, compared with no offer.
 *
 * @param gain extra margin before campaign cost, money
 * @param cost campaign cost, money, 0 or more
 * @param error standard error of {@code gain - cost}, money, 0 or more
 * @param beyondData whether the offer lies beyond what was logged
 * @param extraCost part of {@code cost} that comes with the extra purchases, and so is less for tired customers
 */
public record LineResponse(double gain, double cost, double error, boolean beyondData, double extraCost) {
    /** No offer: nothing earned, nothing spent. */
    public static final LineResponse NOTHING = new LineResponse(0, 0, 0, false);

    /** A response whose cost does not depend on what it gains. */
    public LineResponse(double gain, double cost, double error, boolean beyondData) {
        this(gain, cost, error, beyondData, 0);
    }

    public LineResponse {
        if (!Double.isFinite(gain)) {
            throw new IllegalArgumentException("gain: " + gain + " is not finite");
        }
        if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost: " + cost + " is not 0 or more");
        }
        if (!(extraCost >= 0 && extraCost <= cost)) {
            throw new IllegalArgumentException("extraCost: " + extraCost + " is not in 0.." + cost);
        }
        if (!(error >= 0 && error < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("error: " + error + " is not 0 or more");
        }
    }

    /** Extra profit, money. */
    public double profit() {
        return gain - cost;
    }
}
