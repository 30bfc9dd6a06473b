package promocast.engine.whatif;

import promocast.data.Outcome;
import promocast.engine.BasketChance;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/**
 * What a line's offer costs, in money: a message for each customer, and coupons, points and rewards with purchases.
 *
 * @param message for each customer reached
 * @param perPurchase for each purchase
 * @param coupon the coupon; one of no worth if there is none
 * @param perSpend for each money spent
 * @param redemption how often coupons are used
 */
record LineCost(double message, double perPurchase, Offer.Coupon coupon, double perSpend, Redemption redemption) {
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
        var economics = plan.economics();
        var coupon = Offer.Coupon.of(0, 0);
        var perPurchase = 0.0;
        var perSpend = 0.0;
        for (var part : line.offer().parts()) {
            if (part instanceof Offer.Coupon given) {
                coupon = given;
            } else if (part instanceof Offer.Arm arm) {
                perPurchase += arm.costOnPurchase();
            } else if (part instanceof Offer.Points points) {
                var worth = pointWorth(points, economics);
                perPurchase += points.bonus() * worth;
                perSpend += Math.max(0, points.multiplier() - 1) * worth;
            }
        }
        return new LineCost(economics.messageCost(), perPurchase, coupon, perSpend, redemption);
    }

    private static double pointWorth(Offer.Points points, Economics economics) {
        var value = Double.isNaN(points.pointValue()) ? economics.pointValue() : points.pointValue();
        return value * (1 - economics.breakage());
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
                + (coupon.faceValue() > 0 ? coupon.faceValue() * redeemed : 0);
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
            var used = redemption.known() && !Double.isNaN(redeemed)
                    ? redeemed
                    : purchase > 0 ? purchase * redemption.chance(basket, coupon.minSpend()) : purchase;
            cost += used * worth(basket);
        }
        return cost;
    }

    /** The same for what a customer really did (0/1 and money). */
    double withRealPurchases(double purchase, double redeemed, double spend) {
        var used = redemption.known() && !Double.isNaN(redeemed)
                ? redeemed
                : purchase > 0 && (Double.isNaN(spend) || spend >= coupon.minSpend()) ? 1 : 0;
        return (perPurchase > 0 ? perPurchase * purchase : 0)
                + (perSpend > 0 ? perSpend * spend : 0)
                + (hasCoupon() && used > 0 ? used * worth(spend / Math.max(purchase, 1e-9)) : 0);
    }

    private double worth(double basket) {
        if (coupon.percentOff() == 0) {
            return coupon.faceValue();
        }
        return basket > 0 || Double.isNaN(basket) ? Math.min(coupon.percentOff() * basket, coupon.maxDiscount()) : 0;
    }

    /** How the cost moves with each outcome, in the order of {@link Outcome}: its slope, for the sake of error bars. */
    double[] slopes() {
        var slopes = new double[Outcome.values().length];
        slopes[Outcome.PURCHASE.ordinal()] = perPurchase + (redemption.known() ? 0 : coupon.faceValue());
        slopes[Outcome.REDEEMED.ordinal()] = redemption.known() ? coupon.faceValue() : 0;
        slopes[Outcome.SPEND.ordinal()] = perSpend + coupon.percentOff();
        return slopes;
    }
}
