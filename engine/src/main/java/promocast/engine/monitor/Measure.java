package promocast.engine.monitor;

import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.whatif.Totals;

/** What is counted of a line each day and compared with its forecast. */
public enum Measure {
    CLICKS("clicks"),
    PURCHASES("purchases"),
    REPURCHASES("repurchases"),
    REVENUE("revenue"),
    /** Messages, coupons and points. */
    COST("cost");

    private final String column;

    Measure(String column) {
        this.column = column;
    }

    /** Name of its column in a file of actual results, and of its key in answers. */
    public String column() {
        return column;
    }

    /** Its name, for a label. */
    public Message label() {
        return EngineMessage.of("monitor.measure." + column);
    }

    /** Whether it is money, else customers. */
    public boolean isMoney() {
        return this == REVENUE || this == COST;
    }

    /** Its forecast over the whole horizon; withheld where the model does not have it. */
    Interval of(Totals totals) {
        return switch (this) {
            case CLICKS -> totals.clicks();
            case PURCHASES -> totals.purchases();
            case REPURCHASES -> totals.repurchases();
            case REVENUE -> totals.revenue();
            case COST -> totals.campaignCost();
        };
    }

    /**
     * Variance over mean of what chance alone adds: 1 for counts (Poisson, an upper bound for customers who do or do not);
     * for money that of a sum over buyers whose amounts have a standard deviation as large as their mean.
     */
    double dispersion(Totals totals) {
        if (!isMoney()) {
            return 1;
        }
        double buyers = totals.purchases().value();
        double one = of(totals).value() / buyers;
        return one > 0 && Double.isFinite(one) ? 2 * one : Double.NaN;
    }
}
