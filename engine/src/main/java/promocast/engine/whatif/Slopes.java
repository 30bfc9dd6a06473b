package promocast.engine.whatif;

import promocast.data.Outcome;

/** How quantities of a line move with each outcome, in the order of {@link Outcome}. */
final class Slopes {
    /** Place of profit after the quantities. */
    static final int PROFIT = Quantity.COUNT;

    private Slopes() {}

    /** One array of slopes a quantity, and one for profit. */
    static double[][] of(LineSpec spec) {
        var slopes = new double[Quantity.COUNT + 1][Outcome.values().length];
        slopes[Quantity.CLICK.ordinal()][Outcome.CLICK.ordinal()] = 1;
        slopes[Quantity.PURCHASE.ordinal()][Outcome.PURCHASE.ordinal()] = 1;
        slopes[Quantity.REPURCHASE.ordinal()][Outcome.REPURCHASE.ordinal()] = 1;
        var revenue = slopes[Quantity.REVENUE.ordinal()];
        revenue[Outcome.SPEND.ordinal()] = 1;
        revenue[Outcome.REPURCHASE.ordinal()] = spec.economics().repurchaseValue();
        slopes[Quantity.CAMPAIGN.ordinal()] = spec.cost().slopes();
        for (int o = 0; o < revenue.length; o++) {
            slopes[PROFIT][o] = spec.keep() * revenue[o] - slopes[Quantity.CAMPAIGN.ordinal()][o];
        }
        return slopes;
    }

    /** The same without an offer: nothing is paid. */
    static double[][] withoutOffer(LineSpec spec) {
        var slopes = of(spec);
        slopes[Quantity.CAMPAIGN.ordinal()] = new double[Outcome.values().length];
        for (int o = 0; o < Outcome.values().length; o++) {
            slopes[PROFIT][o] = spec.keep() * slopes[Quantity.REVENUE.ordinal()][o];
        }
        return slopes;
    }
}
