package promocast.data;

/**
 * What draws a {@link Shopper} of the {@link CouponShop} towards an offer; all 0 without one.
 *
 * @param discount D, of the coupon
 * @param points g, of the points
 * @param channel of the message, beside that of the push messages which everybody gets
 * @param purchase added to the logit of a purchase after a click
 */
record Pull(double discount, double points, double channel, double purchase) {
    /** No offer. */
    static final Pull NONE = new Pull(0, 0, 0, 0);

    /** The pull of face value f, minimum spend s, points multiplier k and channel c. */
    static Pull of(Shopper x, double f, double s, double k, int c) {
        return new Pull(
                1 - StrictMath.exp(-(f / Math.max(s, x.monetary())) / .18),
                1 - StrictMath.exp(-(Math.max(k, 1) - 1) / 1.2),
                ShopResponse.channel(x, c) - ShopResponse.channel(x, ShopResponse.PUSH),
                0);
    }

    /** A share of it. */
    Pull times(double share) {
        return new Pull(share * discount, share * points, share * channel, share * purchase);
    }

    /** Both together. */
    Pull plus(Pull other) {
        return new Pull(
                discount + other.discount, points + other.points, channel + other.channel, purchase + other.purchase);
    }
}
