package promocast.engine.whatif;

import promocast.data.Outcome;

/**
 * What each customer of a line adds and costs.
 *
 * @param profit extra profit of each customer, money
 * @param cost campaign cost of each customer, money
 */
record Gains(double[] profit, double[] cost) {
    private static final double NO_COST = 1e-9;

    /** The gains of forecast customers; without a forecast of spend, extra purchases stand for extra profit. */
    static Gains of(LineSpec spec, Reached reached) {
        var n = reached.rows().length;
        var profit = new double[n];
        var cost = new double[n];
        var with = new double[Quantity.COUNT];
        var without = new double[Quantity.COUNT];
        var money = reached.with().has(Outcome.SPEND);
        for (int i = 0; i < n; i++) {
            LineSums.quantities(spec, reached.with(), i, with);
            LineSums.withoutOffer(spec.economics(), reached.without(), i, without);
            var message = spec.cost().message();
            cost[i] = spec.isPart()
                    ? message + spec.running() * (with[Quantity.CAMPAIGN.ordinal()] - message)
                    : with[Quantity.CAMPAIGN.ordinal()];
            var gained = money ? Quantity.REVENUE : Quantity.PURCHASE;
            var extra = spec.running() * (with[gained.ordinal()] - without[gained.ordinal()]);
            profit[i] = money ? spec.keep() * extra - cost[i] : extra;
        }
        return new Gains(profit, cost);
    }

    /** Extra profit per cost of customer i; a customer who costs nothing counts as one of a tiny cost. */
    double ratio(int i) {
        return profit[i] / Math.max(cost[i], NO_COST);
    }
}
