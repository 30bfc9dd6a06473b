package promocast.data;

/**
 * A simulated coupon shop whose true responses are known: face value x threshold x points x channel, click to purchase
 * to repurchase, saturating and different from customer to customer; logged at random or by a policy that favours some.
 */
public final class CouponShop {
    private CouponShop() {}

    /** A log of {@code n} customers; same arguments, same rows. */
    public static Dataset generate(int n, boolean confounded, long seed) {
        throw new UnsupportedOperationException();
    }

    /** The roles of {@link #generate}'s columns. */
    public static Roles roles() {
        throw new UnsupportedOperationException();
    }

    /** The true mean of an outcome for each row (n values), had every row had this setting (face, minimum, points, channel). */
    public static double[] truth(Dataset shop, Outcome outcome, double[] setting) {
        throw new UnsupportedOperationException();
    }
}
