package promocast.engine.whatif;

import promocast.engine.Interval;

/**
 * What a group of customers does and earns over the horizon. An outcome that the model does not have is withheld.
 *
 * @param reach customers reached
 * @param clicks customers who click
 * @param purchases customers who buy
 * @param repurchases customers who buy again
 * @param revenue money taken
 * @param cost goods, commission and campaign together, money; revenue - cost = profit
 * @param campaignCost messages, coupons and points, money
 * @param profit revenue less cost, money
 * @param roi extra profit per money of campaign cost; withheld beyond support or where nothing is spent
 */
public record Totals(
        Interval reach,
        Interval clicks,
        Interval purchases,
        Interval repurchases,
        Interval revenue,
        Interval cost,
        Interval campaignCost,
        Interval profit,
        Interval roi) {}
