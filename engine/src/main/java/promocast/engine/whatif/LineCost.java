package promocast.engine.whatif;

import promocast.data.Outcome;
import promocast.engine.BasketChance;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.plan.PointsWorth;

/**
 * What a line's offer costs, in money: contacts for each customer, and clicks, coupons, points and rewards with what they
 * do.
 *
 * @param message for each customer reached: messages, places of recommendations, views of an advertisement
 * @param perClick for each customer who clicks
 * @param perPurchase for each purchase
 * @param perRepurchase for each customer who buys again
 * @param perSpend for each money spent
 * @param coupon the coupon; one of no worth if there is none
 * @param used share of the coupon's uses that its validity and other promotions leave, 0 to 1
 * @param redemption how often coupons are used
 */
record LineCost(
        double message,
        double perClick,
        double perPurchase,
        double perRepurchase,
        double perSpend,
        Offer.Coupon coupon,
        double used,
        Redemption redemption) {
    /**
     * How often buyers use a coupon.
     *
     * @param known whether the forecast of redemptions can be taken; else the chance is that of the basket reaching the
     *     threshold, for a log-normal basket (mean known, so that P(B >= s) = Phi((ln mean - sigma^2/2 - ln s) / sigma))
     * @param sigma standard deviation of the logarithm of a basket
     */
    record Redemption(boolean known, double sigma) {
        double chance(double basket, double minSpend) {
            if (minSpend <= 0 || !(basket > 0)) {
                return 1;
            }
            return new BasketChance(sigma).reaches(Math.log(basket) - sigma * sigma / 2, minSpend);
        }
    }

    /** The costs of a line under the plan's economics. */
    static LineCost of(PlanLine line, CampaignPlan plan, Redemption redemption) {
        var economics = plan.economicsOf(line);
        var cost = free(redemption).withMessage(plan.contactCost(line));
        for (var part : line.offer().parts()) {
            if (part instanceof Offer.Coupon given) {
                cost = cost.with(given, used(given, line, plan));
            } else if (part instanceof Offer.Arm arm) {
                cost = cost.plus(0, arm.costOnPurchase(), 0);
            } else if (part instanceof Offer.Points points) {
                var worth = PointsWorth.of(points, economics).expected();
                cost = cost.plus(0, points.bonus() * worth, Math.max(0, points.multiplier() - 1) * worth);
            } else if (part instanceof Offer.Ad ad) {
                cost = cost.plus(
                        ad.pricing() == Offer.Ad.Pricing.CLICK ? ad.bid() : 0,
                        ad.pricing() == Offer.Ad.Pricing.PURCHASE ? ad.bid() : 0,
                        0);
            }
        }
        return cost;
    }

    /** Nothing is paid. */
    static LineCost free(Redemption redemption) {
        return new LineCost(0, 0, 0, 0, 0, Offer.Coupon.of(0, 0), 1, redemption);
    }

    /**
     * Of the uses while the line runs, those that come before the coupon expires, where the planner states how soon
     * customers respond, in baskets that no other promotion shuts it out of.
     */
    private static double used(Offer.Coupon coupon, PlanLine line, CampaignPlan plan) {
        var usage = plan.economics().usage();
        var days = line.window().daysWithin(plan.horizonDays());
        var valid = Double.isNaN(usage.responseHalfLifeDays()) || coupon.validDays() >= days
                ? 1
                : usage.responses(coupon.validDays(), days);
        return valid * (coupon.stacking() ? 1 : 1 - usage.otherPromotions());
    }

    /** A coupon: whoever may use it more than once does so when buying again; of a percentage the maximum counts twice. */
    private LineCost with(Offer.Coupon given, double share) {
        var again = given.perCustomer() > 1 ? share * given.faceValue() : 0;
        var most = given.perCustomer() > 1 ? 2 * given.maxDiscount() : given.maxDiscount();
        var counted = new Offer.Coupon(
                given.faceValue(), given.percentOff(), given.minSpend(), most, given.validDays(), given.stacking());
        return new LineCost(message, perClick, perPurchase, again, perSpend, counted, share, redemption);
    }

    private LineCost withMessage(double each) {
        return new LineCost(each, perClick, perPurchase, perRepurchase, perSpend, coupon, used, redemption);
    }

    private LineCost plus(double click, double purchase, double spend) {
        return new LineCost(
                message,
                perClick + click,
                perPurchase + purchase,
                perRepurchase,
                perSpend + spend,
                coupon,
                used,
                redemption);
    }

    /** What comes with clicks and with buying again, for one customer or many; 0 where those are not forecast. */
    double besides(double click, double repurchase) {
        return (perClick > 0 && !Double.isNaN(click) ? perClick * click : 0)
                + (perRepurchase > 0 && !Double.isNaN(repurchase) ? perRepurchase * repurchase : 0);
    }

    /** The same of a customer's expected or real outcomes. */
    double besides(Means means, int i) {
        return besides(means.at(Outcome.CLICK, i), means.at(Outcome.REPURCHASE, i));
    }

    /** The same for sums over customers, in the order of {@link Outcome}. */
    double besides(double[] outcomes) {
        return besides(outcomes[Outcome.CLICK.ordinal()], outcomes[Outcome.REPURCHASE.ordinal()]);
    }

    /** Whether the coupon is worth anything. */
    boolean hasCoupon() {
        return coupon.faceValue() > 0 || coupon.percentOff() > 0;
    }

    /** Whether anything is paid with purchases. */
    boolean withPurchases() {
        return perPurchase > 0 || perSpend > 0 || hasCoupon();
    }

    /** Whether the cost of many customers is that of their sums. */
    boolean isLinear() {
        return !hasCoupon() || redemption.known() && coupon.percentOff() == 0;
    }

    /** The cost that comes with the purchases of customer i, where it is linear. */
    double linearAt(Means with, int i) {
        return linear(with.at(Outcome.PURCHASE, i), with.at(Outcome.REDEEMED, i), with.at(Outcome.SPEND, i));
    }

    /** The same for sums over customers, in the order of {@link Outcome}. */
    double linear(double[] outcomes) {
        return linear(
                outcomes[Outcome.PURCHASE.ordinal()],
                outcomes[Outcome.REDEEMED.ordinal()],
                outcomes[Outcome.SPEND.ordinal()]);
    }

    /** The cost that comes with purchases, redemptions and money, where it is linear. */
    double linear(double purchase, double redeemed, double spend) {
        return (perPurchase > 0 ? perPurchase * purchase : 0)
                + (perSpend > 0 ? perSpend * spend : 0)
                + (coupon.faceValue() > 0 ? used * coupon.faceValue() * redeemed : 0);
    }

    /**
     * The expected cost that comes with purchases; NaN where an outcome is missing that it needs.
     *
     * @param purchase chance of a purchase
     * @param redeemed chance of using the coupon; NaN if not known
     * @param spend expected spend
     */
    double withPurchases(double purchase, double redeemed, double spend) {
        var cost = 0.0;
        if (perPurchase > 0) {
            cost += perPurchase * purchase;
        }
        if (perSpend > 0) {
            cost += perSpend * spend;
        }
        if (hasCoupon()) {
            var basket = spend / purchase;
            var redeems = redemption.known() && !Double.isNaN(redeemed)
                    ? redeemed
                    : purchase > 0 ? purchase * redemption.chance(basket, coupon.minSpend()) : purchase;
            cost += redeems * worth(basket);
        }
        return cost;
    }

    /** The same for what a customer really did (0/1 and money). */
    double withRealPurchases(double purchase, double redeemed, double spend) {
        var redeems = redemption.known() && !Double.isNaN(redeemed)
                ? redeemed
                : purchase > 0 && (Double.isNaN(spend) || spend >= coupon.minSpend()) ? 1 : 0;
        return (perPurchase > 0 ? perPurchase * purchase : 0)
                + (perSpend > 0 ? perSpend * spend : 0)
                + (hasCoupon() && redeems > 0 ? redeems * worth(spend / Math.max(purchase, 1e-9)) : 0);
    }

    private double worth(double basket) {
        if (coupon.percentOff() == 0) {
            return used * coupon.faceValue();
        }
        return basket > 0 || Double.isNaN(basket)
                ? used * Math.min(coupon.percentOff() * basket, coupon.maxDiscount())
                : 0;
    }

    /** How the cost moves with each outcome, in the order of {@link Outcome}: its slope, for the sake of error bars. */
    double[] slopes() {
        var slopes = new double[Outcome.values().length];
        slopes[Outcome.CLICK.ordinal()] = perClick;
        slopes[Outcome.PURCHASE.ordinal()] = perPurchase + (redemption.known() ? 0 : used * coupon.faceValue());
        slopes[Outcome.REDEEMED.ordinal()] = redemption.known() ? used * coupon.faceValue() : 0;
        slopes[Outcome.REPURCHASE.ordinal()] = perRepurchase;
        slopes[Outcome.SPEND.ordinal()] = perSpend + used * coupon.percentOff();
        return slopes;
    }
}
