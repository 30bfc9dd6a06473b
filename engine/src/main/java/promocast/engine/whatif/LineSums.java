package promocast.engine.whatif;

import promocast.data.Outcome;
import promocast.engine.plan.Economics;

/**
 * Sums over the customers whom a line reaches: what they do with the offer and would do without it, and who they are.
 *
 * @param reach customers reached
 * @param treated with the offer, one sum a {@link Quantity}
 * @param control without it
 * @param kinds expected persuadable, sure, lost and sleeping customers, in this order
 * @param purchaseCost cost that comes with purchases, money
 * @param onPersuadable the part of it for purchases of persuadable customers
 */
record LineSums(
        int reach, double[] treated, double[] control, double[] kinds, double purchaseCost, double onPersuadable) {
    /** Nobody is reached. */
    static LineSums none() {
        return new LineSums(0, new double[Quantity.COUNT], new double[Quantity.COUNT], new double[4], 0, 0);
    }

    /** The difference that the offer makes. */
    double extra(Quantity quantity) {
        return treated[quantity.ordinal()] - control[quantity.ordinal()];
    }

    /** Adds up forecasts. */
    static LineSums of(LineSpec spec, Means with, Means without, int n) {
        var treated = new double[Quantity.COUNT];
        var control = new double[Quantity.COUNT];
        var kinds = new double[4];
        var row = new double[Quantity.COUNT];
        var purchaseCost = 0.0;
        var onPersuadable = 0.0;
        for (int i = 0; i < n; i++) {
            var purchases = quantities(spec, with, i, row);
            add(treated, row);
            withoutOffer(spec.economics(), without, i, row);
            add(control, row);
            purchaseCost += purchases;
            onPersuadable += count(with.at(Outcome.PURCHASE, i), without.at(Outcome.PURCHASE, i), purchases, kinds);
        }
        return new LineSums(n, treated, control, kinds, purchaseCost, onPersuadable);
    }

    /** Adds one customer to the kinds; returns the cost of purchases that falls on the persuadable. */
    private static double count(double with, double without, double purchases, double[] kinds) {
        var persuadable = Math.max(0, with - without);
        kinds[0] += persuadable;
        kinds[1] += Math.min(with, without);
        kinds[2] += 1 - Math.max(with, without);
        kinds[3] += Math.max(0, without - with);
        return with > 0 ? purchases * persuadable / with : 0;
    }

    /** Writes the expected quantities of a customer with the offer; returns the part of the cost that comes with purchases. */
    static double quantities(LineSpec spec, Means means, int i, double[] row) {
        withoutOffer(spec.economics(), means, i, row);
        var cost = spec.cost();
        var purchases = cost.withPurchases(
                row[Quantity.PURCHASE.ordinal()], means.at(Outcome.REDEEMED, i), means.at(Outcome.SPEND, i));
        row[Quantity.CAMPAIGN.ordinal()] = cost.message() + purchases;
        return purchases;
    }

    /** Writes the expected quantities of a customer without an offer. */
    static void withoutOffer(Economics economics, Means means, int i, double[] row) {
        var repurchase = means.at(Outcome.REPURCHASE, i);
        var again = economics.repurchaseValue() > 0 && !Double.isNaN(repurchase)
                ? economics.repurchaseValue() * repurchase
                : 0;
        row[Quantity.CLICK.ordinal()] = means.at(Outcome.CLICK, i);
        row[Quantity.PURCHASE.ordinal()] = means.at(Outcome.PURCHASE, i);
        row[Quantity.REPURCHASE.ordinal()] = repurchase;
        row[Quantity.REVENUE.ordinal()] = means.at(Outcome.SPEND, i) + again;
        row[Quantity.CAMPAIGN.ordinal()] = 0;
    }

    private static void add(double[] sums, double[] row) {
        for (int q = 0; q < sums.length; q++) {
            sums[q] += row[q];
        }
    }
}
