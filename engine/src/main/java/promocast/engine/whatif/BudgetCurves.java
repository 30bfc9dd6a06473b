package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import promocast.data.Progress;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;

/**
 * Extra profit by campaign cost: one best split for each price of money, from dear to cheaper than nothing, so that the
 * curve rises to its peak and falls beyond it.
 *
 * @param bench customers, model and log
 */
record BudgetCurves(Workbench bench) {
    private static final int CUSTOMERS_A_LINE = 6000;
    private static final int PRICES = 80;

    /** The curve of a plan. */
    Curve of(CampaignPlan plan, List<Settlement> settled, Progress progress) {
        var all = new OptionMenu(bench, CUSTOMERS_A_LINE).of(plan, progress);
        var free = new ArrayList<Integer>();
        for (int l = 0; l < all.size(); l++) {
            if (!all.get(l).isEmpty()) {
                free.add(l);
            }
        }
        var lines = free.stream().map(all::get).toList();
        var pinned = Pinned.of(plan, all, bench);
        var points = new ArrayList<Curve.Point>();
        var last = Double.NEGATIVE_INFINITY;
        var splits = Arrays.stream(prices(lines))
                .mapToObj(price -> Split.at(price, lines))
                .toList();
        var end = end(plan, splits, pinned.cost());
        for (var split : splits) {
            progress.checkCancelled();
            var cost = split.cost() + pinned.cost();
            if (cost > last + 1e-9 && cost <= end) {
                var half = half(plan, settled, free, lines, split);
                points.add(new Curve.Point(
                        cost, Interval.around(split.profit() + pinned.profit(), half), Interval.withheld(), false));
                last = cost;
            }
        }
        return new Curve(points);
    }

    /** Prices of money: no money, then quantiles of what customers earn per cost, nothing among them. */
    private static double[] prices(List<List<LineOption>> lines) {
        var ratios = lines.stream()
                .flatMap(List::stream)
                .flatMapToDouble(option -> Arrays.stream(option.ratio()))
                .filter(ratio -> Math.abs(ratio) < 1e6)
                .sorted()
                .toArray();
        var prices = new double[PRICES + 2];
        for (int i = 0; i < PRICES; i++) {
            prices[i] = ratios.length == 0 ? 0 : -ratios[(int) ((long) i * (ratios.length - 1) / (PRICES - 1))];
        }
        prices[PRICES] = 0;
        prices[PRICES + 1] = -1e12;
        Arrays.sort(prices);
        return Arrays.stream(prices).map(price -> -price).toArray();
    }

    /** Where the curve ends: well beyond the peak, the budget and the plan. */
    private double end(CampaignPlan plan, List<Split> splits, double pinned) {
        var peak = splits.stream()
                .max(java.util.Comparator.comparingDouble(Split::profit))
                .map(split -> split.cost() + pinned)
                .orElse(0.0);
        var now = bench.specs().of(plan).stream()
                .mapToDouble(spec -> bench.live(spec).treated()[Quantity.CAMPAIGN.ordinal()])
                .sum();
        var budget = Double.isFinite(plan.budget()) ? plan.budget() : 0;
        return 1.5 * Math.max(peak, Math.max(now, budget));
    }

    /** Half-width: the lines' own errors a customer, as settled where they are, else the model's. */
    private double half(
            CampaignPlan plan,
            List<Settlement> settled,
            List<Integer> free,
            List<List<LineOption>> lines,
            Split split) {
        var squares = 0.0;
        for (int i = 0; i < free.size(); i++) {
            var option = lines.get(i).get(split.options().get(i));
            var spec = bench.specs().of(plan, free.get(i), option.line());
            var reach = option.share(split.counts().get(i)) * spec.rows().length;
            var half = reach * halfACustomer(settled, free.get(i), spec);
            squares += half * half;
        }
        return Math.sqrt(squares);
    }

    private double halfACustomer(List<Settlement> settled, int line, LineSpec spec) {
        if (line < settled.size()
                && settled.get(line).rows() == spec.rows()
                && settled.get(line).settled().reach() > 0) {
            var estimate = settled.get(line).settled();
            return estimate.profitWidth()[1] / estimate.reach();
        }
        var budget = ErrorBudget.of(
                bench.error(), Slopes.of(spec)[Slopes.PROFIT], Slopes.withoutOffer(spec)[Slopes.PROFIT], 1);
        return Normal.Z95 * Math.sqrt(budget.extra());
    }
}
