package promocast.engine.whatif;

import promocast.data.Outcome;
import promocast.engine.plan.Economics;

/**
 * What n logged customers of a line say about one offer, money a customer; arrays are not copied.
 *
 * @param rho inverse probability of having got just this offer, 0 for customers who got another
 * @param reward profit that came of each customer if it got this offer; any value for the others
 * @param forecast expected profit of each customer under this offer, by members that have not learned from it
 * @param modelVariance variance of the model's own error in the mean of {@code forecast}, without what it shares with
 *     other offers; 0 where it is not known
 */
public record LoggedProfit(double[] rho, double[] reward, double[] forecast, double modelVariance) {
    public LoggedProfit {
        if (reward.length != rho.length || forecast.length != rho.length) {
            throw new IllegalArgumentException("reward, forecast: " + reward.length + " and " + forecast.length
                    + " values for " + rho.length + " customers");
        }
    }

    /**
     * The logged customers of a line's segment under its offer.
     *
     * @param unseen forecasts of just these customers under the offer
     * @param error how wrong the model may be
     */
    static LoggedProfit of(LineSpec spec, LoggedRows log, Means unseen, ModelError error) {
        int n = spec.rows().length;
        var slopes = (spec.offered() ? Slopes.of(spec) : Slopes.withoutOffer(spec))[Slopes.PROFIT];
        double own = Math.max(0, error.variance(slopes) - error.shared(slopes, slopes));
        var logged = new LoggedProfit(new double[n], new double[n], new double[n], own);
        int wanted = log.number(spec.setting()).orElse(-1);
        for (int i = 0; i < n; i++) {
            int row = spec.rows()[i];
            logged.rho[i] = log.numberOf(row) == wanted ? log.weight(row) : 0;
            logged.reward[i] = profit(spec, log.real(), row, true);
            logged.forecast[i] = profit(spec, unseen, i, false);
        }
        return logged;
    }

    /** Profit of a row under an offer, campaign cost taken off. */
    static double profit(LineSpec spec, Means means, int row, boolean real) {
        double purchase = means.at(Outcome.PURCHASE, row);
        double redeemed = means.at(Outcome.REDEEMED, row);
        double spend = means.at(Outcome.SPEND, row);
        var cost = spec.cost();
        double purchases = real
                ? cost.withRealPurchases(purchase, redeemed, spend)
                : cost.withPurchases(purchase, redeemed, spend);
        double campaign = spec.offered() ? cost.message() + purchases + cost.besides(means, row) : 0;
        return spec.keep() * revenue(spec.economics(), means, row) - campaign;
    }

    private static double revenue(Economics economics, Means means, int row) {
        double again = economics.repurchaseValue() > 0 && means.has(Outcome.REPURCHASE)
                ? economics.repurchaseValue() * means.at(Outcome.REPURCHASE, row)
                : 0;
        return means.at(Outcome.SPEND, row) + again;
    }
}
