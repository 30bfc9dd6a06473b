package promocast.data;

/**
 * How the {@link CouponShop} chooses offers for one customer: probabilities of each face value, minimum spend, points
 * multiplier and channel, drawn independently.
 */
record ShopPolicy(double[] face, double[] minSpend, double[] points, double[] channel) {
    private static final double[] FACES = {0, 5, 10, 20};
    private static final double[] MIN_SPENDS = {30, 60};
    private static final double[] POINTS = {1, 2, 3};
    private static final double[] POINTS_SHARES = {.5, .3, .2};

    /**
     * An offer and its probability.
     *
     * @param f face value
     * @param s minimum spend
     * @param k points multiplier
     * @param c channel: 0 push, 1 e-mail, 2 text message
     */
    record Drawn(double f, double s, double k, int c, double propensity) {}

    /**
     * At random, or: f ~ 0.04 + 0.84 softmax(1 + 0.9 q, 0.2 + 0.4 u, 0.2 + 1.6 r + 0.5 u, -0.6 + 2.2 r + 0.6 m),
     * P(s = 60) = sig(1.2 m), c ~ 0.1/3 + 0.9 softmax(0.5 not web, 0.5 web, 0.8 age below 35).
     */
    static ShopPolicy of(Shopper x, boolean confounded) {
        if (!confounded) {
            double third = 1.0 / 3;
            return new ShopPolicy(
                    new double[] {.25, .25, .25, .25}, new double[] {.5, .5}, POINTS_SHARES, new double[] {
                        third, third, third
                    });
        }
        var face =
                softmax(1 + .9 * x.q(), .2 + .4 * x.u(), .2 + 1.6 * x.r() + .5 * x.u(), -.6 + 2.2 * x.r() + .6 * x.m());
        var channel = softmax(.5 * (1 - x.web()), .5 * x.web(), x.age() < 35 ? .8 : 0);
        double sixty = 1 / (1 + StrictMath.exp(-1.2 * x.m()));
        return new ShopPolicy(
                mixed(face, .04, .84), new double[] {1 - sixty, sixty}, POINTS_SHARES, mixed(channel, .1 / 3, .9));
    }

    Drawn draw(Draws draws) {
        int f = draws.choice(face);
        int s = draws.choice(minSpend);
        int k = draws.choice(points);
        int c = draws.choice(channel);
        return new Drawn(FACES[f], MIN_SPENDS[s], POINTS[k], c, face[f] * minSpend[s] * points[k] * channel[c]);
    }

    private static double[] mixed(double[] shares, double floor, double weight) {
        for (int i = 0; i < shares.length; i++) {
            shares[i] = floor + weight * shares[i];
        }
        return shares;
    }

    private static double[] softmax(double... scores) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i]);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
