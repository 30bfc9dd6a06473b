package promocast.engine.accuracy;

/**
 * What is lost when offers are chosen by forecasts instead of by the truth. All arrays: one row a choice, the first of them
 * no coupon, one column a customer.
 */
final class ShopProfit {
    private static final int HALVINGS = 60;

    private ShopProfit() {}

    /** Each customer gets what has the largest forecast profit; lost profit in % of what the truth gains. */
    static double regret(double[][] gross, double[][] cost, double[][] trueGross, double[][] trueCost) {
        double none = profit(trueGross, trueCost, new int[trueGross[0].length]);
        double found = profit(trueGross, trueCost, choose(gross, cost, 1));
        double best = profit(trueGross, trueCost, choose(trueGross, trueCost, 1));
        return 100 * (best - found) / (best - none);
    }

    /**
     * The same where the true extra cost a customer is just {@code budget}: offers are chosen by gross profit less price
     * times cost, and the price is where the budget is spent.
     */
    static double regretAtBudget(
            double[][] gross, double[][] cost, double[][] trueGross, double[][] trueCost, double budget) {
        double found = grossAt(gross, cost, trueGross, trueCost, budget);
        double best = grossAt(trueGross, trueCost, trueGross, trueCost, budget);
        return 100 * (best - found) / (best - budget);
    }

    /** Extra gross profit a customer, linear between the two neighbouring choices that the budget lies between. */
    private static double grossAt(
            double[][] gross, double[][] cost, double[][] trueGross, double[][] trueCost, double budget) {
        double low = 0;
        double high = 1000;
        for (int step = 0; step < HALVINGS; step++) {
            double price = (low + high) / 2;
            boolean dear = extra(trueCost, choose(gross, cost, price)) > budget;
            low = dear ? price : low;
            high = dear ? high : price;
        }
        var more = choose(gross, cost, low);
        var less = choose(gross, cost, high);
        double costMore = extra(trueCost, more);
        double costLess = extra(trueCost, less);
        double share = costMore > costLess ? Math.max(0, Math.min(1, (budget - costLess) / (costMore - costLess))) : 0;
        return share * extra(trueGross, more) + (1 - share) * extra(trueGross, less);
    }

    private static int[] choose(double[][] gross, double[][] cost, double price) {
        var chosen = new int[gross[0].length];
        for (int i = 0; i < chosen.length; i++) {
            double best = gross[0][i] - price * cost[0][i];
            for (int f = 1; f < gross.length; f++) {
                double value = gross[f][i] - price * cost[f][i];
                if (value > best) {
                    best = value;
                    chosen[i] = f;
                }
            }
        }
        return chosen;
    }

    private static double profit(double[][] gross, double[][] cost, int[] chosen) {
        double sum = 0;
        for (int i = 0; i < chosen.length; i++) {
            sum += (gross[chosen[i]][i] - cost[chosen[i]][i]) / chosen.length;
        }
        return sum;
    }

    private static double extra(double[][] values, int[] chosen) {
        double sum = 0;
        for (int i = 0; i < chosen.length; i++) {
            sum += (values[chosen[i]][i] - values[0][i]) / chosen.length;
        }
        return sum;
    }
}
