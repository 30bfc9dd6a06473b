package promocast.data;

/**
 * One customer of the {@link CouponShop}; the letters are those of its formulas.
 *
 * @param recency R, days since the last order
 * @param frequency F, orders in 180 days
 * @param monetary M, mean basket
 * @param age in years
 * @param female 0 or 1
 * @param platform 0 iOS, 1 Android, 2 web
 * @param tenure months since the first order
 * @param couponUse U, share of orders with a coupon
 * @param points P, points in the account
 * @param affinity food, fashion, home, tech
 */
record Shopper(
        int recency,
        int frequency,
        double monetary,
        int age,
        int female,
        int platform,
        double tenure,
        double couponUse,
        int points,
        double[] affinity) {
    private static final double[] PLATFORMS = {.35, .45, .2};
    static final int WEB = 2;

    /** Draws a customer. */
    static Shopper draw(Draws draws) {
        int frequency = 1 + draws.poisson(draws.gamma(1.2, 2.5));
        double basket = StrictMath.exp(3.6 + .08 * StrictMath.log(frequency) + .5 * draws.normal());
        var affinity = draws.dirichlet(4, .8);
        for (int i = 0; i < affinity.length; i++) {
            affinity[i] = rounded(affinity[i], 1e4);
        }
        return new Shopper(
                (int) Math.min(365, draws.gamma(1.5, 40)),
                frequency,
                rounded(Math.min(400, Math.max(5, basket)), 100),
                (int) Math.rint(Math.min(75, Math.max(18, 38 + 12 * draws.normal()))),
                draws.chance(.55) ? 1 : 0,
                draws.choice(PLATFORMS),
                rounded(-24 * StrictMath.log(1 - draws.uniform()), 10),
                rounded(draws.beta(1.5, 4), 1e4),
                (int) StrictMath.exp(5 + draws.normal()),
                affinity);
    }

    private static double rounded(double value, double steps) {
        return Math.rint(value * steps) / steps;
    }

    int web() {
        return platform == WEB ? 1 : 0;
    }

    double r() {
        return StrictMath.log1p(recency) / StrictMath.log(366);
    }

    double q() {
        return StrictMath.log1p(frequency) / 3;
    }

    double m() {
        return StrictMath.log(monetary / 36.6);
    }

    double u() {
        return (couponUse - .27) / .18;
    }

    double y() {
        return (35 - age) / 12.0;
    }

    double logPoints() {
        return StrictMath.log1p(points) / 5;
    }
}
