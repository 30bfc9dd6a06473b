package promocast.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.Roles.ActionRole;

/**
 * A simulated coupon shop whose true responses are known: face value x threshold x points x channel, click to purchase
 * to repurchase, saturating and different from customer to customer; logged at random or by a policy that favours some.
 *
 * <p>Customers: recency R = min(365, floor Gamma(1.5, 40)), frequency F = 1 + Poisson(Gamma(1.2, 2.5)), mean basket
 * M = exp N(3.6 + 0.08 ln F, 0.5) within 5 and 400, age N(38, 12), platform, tenure Exp(24), coupon use U ~ Beta(1.5, 4),
 * points P ~ log-normal(5, 1), four affinities a ~ Dirichlet(0.8). From these r = ln(1+R)/ln 366, q = ln(1+F)/3,
 * m = ln(M/36.6), u = (U-0.27)/0.18, y = (35-age)/12.
 *
 * <p>Response, with sig(z) = 1/(1+exp(-z)): relative discount D = 1 - exp(-(f/max(s, M))/0.18) and pull of points
 * g = 1 - exp(-(k-1)/1.2) both saturate; {@link ShopResponse} has the chances of a click, of a purchase with and without
 * a click, the basket, its chance to reach the minimum, and the chances of a repurchase.
 *
 * <p>Logging at random: f of {0, 5, 10, 20} and s of {30, 60} and the channel uniform, k of {1, 2, 3} with .5, .3, .2.
 * Confounded: lapsed customers, coupon lovers and big baskets get more, as a good marketer would do it; see
 * {@link ShopPolicy}. Either way the column {@code propensity} holds the exact chance of the logged offer.
 */
public final class CouponShop {
    private static final double[] NO_OFFER = {0, 0, 1, 0};

    private CouponShop() {}

    /**
     * A log of {@code n} customers; same arguments, same rows.
     *
     * @param confounded whether the offers depend on the customer
     */
    public static Dataset generate(int n, boolean confounded, long seed) {
        var draws = new Draws(seed);
        var log = new ShopLog(n);
        for (int i = 0; i < n; i++) {
            var shopper = Shopper.draw(draws);
            var offer = ShopPolicy.of(shopper, confounded).draw(draws);
            log.add(shopper, offer, ShopResponse.of(shopper, offer.f(), offer.s(), offer.k(), offer.c()), draws);
        }
        return log.dataset(confounded ? "coupon shop, targeted" : "coupon shop, random test");
    }

    /** The roles of {@link #generate}'s columns, offers at random. */
    public static Roles roles() {
        return roles(false);
    }

    /** The roles of {@link #generate}'s columns. */
    public static Roles roles(boolean confounded) {
        var levers = new LinkedHashMap<String, String>();
        levers.put(ShopLog.FACE, "coupon.faceValue");
        levers.put(ShopLog.MIN_SPEND, "coupon.minSpend");
        levers.put(ShopLog.POINTS_MULT, "points.multiplier");
        levers.put(ShopLog.CHANNEL, "message.channel");
        var control = Map.of(ShopLog.FACE, "0", ShopLog.MIN_SPEND, "0", ShopLog.POINTS_MULT, "1", ShopLog.CHANNEL, "0");
        return new Roles(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ActionRole(Optional.empty(), Optional.empty(), levers, control),
                Optional.of(ShopLog.PROPENSITY),
                !confounded,
                Map.of(
                        Outcome.CLICK, "click",
                        Outcome.PURCHASE, "purchase",
                        Outcome.REDEEMED, "redeemed",
                        Outcome.REPURCHASE, "repurchase",
                        Outcome.SPEND, "spend"),
                List.of(),
                List.of());
    }

    /** The setting (face value, minimum, points, channel) that means no offer; messages then go by push. */
    public static double[] noOffer() {
        return NO_OFFER.clone();
    }

    /**
     * The true mean of an outcome for each row (n values), had every row had this setting (face, minimum, points, channel).
     *
     * @param shop a table with the customer columns of {@link #generate}
     */
    public static double[] truth(Dataset shop, Outcome outcome, double[] setting) {
        var shoppers = ShopLog.shoppers(shop);
        var means = new double[shoppers.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = ShopResponse.of(shoppers[i], setting[0], setting[1], setting[2], (int) setting[3])
                    .mean(outcome);
        }
        return means;
    }
}
