package promocast.engine.scenario;

import java.util.function.Function;
import promocast.engine.Interval;
import promocast.engine.whatif.LineForecast;

/** What two plans are compared by. */
public enum Measure {
    /** Customers reached. */
    REACH("reach", false, line -> line.total().reach(), 0),
    /** Customers who click. */
    CLICKS("clicks", false, line -> line.total().clicks(), 1),
    /** Customers who buy. */
    PURCHASES("purchases", false, line -> line.total().purchases(), 1),
    /** Customers who buy again. */
    REPURCHASES("repurchases", false, line -> line.total().repurchases(), 1),
    /** Money taken. */
    REVENUE("revenue", true, line -> line.total().revenue(), 1),
    /** Goods, commission and campaign, money: neither more nor less of it is better by itself. */
    COST("cost", true, line -> line.total().cost(), 0),
    /** Messages, coupons and points, money: less is better. */
    CAMPAIGN_COST("campaignCost", true, line -> line.total().campaignCost(), -1),
    /** The part of it that goes to sure buyers. */
    SURE_BUYER_COST("sureBuyerCost", true, line -> share(line), -1),
    /** Revenue less cost. */
    PROFIT("profit", true, line -> line.total().profit(), 1),
    /** Profit over no offers. */
    EXTRA_PROFIT("extraProfit", true, line -> line.incremental().profit(), 1);

    private final String key;
    private final boolean money;
    private final Function<LineForecast, Interval> value;
    private final int better;

    Measure(String key, boolean money, Function<LineForecast, Interval> value, int better) {
        this.key = key;
        this.money = money;
        this.value = value;
        this.better = better;
    }

    Interval of(LineForecast line) {
        return value.apply(line);
    }

    /** Its name in documents: {@code campaignCost}. */
    public String key() {
        return key;
    }

    /** Whether it is money; customers otherwise. */
    public boolean isMoney() {
        return money;
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
