package promocast.ui.session;

import promocast.engine.Interval;
import promocast.engine.whatif.Forecast;

/**
 * Where a plan stands: its headline numbers with their ranges.
 *
 * @param profit extra profit over no offers, money
 * @param cost campaign cost, money
 * @param rate share of the customers reached who buy; who click, where the data have no purchases
 * @param buys whether the rate is about purchases
 */
public record Standing(Interval profit, Interval cost, Interval rate, boolean buys) {
    /** The headline numbers of a forecast. */
    public static Standing of(Forecast forecast) {
        var total = forecast.total();
        boolean buys = !total.purchases().isWithheld();
        double reach = total.reach().value();
        var rate = reach > 0 ? (buys ? total.purchases() : total.clicks()).times(1 / reach) : Interval.withheld();
        return new Standing(forecast.incremental().profit(), total.campaignCost(), rate, buys);
    }
}
