package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;

/**
 * Curves of one line along a lever, by the live network on a draw of its customers. At the planned value they agree with
 * the settled forecast of the line, if there is one. The band holds the model's own error, which grows with the
 * distance between the members; where customers had the value, a dot shows what they did.
 *
 * @param bench customers, model and log
 * @param settled the last settled lines
 */
record LineCurves(Workbench bench, List<Settlement> settled) {
    private static final int CUSTOMERS = 12_000;
    private static final int SPREAD_CUSTOMERS = 250;
    private static final int FEWEST_MEASURED = 30;
    private static final int SHARES = 40;

    /** What a curve shows: the mean of an outcome, or extra profit. */
    private record Shown(Optional<Outcome> outcome) {
        boolean extra() {
            return outcome.isEmpty();
        }

        double[] slopes(LineSpec spec) {
            if (outcome.isEmpty()) {
                return Slopes.of(spec)[Slopes.PROFIT];
            }
            var slopes = new double[Outcome.values().length];
            slopes[outcome.get().ordinal()] = 1;
            return slopes;
        }

        /** Mean of customers. */
        double mean(LineSpec spec, Reached reached) {
            var n = reached.rows().length;
            if (n == 0) {
                return 0;
            }
            if (outcome.isPresent()) {
                var sum = 0.0;
                for (int i = 0; i < n; i++) {
                    sum += reached.with().at(outcome.get(), i);
                }
                return sum / n;
            }
            return Arrays.stream(Gains.of(spec, reached).profit()).sum() / n;
        }
    }

    /** The mean of an outcome for a customer of the segment. */
    Curve dose(CampaignPlan plan, int line, String field, Outcome outcome, Progress progress) {
        if (!bench.model().outcomes().contains(outcome)) {
            return new Curve(List.of());
        }
        return along(
                plan, line, new LeverGrid(bench.model().actions(), field), new Shown(Optional.of(outcome)), progress);
    }

    /** The extra profit of the line. */
    Curve profit(CampaignPlan plan, int line, String field, Progress progress) {
        if (!bench.model().outcomes().contains(Outcome.SPEND)) {
            return new Curve(List.of());
        }
        return along(plan, line, new LeverGrid(bench.model().actions(), field), new Shown(Optional.empty()), progress);
    }

    private Curve along(CampaignPlan plan, int line, LeverGrid grid, Shown shown, Progress progress) {
        var planned = bench.specs().of(plan, line, plan.lines().get(line));
        var drawn = bench.audience().draw(planned.rows(), CUSTOMERS);
        var offset = offset(line, planned, shown);
        var points = new ArrayList<Curve.Point>();
        for (double place : grid.places(plan.lines().get(line))) {
            progress.checkCancelled();
            var spec = bench.specs().of(plan, line, grid.at(plan, line, place));
            var scale = shown.extra() ? spec.reach() : 1;
            var mean = (spec.offered() || !shown.extra() ? mean(spec, drawn, shown) : 0) + offset;
            var half = Normal.Z95 * Math.sqrt(variance(spec, drawn, shown));
            points.add(new Curve.Point(
                    place,
                    Interval.around(scale * mean, scale * half),
                    shown.extra() ? Interval.withheld() : measured(grid, place, spec, shown, mean),
                    spec.extrapolated()));
        }
        return new Curve(points);
    }

    private double mean(LineSpec spec, int[] drawn, Shown shown) {
        var everybody = Reached.forecast(spec, drawn, bench.forecasters().live());
        var best = shown.extra() && spec.picksBest();
        return shown.mean(
                spec, best ? everybody.best(spec, (int) Math.round(spec.line().share() * drawn.length)) : everybody);
    }

    /** What the settled forecast says more than the live network, a customer. */
    private double offset(int line, LineSpec planned, Shown shown) {
        if (line >= settled.size() || settled.get(line).rows() != planned.rows() || planned.picksBest()) {
            return 0;
        }
        var settlement = settled.get(line);
        if (settlement.settled().reach() == 0) {
            return 0;
        }
        var before = LineEstimate.of(settlement.live());
        var after = settlement.settled();
        ToDoubleFunction<LineEstimate> value = shown.outcome()
                .map(outcome -> (ToDoubleFunction<LineEstimate>) estimate -> quantity(estimate, outcome))
                .orElse(estimate -> planned.keep() * estimate.extra()[Quantity.REVENUE.ordinal()]
                        - estimate.total()[Quantity.CAMPAIGN.ordinal()]);
        return (value.applyAsDouble(after) - value.applyAsDouble(before)) / after.reach();
    }

    private static double quantity(LineEstimate estimate, Outcome outcome) {
        return switch (outcome) {
            case CLICK -> estimate.total()[Quantity.CLICK.ordinal()];
            case PURCHASE -> estimate.total()[Quantity.PURCHASE.ordinal()];
            case REPURCHASE -> estimate.total()[Quantity.REPURCHASE.ordinal()];
            case REDEEMED, SPEND -> 0;
        };
    }

    /** Variance of the model's error in the mean: its own, and that between its members on a few customers. */
    private double variance(LineSpec spec, int[] drawn, Shown shown) {
        var few = bench.audience().draw(drawn, SPREAD_CUSTOMERS);
        if (few.length == 0 || shown.extra() && !spec.offered()) {
            return 0;
        }
        var buying = Reached.forecast(spec, few, bench.forecasters().live());
        var rate = bench.rate(buying.with(), few.length);
        if (shown.extra()) {
            var spread = MemberSpread.of(bench.model(), spec, few);
            return ErrorBudget.of(
                            bench.error(),
                            Slopes.of(spec)[Slopes.PROFIT],
                            Slopes.withoutOffer(spec)[Slopes.PROFIT],
                            bench.error().scale(rate))
                    .plus(spread.with()[Slopes.PROFIT], spread.without()[Slopes.PROFIT], spread.both()[Slopes.PROFIT])
                    .extra();
        }
        return bench.error().scale(rate) * bench.error().variance(shown.slopes(spec)) + spread(spec, few, shown);
    }

    private double spread(LineSpec spec, int[] few, Shown shown) {
        var model = bench.model();
        var means = new double[model.members()];
        for (int k = 0; k < means.length; k++) {
            means[k] = shown.mean(spec, new Reached(few, Means.of(model.member(k, few, spec.setting())), Means.none()));
        }
        var average = Arrays.stream(means).average().orElse(0);
        var squares = Arrays.stream(means)
                .map(mean -> (mean - average) * (mean - average))
                .sum();
        var share = spec.extrapolated() ? 1 : 1.0 / Math.max(1, means.length);
        return means.length < 2 ? 0 : share * squares / (means.length - 1);
    }

    /** What the customers of the segment did who had this value, the other levers as planned by the model. */
    private Interval measured(LeverGrid grid, double place, LineSpec spec, Shown shown, double mean) {
        var log = bench.log();
        var index = grid.index();
        if (log.isEmpty() || index < 0 || !log.get().real().has(shown.outcome().orElseThrow())) {
            return Interval.withheld();
        }
        var rows = Arrays.stream(spec.rows())
                .filter(row -> log.get().settings().get(log.get().numberOf(row))[index] == place)
                .toArray();
        if (rows.length < FEWEST_MEASURED) {
            return Interval.withheld();
        }
        var residuals = new double[rows.length];
        var weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            residuals[i] = log.get().real().at(shown.outcome().orElseThrow(), rows[i])
                    - log.get().expected().at(shown.outcome().orElseThrow(), rows[i]);
            weights[i] = log.get().weight(rows[i]);
        }
        var residual = WeightedMean.of(residuals, weights);
        return Interval.around(mean + residual.mean(), Normal.Z95 * Math.sqrt(residual.variance()));
    }

    /** Extra profit by the share of the segment reached, best customers first. */
    Curve targeting(CampaignPlan plan, int line, Progress progress) {
        var spec = bench.specs().of(plan, line, plan.lines().get(line).withShare(1));
        var drawn = bench.audience().draw(spec.rows(), CUSTOMERS);
        if (!bench.model().outcomes().contains(Outcome.SPEND) || drawn.length == 0 || !spec.offered()) {
            return new Curve(List.of());
        }
        progress.checkCancelled();
        var scale = (double) spec.rows().length / drawn.length;
        var option = LineOption.of(
                spec, Reached.forecast(spec, drawn, bench.forecasters().live()), scale);
        var half = Normal.Z95 * Math.sqrt(variance(spec, drawn, new Shown(Optional.empty())));
        var points = new ArrayList<Curve.Point>();
        for (int step = 0; step <= SHARES; step++) {
            var count = (int) Math.round((double) step / SHARES * drawn.length);
            points.add(new Curve.Point(
                    (double) step / SHARES,
                    Interval.around(option.profit()[count], half * count * scale),
                    Interval.withheld(),
                    spec.extrapolated()));
        }
        return new Curve(points);
    }
}
