package promocast.engine.scenario;

import java.util.function.Function;
import promocast.engine.Interval;
import promocast.engine.whatif.LineForecast;

/** What two plans are compared by. */
public enum Measure {
    /** Customers reached. */
    REACH(line -> line.total().reach(), 0),
    /** Customers who click. */
    CLICKS(line -> line.total().clicks(), 1),
    /** Customers who buy. */
    PURCHASES(line -> line.total().purchases(), 1),
    /** Customers who buy again. */
    REPURCHASES(line -> line.total().repurchases(), 1),
    /** Money taken. */
    REVENUE(line -> line.total().revenue(), 1),
    /** Goods, commission and campaign, money: neither more nor less of it is better by itself. */
    COST(line -> line.total().cost(), 0),
    /** Messages, coupons and points, money: less is better. */
    CAMPAIGN_COST(line -> line.total().campaignCost(), -1),
    /** The part of it that goes to sure buyers. */
    SURE_BUYER_COST(line -> share(line), -1),
    /** Revenue less cost. */
    PROFIT(line -> line.total().profit(), 1),
    /** Profit over no offers. */
    EXTRA_PROFIT(line -> line.incremental().profit(), 1);

    private final Function<LineForecast, Interval> value;
    private final int better;

    Measure(Function<LineForecast, Interval> value, int better) {
        this.value = value;
        this.better = better;
    }

    Interval of(LineForecast line) {
        return value.apply(line);
    }

    /** 1 where more is better, -1 where less is, 0 where neither. */
    public int better() {
        return better;
    }

    /** The same share of the campaign cost's range as of the campaign cost. */
    private static Interval share(LineForecast line) {
        double campaign = line.total().campaignCost().value();
        double sure = line.ledger().sureBuyer().money();
        return campaign > 0 ? line.total().campaignCost().times(sure / campaign) : Interval.exact(0);
    }
}
