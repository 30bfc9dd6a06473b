package promocast.data.events;

/** What one customer did at the offer or later, filled anew for each. */
final class CustomerOutcomes {
    private final EventLog log;
    private final long horizon;
    private final long repurchaseHorizon;
    private boolean clicked;
    private int purchases;
    private int allPurchases;
    private double money;

    CustomerOutcomes(EventLog log, CustomerTableOptions options) {
        this.log = log;
        horizon = options.horizonDays() * EventTimes.DAY;
        repurchaseHorizon = options.repurchaseDays().orElse(0) * EventTimes.DAY;
    }

    /** Takes in the events of {@code rows[from..to)} within the horizons; they are in the order of their times. */
    void fill(int[] rows, int from, int to, long offer) {
        clicked = false;
        purchases = 0;
        allPurchases = 0;
        money = 0;
        long last = EventTimes.NONE;
        for (int k = from; k < to; k++) {
            int row = rows[k];
            long at = log.millis()[row];
            int kind = log.kinds()[row];
            if (at < offer) {
                continue;
            }
            boolean counts = at - offer < horizon;
            clicked |= counts && kind == EventKind.CLICK.ordinal();
            if (kind == EventKind.PURCHASE.ordinal()) {
                boolean another = at != last;
                purchases += counts && another ? 1 : 0;
                allPurchases += at - offer < repurchaseHorizon && another ? 1 : 0;
                money += counts ? log.money()[row] : 0;
                last = at;
            } else if (kind == EventKind.REFUND.ordinal()) {
                money += counts ? log.money()[row] : 0;
            }
        }
    }

    /** 1 where there was a click within the horizon. */
    double click() {
        return clicked ? 1 : 0;
    }

    /** 1 where there was a purchase within the horizon. */
    double purchase() {
        return purchases > 0 ? 1 : 0;
    }

    /** 1 where there were purchases at two different moments within the repurchase horizon. */
    double repurchase() {
        return allPurchases > 1 ? 1 : 0;
    }

    /** Money of the purchases within the horizon less refunds, not below 0; 0 without a purchase. */
    double spend() {
        return purchases == 0 ? 0 : Math.max(0, Math.rint(money * 1e4) / 1e4);
    }
}
