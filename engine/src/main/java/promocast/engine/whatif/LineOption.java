package promocast.engine.whatif;

import promocast.engine.plan.PlanLine;

/**
 * One offer that a line could make, to more and more of its customers, those with the most extra profit per cost first.
 *
 * @param line the line with this offer
 * @param ratio extra profit per cost of the k-th customer, descending (n values)
 * @param profit extra profit of the first k customers, money (n + 1 values)
 * @param cost campaign cost of the first k customers, money (n + 1 values)
 */
record LineOption(PlanLine line, double[] ratio, double[] profit, double[] cost) {
    /** The option of a line's specification; {@code scale} is customers for each one forecast. */
    static LineOption of(LineSpec spec, Reached everybody, double scale) {
        var gains = Gains.of(spec, everybody);
        var order = everybody.order(spec);
        var n = order.length;
        var ratio = new double[n];
        var profit = new double[n + 1];
        var cost = new double[n + 1];
        for (int k = 0; k < n; k++) {
            ratio[k] = gains.ratio(order[k]);
            profit[k + 1] = profit[k] + scale * gains.profit()[order[k]];
            cost[k + 1] = cost[k] + scale * gains.cost()[order[k]];
        }
        return new LineOption(spec.line(), ratio, profit, cost);
    }

    /** How many customers earn more than {@code price} per cost. */
    int countAbove(double price) {
        var low = 0;
        var high = ratio.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (ratio[middle] > price) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Share of the segment that {@code count} customers are. */
    double share(int count) {
        return ratio.length == 0 ? 0 : (double) count / ratio.length;
    }
}
