package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;

/**
 * Curves of one line along a lever, by the live network on a draw of its customers, moved to agree with the settled
 * forecast at the planned value and at logged ones. The band is that of the settled forecasts; beyond the data it holds the
 * model's own error, which grows with the distance between the members. Where customers had the value, a dot shows what
 * they did.
 *
 * @param bench customers, model and log
 */
record LineCurves(Workbench bench) {
    private static final int CUSTOMERS = 12_000;
    private static final int SPREAD_CUSTOMERS = 250;
    private static final int FEWEST_MEASURED = 30;
    private static final int SAMPLED = 4000;
    private static final int SHARES = 40;
    private static final int MOST_MEASURED = 15_000;

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
        var planned = plan.lines().get(line);
        var drawn = bench.audience().draw(bench.specs().of(plan, line, planned).rows(), CUSTOMERS);
        var more = new TreeMap<Double, Double>();
        var halves = new TreeMap<Double, Double>();
        for (double place : drawn.length == 0 ? List.<Double>of() : grid.settledPlaces(planned)) {
            progress.checkCancelled();
            var spec = bench.specs().of(plan, line, grid.at(plan, line, place));
            shown.settled(spec, bench).ifPresent(value -> {
                more.put(place, value.value() - mean(spec, drawn, shown));
                halves.put(place, value.upper() - value.value());
            });
        }
        var correction = new PiecewiseLinear(more);
        var band = new PiecewiseLinear(halves);
        var points = new ArrayList<Curve.Point>();
        for (double place : grid.places(planned)) {
            progress.checkCancelled();
            var spec = bench.specs().of(plan, line, grid.at(plan, line, place));
            var raw = mean(spec, drawn, shown);
            var own = spec.extrapolated() || halves.isEmpty() ? variance(spec, drawn, shown) : 0;
            var half = Math.max(Interval.Z95 * Math.sqrt(own), band.at(place));
            points.add(
                    shown.extra()
                            ? profitPoint(place, spec, raw + correction.at(place), half)
                            : new Curve.Point(
                                    place,
                                    Interval.around(Math.max(0, raw + correction.at(place)), half),
                                    measured(grid, place, spec, shown, drawn),
                                    spec.extrapolated()));
        }
        return new Curve(points);
    }

    private static Curve.Point profitPoint(double place, LineSpec spec, double mean, double half) {
        var scale = spec.offered() ? spec.reach() : 0;
        return new Curve.Point(
                place, Interval.around(scale * mean, scale * half), Interval.withheld(), spec.extrapolated());
    }

    private double mean(LineSpec spec, int[] drawn, Shown shown) {
        var everybody = Reached.forecast(spec, drawn, bench.forecasters().live());
        var best = shown.extra() && spec.picksBest();
        return shown.mean(
                spec, best ? everybody.best(spec, (int) Math.round(spec.line().share() * drawn.length)) : everybody);
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
    private Interval measured(LeverGrid grid, double place, LineSpec spec, Shown shown, int[] drawn) {
        var log = bench.log();
        var index = grid.index();
        if (log.isEmpty() || index < 0 || !log.get().real().has(shown.outcome().orElseThrow())) {
            return Interval.withheld();
        }
        var rows = bench.audience().draw(having(log.get(), spec.rows(), index, place), MOST_MEASURED);
        if (rows.length < FEWEST_MEASURED) {
            return Interval.withheld();
        }
        var expected = log.get().expected(rows);
        var residuals = new double[rows.length];
        var weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            residuals[i] = log.get().real().at(shown.outcome().orElseThrow(), rows[i])
                    - expected.at(shown.outcome().orElseThrow(), rows[i]);
            weights[i] = log.get().weight(rows[i]);
        }
        var residual = WeightedMean.of(residuals, weights);
        return Interval.around(
                unseen(spec, shown, drawn) + residual.mean(), Interval.Z95 * Math.sqrt(residual.variance()));
    }

    /** Those of the rows whose setting has a value of a lever. */
    private static int[] having(LoggedRows log, int[] rows, int lever, double value) {
        var wanted = new boolean[log.settings().size()];
        for (int number = 0; number < wanted.length; number++) {
            wanted[number] = log.settings().get(number)[lever] == value;
        }
        var found = new int[rows.length];
        var count = 0;
        for (int row : rows) {
            found[count] = row;
            count += wanted[log.numberOf(row)] ? 1 : 0;
        }
        return Arrays.copyOf(found, count);
    }

    /** Mean of customers by members that have not seen them: the live network and its mean difference in a sample. */
    private double unseen(LineSpec spec, Shown shown, int[] drawn) {
        var sample = bench.audience().draw(drawn, SAMPLED);
        var live = Reached.forecast(spec, drawn, bench.forecasters().live());
        var unseen = Reached.forecast(spec, sample, bench.forecasters().unseen(spec.setting()));
        return shown.mean(spec, live) + shown.mean(spec, unseen) - shown.mean(spec, live.among(sample));
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
        var share = plan.lines().get(line).share();
        var moved = new Moves(bench).settled(spec, option, List.of(share));
        var shares = new TreeSet<Double>(List.of(share));
        for (int step = 0; step <= SHARES; step++) {
            shares.add((double) step / SHARES);
        }
        return new Curve(shares.stream()
                .map(x -> {
                    var count = moved.count(x);
                    return new Curve.Point(
                            x,
                            Interval.around(moved.profit()[count], moved.half()[count]),
                            Interval.withheld(),
                            spec.extrapolated());
                })
                .toList());
    }
}
