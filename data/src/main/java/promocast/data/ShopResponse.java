package promocast.data;

import org.apache.commons.math3.special.Erf;

/**
 * The true response of a {@link Shopper} to face value f, minimum spend s, points multiplier k and channel c.
 *
 * @param click chance of a click
 * @param buyAfterClick chance of a purchase after a click
 * @param buyOtherwise chance of a purchase without a click
 * @param basket mean of the basket
 * @param reachesMinimum chance that the basket reaches the minimum of a coupon; 0 without a coupon
 * @param repeatAfterPurchase chance of a repurchase after a purchase
 * @param repeatOtherwise chance of a repurchase without one
 */
record ShopResponse(
        double click,
        double buyAfterClick,
        double buyOtherwise,
        double basket,
        double reachesMinimum,
        double repeatAfterPurchase,
        double repeatOtherwise) {
    /** Standard deviation of the logarithm of a basket. */
    static final double BASKET_SIGMA = .4;

    private static final double HALF_VARIANCE = BASKET_SIGMA * BASKET_SIGMA / 2;
    static final int PUSH = 0;
    private static final int EMAIL = 1;
    private static final int SMS = 2;

    /** The formulas of {@link CouponShop}. */
    static ShopResponse of(Shopper x, double f, double s, double k, int c) {
        return of(x, f, s, c, Pull.of(x, f, s, k, c));
    }

    /** The same where an offer is felt as another pull than its own. */
    static ShopResponse of(Shopper x, double f, double s, int c, Pull pull) {
        double M = x.monetary();
        boolean on = f > 0;
        double D = pull.discount();
        double g = pull.points();
        double q = x.q();
        double r = x.r();
        var a = x.affinity();
        double shortfall = on ? Math.max(0, StrictMath.log(s / M)) : 0;
        double stretch = on && s > 0 ? Math.min(1, Math.max(0, (s - M) / s)) : 0;
        double w = -1.6 + 1.1 * q - 1.3 * r + .25 * a[0];
        double beta = M * StrictMath.exp(.05 * a[3]) * (1 + .35 * stretch + .04 * g);
        return new ShopResponse(
                sig(-2.1
                        + .9 * q
                        - 1.2 * r
                        + channel(x, PUSH)
                        + pull.channel()
                        + (1.1 + .35 * x.u() + .5 * a[1]) * D
                        + (.35 + .12 * x.logPoints()) * g),
                sig(-1.15
                        + .8 * q
                        - .9 * r
                        + .25 * x.m()
                        + .2 * a[0]
                        + (1.5 + .5 * x.u() - .45 * q + .4 * a[1]) * D
                        - .55 * shortfall
                        + .25 * g
                        + pull.purchase()),
                sig(-3.6 + q - 1.4 * r + .15 * x.m() - (c == SMS && x.couponUse() < .15 ? .35 : 0)),
                beta,
                on ? normalCdf((StrictMath.log(beta) - HALF_VARIANCE - StrictMath.log(s)) / BASKET_SIGMA) : 0,
                sig(w + .9 + (.5 + .15 * x.logPoints()) * g - .30 * D),
                sig(w));
    }

    static double channel(Shopper x, int c) {
        return switch (c) {
            case PUSH -> .25 * (1 - x.web()) + .15 * x.y();
            case EMAIL -> .10 * x.female() - .05 + .1 * x.web();
            case SMS -> .45 - .20 * Math.max(x.y(), 0);
            default -> throw new IllegalArgumentException("channel: 0, 1 or 2 expected, found " + c);
        };
    }

    /** The mean of an outcome. */
    double mean(Outcome outcome) {
        double buy = click * buyAfterClick + (1 - click) * buyOtherwise;
        return switch (outcome) {
            case CLICK -> click;
            case PURCHASE -> buy;
            case SPEND -> buy * basket;
            case REDEEMED -> buy * reachesMinimum;
            case REPURCHASE -> buy * repeatAfterPurchase + (1 - buy) * repeatOtherwise;
        };
    }

    private static double sig(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    private static double normalCdf(double z) {
        return .5 * Erf.erfc(-z / StrictMath.sqrt(2));
    }
}
