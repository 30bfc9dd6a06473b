package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import promocast.data.Progress;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;

/**
 * Extra profit by campaign cost: one best split for each price of money, from dear to cheaper than nothing, so that the
 * curve rises to its peak and falls beyond it. Customers are moved to agree with settled forecasts; a plan that is as good
 * as the best split of its cost lies on the curve.
 *
 * @param bench customers, model and log
 */
record BudgetCurves(Workbench bench) {
    private static final int PRICES = 80;
    private static final int ROUNDS = 5;
    private static final double CLOSE = 0.03;
    /** What is less than this share of the half-width of the plan's range is no difference that anybody could see. */
    private static final double NOISE = 0.02;

    /** The curve of a plan. */
    Curve of(CampaignPlan plan, Progress progress) {
        var options = new MovedOptions(bench, plan, progress);
        for (int round = 0; round < ROUNDS && settleBest(plan, options); round++) {
            progress.checkCancelled();
        }
        var lines = options.lines();
        var pinned = options.pinned();
        var splits = Arrays.stream(prices(lines))
                .mapToObj(price -> Split.at(price, lines))
                .toList();
        var planned = planned(plan);
        var end = end(plan, splits, pinned.cost(), planned.x());
        var points = new ArrayList<Curve.Point>();
        var last = Double.NEGATIVE_INFINITY;
        for (var split : splits) {
            var cost = split.cost() + pinned.cost();
            if (cost > last + 1e-9 && cost <= end) {
                var profit = Interval.around(split.profit() + pinned.profit(), half(lines, pinned, split));
                points.add(new Curve.Point(cost, profit, Interval.withheld(), false));
                last = cost;
            }
        }
        return new Curve(through(points, planned));
    }

    /** Settles the split at the peak and that of the budget; whether anything was new. */
    private static boolean settleBest(CampaignPlan plan, MovedOptions options) {
        var changed = options.settle(Split.at(0, options.lines()));
        var knapsack = new Knapsack(
                options.lines(), options.pinned().profit(), options.pinned().cost());
        return options.settle(
                        knapsack.solve(plan.budget(), Double.NEGATIVE_INFINITY).split())
                | changed;
    }

    /** The plan as it is, settled. */
    private Curve.Point planned(CampaignPlan plan) {
        var estimates = new ArrayList<LineEstimate>();
        var specs = bench.specs().of(plan);
        specs.forEach(spec -> estimates.add(bench.settled(spec).estimate()));
        var sum = LineEstimate.sum(estimates);
        var keep = Kept.of(specs, estimates, plan.economics().kept()).extra();
        return new Curve.Point(
                sum.total()[Quantity.CAMPAIGN.ordinal()],
                Interval.around(sum.extraProfit(keep), sum.profitWidth()[1]),
                Interval.withheld(),
                false);
    }

    /**
     * The curve with the plan's point on it, unless the best split earns more by more than a hair: what lies between
     * settled splits is moved by the factor that the plan's settled one asks for.
     */
    private static List<Curve.Point> through(List<Curve.Point> points, Curve.Point planned) {
        var hull = concave(points);
        var curve = new TreeMap<Double, Double>();
        hull.forEach(point -> curve.put(point.x(), point.y().value()));
        var best = new PiecewiseLinear(curve).at(planned.x());
        var earned = planned.y().value();
        var hair = NOISE * (planned.y().upper() - planned.y().lower()) / 2;
        var close = best > 0 ? Math.max(CLOSE * best, Math.min(hair, best / 10)) : 0;
        if (best - earned > close) {
            return hull;
        }
        var factor = best > earned ? earned / best : 1;
        var all = new ArrayList<Curve.Point>();
        for (var point : hull) {
            if (Math.abs(point.x() - planned.x()) > 1e-9) {
                all.add(new Curve.Point(point.x(), point.y().times(factor), point.measured(), point.extrapolated()));
            }
        }
        all.add(planned);
        all.sort(Comparator.comparingDouble(Curve.Point::x));
        return best > earned ? all : concave(all);
    }

    /** The upper concave hull of ascending points. */
    private static List<Curve.Point> concave(List<Curve.Point> points) {
        var hull = new ArrayList<Curve.Point>();
        for (var point : points) {
            while (hull.size() > 1
                    && slope(hull.get(hull.size() - 1), point)
                            >= slope(hull.get(hull.size() - 2), hull.get(hull.size() - 1))) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
        return hull;
    }

    private static double slope(Curve.Point from, Curve.Point to) {
        return (to.y().value() - from.y().value()) / (to.x() - from.x());
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
    private static double end(CampaignPlan plan, List<Split> splits, double pinned, double now) {
        var peak = splits.stream()
                .max(Comparator.comparingDouble(Split::profit))
                .map(split -> split.cost() + pinned)
                .orElse(0.0);
        var budget = Double.isFinite(plan.budget()) ? plan.budget() : 0;
        return 1.5 * Math.max(peak, Math.max(now, budget));
    }

    private static double half(List<List<LineOption>> lines, Pinned pinned, Split split) {
        var squares = pinned.half() * pinned.half();
        for (int l = 0; l < lines.size(); l++) {
            var half = lines.get(l)
                    .get(split.options().get(l))
                    .half()[split.counts().get(l)];
            squares += half * half;
        }
        return Math.sqrt(squares);
    }
}
