package promocast.engine.whatif;

import java.util.List;

/** Splits the campaign cost of a line over kinds of customers, so that it agrees with the line's estimate. */
final class Ledgers {
    private Ledgers() {}

    /**
     * The ledger of a line: persuadable - sleeping = extra purchases, persuadable + sure = purchases, all customers
     * = reach, all money = campaign cost. Messages are paid for everybody, coupons and points for those who buy.
     */
    static Ledger of(LineSpec spec, LineSums sums, LineEstimate estimate) {
        var purchases = estimate.total()[Quantity.PURCHASE.ordinal()];
        var extra = estimate.extra()[Quantity.PURCHASE.ordinal()];
        var campaign = estimate.total()[Quantity.CAMPAIGN.ordinal()];
        if (estimate.reach() == 0) {
            return sum(List.of());
        }
        var sleeping = Math.max(sums.kinds()[3], -extra);
        var persuadable = extra + sleeping;
        if (persuadable > purchases) {
            persuadable = purchases;
            sleeping = purchases - extra;
        }
        var sure = purchases - persuadable;
        var lost = estimate.reach() - persuadable - sure - sleeping;
        var message = Math.min(spec.cost().message(), campaign / estimate.reach());
        var onActs = Math.max(0, campaign - message * estimate.reach());
        var onOthers = Math.min(onActs, clicksOfOthers(spec, estimate));
        var withPurchases = onActs - onOthers;
        var shareOfPersuadable = shareOfPersuadable(sums, persuadable, purchases);
        return new Ledger(
                new Ledger.Entry(persuadable, message * persuadable + withPurchases * shareOfPersuadable),
                new Ledger.Entry(sure, message * sure + withPurchases * (1 - shareOfPersuadable)),
                new Ledger.Entry(lost, message * lost + onOthers),
                new Ledger.Entry(sleeping, message * sleeping));
    }

    /** What is paid for the clicks of customers who do not buy; a buyer counts as one who clicked. */
    private static double clicksOfOthers(LineSpec spec, LineEstimate estimate) {
        var clicks = estimate.total()[Quantity.CLICK.ordinal()];
        var idle = clicks - estimate.total()[Quantity.PURCHASE.ordinal()];
        return spec.cost().perClick() > 0 && idle > 0 ? spec.cost().perClick() * spec.running() * idle : 0;
    }

    /** The part of what is paid with purchases that goes to the persuadable: as forecast, moved with their number. */
    private static double shareOfPersuadable(LineSums sums, double persuadable, double purchases) {
        var forecast = sums.kinds()[0] + sums.kinds()[1];
        var paid = sums.treated()[Quantity.CAMPAIGN.ordinal()];
        if (!(purchases > 0) || !(forecast > 0) || !(sums.kinds()[0] > 0) || !(paid > 0)) {
            return purchases > 0 ? persuadable / purchases : 0;
        }
        var intensity = sums.purchaseCost() > 0
                ? (sums.onPersuadable() / sums.purchaseCost()) / (sums.kinds()[0] / forecast)
                : 1;
        return Math.min(1, intensity * persuadable / purchases);
    }

    /** The ledger of several lines together. */
    static Ledger sum(List<Ledger> ledgers) {
        var none = new Ledger.Entry(0, 0);
        var sum = new Ledger(none, none, none, none);
        for (var ledger : ledgers) {
            sum = new Ledger(
                    add(sum.persuadable(), ledger.persuadable()),
                    add(sum.sureBuyer(), ledger.sureBuyer()),
                    add(sum.lostCause(), ledger.lostCause()),
                    add(sum.sleepingDog(), ledger.sleepingDog()));
        }
        return sum;
    }

    private static Ledger.Entry add(Ledger.Entry one, Ledger.Entry two) {
        return new Ledger.Entry(one.customers() + two.customers(), one.money() + two.money());
    }
}
