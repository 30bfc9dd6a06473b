package promocast.engine.whatif;

import java.util.List;
import promocast.engine.plan.PlanLine;

/**
 * One offer that a line could make, to more and more of its customers, those with the most extra profit per cost first.
 *
 * @param line the line with this offer
 * @param ratio extra profit per cost of the k-th customer, descending (n values)
 * @param profit extra profit of the first k customers, money (n + 1 values)
 * @param cost campaign cost of the first k customers, money (n + 1 values)
 * @param half half-width of the 95 % interval of that profit; NaN where not known (n + 1 values)
 */
record LineOption(PlanLine line, double[] ratio, double[] profit, double[] cost, double[] half) {
    private static final double NO_COST = 1e-9;

    /**
     * What a settled forecast says of the first {@code count} customers.
     *
     * @param profit extra profit, money
     * @param cost campaign cost, money
     * @param half half-width of the interval of the profit
     */
    record Anchor(int count, double profit, double cost, double half) {
        private static final Anchor NOBODY = new Anchor(0, 0, 0, 0);
    }

    /** The option of a line's specification; {@code scale} is customers for each one forecast. */
    static LineOption of(LineSpec spec, Reached everybody, double scale) {
        var gains = Gains.of(spec, everybody);
        var order = everybody.order(spec);
        var n = order.length;
        var ratio = new double[n];
        var profit = new double[n + 1];
        var cost = new double[n + 1];
        var half = new double[n + 1];
        for (int k = 0; k < n; k++) {
            ratio[k] = gains.ratio(order[k]);
            profit[k + 1] = profit[k] + scale * gains.profit()[order[k]];
            cost[k + 1] = cost[k] + scale * gains.cost()[order[k]];
            half[k + 1] = Double.NaN;
        }
        return new LineOption(spec.line(), ratio, profit, cost, half);
    }

    /**
     * The same customers in the same order, moved so that the sums of the first ones are those of the anchors: between two
     * anchors every customer's cost changes by one factor and every customer's profit by one amount. Where profits then no
     * longer fall by the order, neighbours are pooled (pool adjacent violators), so that ratios descend.
     *
     * @param anchors ascending in their counts, the last of all customers
     */
    LineOption moved(List<Anchor> anchors) {
        var moved = new LineOption(
                line,
                new double[ratio.length],
                new double[profit.length],
                new double[cost.length],
                new double[half.length]);
        var from = Anchor.NOBODY;
        for (var to : anchors) {
            moved.fill(this, from, to);
            from = to;
        }
        moved.pool();
        return moved;
    }

    private void fill(LineOption raw, Anchor from, Anchor to) {
        var span = to.count - from.count;
        var planned = raw.cost[to.count] - raw.cost[from.count];
        var due = Math.max(0, to.cost - from.cost);
        var before = from.profit - raw.profit[from.count];
        var after = to.profit - raw.profit[to.count];
        for (int k = from.count + 1; k <= to.count; k++) {
            var part = (double) (k - from.count) / span;
            var paid = planned > 0 ? (raw.cost[k] - raw.cost[from.count]) / planned : part;
            cost[k] = cost[from.count] + due * paid;
            profit[k] = raw.profit[k] + before + part * (after - before);
            half[k] = from.half + part * (to.half - from.half);
        }
    }

    /** Fills the ratios from the sums, customers pooled where a later one would have a higher ratio. */
    private void pool() {
        var starts = new int[ratio.length];
        var blocks = 0;
        for (int k = 0; k < ratio.length; k++) {
            starts[blocks++] = k;
            while (blocks > 1 && ratio(starts[blocks - 1], k + 1) > ratio(starts[blocks - 2], starts[blocks - 1])) {
                blocks--;
            }
        }
        for (int b = 0; b < blocks; b++) {
            var end = b + 1 < blocks ? starts[b + 1] : ratio.length;
            java.util.Arrays.fill(ratio, starts[b], end, ratio(starts[b], end));
        }
    }

    private double ratio(int from, int to) {
        return (profit[to] - profit[from]) / Math.max(cost[to] - cost[from], NO_COST * (to - from));
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

    /** Number of customers that a share of the segment is. */
    int count(double share) {
        return (int) Math.round(share * ratio.length);
    }
}
