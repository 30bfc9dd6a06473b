package promocast.engine.whatif;

import promocast.data.Outcome;
import promocast.engine.model.LiveSums;
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

    /** These sums corrected by {@code scale} times what {@code better} says more than {@code rough} of a sample. */
    LineSums corrected(double scale, LineSums better, LineSums rough) {
        return new LineSums(
                reach,
                corrected(treated, scale, better.treated, rough.treated),
                corrected(control, scale, better.control, rough.control),
                corrected(kinds, scale, better.kinds, rough.kinds),
                purchaseCost + scale * (better.purchaseCost - rough.purchaseCost),
                onPersuadable + scale * (better.onPersuadable - rough.onPersuadable));
    }

    private static double[] corrected(double[] sums, double scale, double[] better, double[] rough) {
        var corrected = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            corrected[i] = sums[i] + scale * (better[i] - rough[i]);
        }
        return corrected;
    }

    /**
     * The sums of an offer that runs a part of the horizon: outside it customers do as without, and nothing is paid but the
     * contact.
     *
     * @param running share of the responses that come while it runs
     * @param message cost of a contact
     */
    LineSums during(double running, double message) {
        var part = new double[Quantity.COUNT];
        for (int q = 0; q < part.length; q++) {
            part[q] = control[q] + running * (treated[q] - control[q]);
        }
        var paid = running * purchaseCost;
        part[Quantity.CAMPAIGN.ordinal()] = message * reach + paid;
        var sure = kinds[1] + (1 - running) * kinds[3];
        var shares = new double[] {running * kinds[0], sure, 0, running * kinds[3]};
        shares[2] = reach - shares[0] - shares[1] - shares[3];
        return new LineSums(reach, part, control, shares, paid, running * onPersuadable);
    }

    /** The same from sums of the live network over n customers, and their sums without an offer. */
    static LineSums of(LineSpec spec, int n, LiveSums with, double[] without) {
        var treated = outcomes(spec.economics(), with.outcomes());
        var control = outcomes(spec.economics(), without);
        var cost = spec.cost();
        var linear = cost.isLinear();
        var purchaseCost = (linear ? cost.linear(with.outcomes()) : with.cost()) + cost.besides(with.outcomes());
        treated[Quantity.CAMPAIGN.ordinal()] = cost.message() * n + purchaseCost;
        var kinds = new double[4];
        if (Double.isNaN(treated[Quantity.PURCHASE.ordinal()])) {
            java.util.Arrays.fill(kinds, Double.NaN);
            return new LineSums(n, treated, control, kinds, purchaseCost, Double.NaN);
        }
        kinds[0] = with.extra();
        kinds[1] = treated[Quantity.PURCHASE.ordinal()] - with.extra();
        kinds[3] = control[Quantity.PURCHASE.ordinal()] - kinds[1];
        kinds[2] = n - kinds[0] - kinds[1] - kinds[3];
        var onExtra = linear ? cost.linear(with.extra(), with.extraRedeemed(), with.extraMoney()) : with.extraCost();
        return new LineSums(n, treated, control, kinds, purchaseCost, onExtra);
    }

    /** Adds up the forecasts of n customers. */
    static LineSums of(LineSpec spec, Means with, Means without, int n) {
        var outcomes = sums(with, n);
        var treated = outcomes(spec.economics(), outcomes);
        var control = outcomes(spec.economics(), sums(without, n));
        var each = spec.cost().isLinear() ? new double[0] : eachPurchase(spec.cost(), with, n);
        var purchaseCost = (each.length == 0 ? spec.cost().linear(outcomes) : total(each))
                + spec.cost().besides(outcomes);
        treated[Quantity.CAMPAIGN.ordinal()] = spec.cost().message() * n + purchaseCost;
        var kinds = new double[4];
        var onPersuadable = kinds(spec.cost(), with, without, each, kinds, n);
        return new LineSums(n, treated, control, kinds, purchaseCost, onPersuadable);
    }

    private static double[] sums(Means means, int n) {
        return java.util.Arrays.stream(Outcome.values())
                .mapToDouble(outcome -> means.sum(outcome, n))
                .toArray();
    }

    /** @param outcomes sums in the order of {@link Outcome} */
    private static double[] outcomes(Economics economics, double[] outcomes) {
        var sums = new double[Quantity.COUNT];
        sums[Quantity.CLICK.ordinal()] = outcomes[Outcome.CLICK.ordinal()];
        sums[Quantity.PURCHASE.ordinal()] = outcomes[Outcome.PURCHASE.ordinal()];
        sums[Quantity.REPURCHASE.ordinal()] = outcomes[Outcome.REPURCHASE.ordinal()];
        sums[Quantity.REVENUE.ordinal()] =
                outcomes[Outcome.SPEND.ordinal()] + again(economics, sums[Quantity.REPURCHASE.ordinal()]);
        return sums;
    }

    /** What repurchases are worth; nothing where they are not forecast. */
    private static double again(Economics economics, double repurchases) {
        return economics.repurchaseValue() > 0 && !Double.isNaN(repurchases)
                ? economics.repurchaseValue() * repurchases
                : 0;
    }

    private static double[] eachPurchase(LineCost cost, Means with, int n) {
        var each = new double[n];
        for (int i = 0; i < n; i++) {
            each[i] = cost.withPurchases(
                    with.at(Outcome.PURCHASE, i), with.at(Outcome.REDEEMED, i), with.at(Outcome.SPEND, i));
        }
        return each;
    }

    private static double total(double[] each) {
        var sum = 0.0;
        for (double value : each) {
            sum += value;
        }
        return sum;
    }

    /** Counts the kinds; returns the cost of purchases that falls on the persuadable. */
    private static double kinds(LineCost cost, Means with, Means without, double[] each, double[] kinds, int n) {
        if (!with.has(Outcome.PURCHASE)) {
            java.util.Arrays.fill(kinds, Double.NaN);
            return Double.NaN;
        }
        var bought = with.values()[Outcome.PURCHASE.ordinal()];
        var anyway = without.values()[Outcome.PURCHASE.ordinal()];
        var paid = cost.withPurchases();
        var persuadable = 0.0;
        var sure = 0.0;
        var on = 0.0;
        for (int i = 0; i < n; i++) {
            var least = Math.min(bought[i], anyway[i]);
            var extra = bought[i] - least;
            persuadable += extra;
            sure += least;
            if (paid && extra > 0) {
                on += (each.length > 0 ? each[i] : cost.linearAt(with, i)) * extra / bought[i];
            }
        }
        kinds[0] = persuadable;
        kinds[1] = sure;
        kinds[3] = without.sum(Outcome.PURCHASE, n) - sure;
        kinds[2] = n - persuadable - sure - kinds[3];
        return on;
    }

    /** Writes the expected quantities of a customer with the offer. */
    static void quantities(LineSpec spec, Means means, int i, double[] row) {
        withoutOffer(spec.economics(), means, i, row);
        row[Quantity.CAMPAIGN.ordinal()] = spec.cost().message()
                + spec.cost()
                        .withPurchases(
                                row[Quantity.PURCHASE.ordinal()],
                                means.at(Outcome.REDEEMED, i),
                                means.at(Outcome.SPEND, i))
                + spec.cost().besides(means, i);
    }

    /** Writes the expected quantities of a customer without an offer. */
    static void withoutOffer(Economics economics, Means means, int i, double[] row) {
        var repurchase = means.at(Outcome.REPURCHASE, i);
        row[Quantity.CLICK.ordinal()] = means.at(Outcome.CLICK, i);
        row[Quantity.PURCHASE.ordinal()] = means.at(Outcome.PURCHASE, i);
        row[Quantity.REPURCHASE.ordinal()] = repurchase;
        row[Quantity.REVENUE.ordinal()] = means.at(Outcome.SPEND, i) + again(economics, repurchase);
        row[Quantity.CAMPAIGN.ordinal()] = 0;
    }
}
