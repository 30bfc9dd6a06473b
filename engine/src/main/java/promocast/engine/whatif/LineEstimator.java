package promocast.engine.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import promocast.data.Outcome;
import promocast.engine.Interval;

/**
 * The settled estimate of a line. What the model says with the offer and without is corrected by what the log says: its
 * doubly robust estimate (AIPW) of both means, weighed by its influence-function variance against the model's own error.
 */
final class LineEstimator {
    private static final int FEWEST_ROWS = 100;
    private static final int SPREAD_ROWS = 400;
    private static final int SAMPLED = 4000;
    /** Logged customers of one setting from which on more would narrow no range that anybody can see. */
    private static final int MOST_LOGGED = 120_000;

    private final CustomerModel model;
    private final Optional<LoggedRows> log;
    private final ModelError error;
    private final Audience audience;
    private final Forecasters forecasters;

    LineEstimator(
            CustomerModel model,
            Optional<LoggedRows> log,
            ModelError error,
            Audience audience,
            Forecasters forecasters) {
        this.model = model;
        this.log = log;
        this.error = error;
        this.audience = audience;
        this.forecasters = forecasters;
    }

    /** An estimate with the sums of the blend behind it. */
    record Settled(LineEstimate estimate, LineSums sums) {}

    /**
     * A sample of the customers reached. The blend of all is the live network of all and the mean difference of blend
     * and live network in the sample (difference estimator; Cochran 1977, 7.3): the two lie so close that a few thousand
     * customers are enough.
     *
     * @param scale customers for each one in the sample
     * @param blend the sample by the blend
     * @param error what the sample leaves open
     */
    private record Sample(double scale, Reached blend, SamplingError error) {}

    /** What the log says more than the blend, a quantity: totals with the offer and without, and their variances. */
    private record Logged(double[][] gap, double[][] noise) {
        static Logged silent() {
            var noise = new double[2][Slopes.PROFIT + 1];
            Arrays.stream(noise).forEach(side -> Arrays.fill(side, Double.POSITIVE_INFINITY));
            return new Logged(new double[2][Slopes.PROFIT + 1], noise);
        }

        /** The same with what one side says of m customers. */
        Logged with(int side, double[] crossFitting, Correction correction, double m) {
            for (int q = 0; q <= Slopes.PROFIT; q++) {
                gap[side][q] = crossFitting[q] + m * correction.residuals()[q].mean();
                noise[side][q] = m * m * correction.residuals()[q].variance();
            }
            return this;
        }
    }

    /** Estimates a line. */
    Settled estimate(LineSpec spec) {
        if (spec.reach() == 0) {
            return new Settled(LineEstimate.nothing(), LineSums.none());
        }
        var live = Reached.of(spec, audience, forecasters.live());
        var sampled = audience.draw(live.rows(), SAMPLED);
        var rough = live.among(sampled);
        var blend = Reached.forecast(spec, sampled, forecasters.blend());
        var sample = new Sample(
                (double) live.rows().length / sampled.length,
                blend,
                SamplingError.of(spec, blend, rough, live.rows().length));
        var sums = live.sums(spec).corrected(sample.scale, blend.sums(spec), rough.sums(spec));
        var logged = log.map(rows -> logged(spec, live, sample, rows)).orElseGet(Logged::silent);
        return new Settled(estimate(spec, sums, new Seen(live.rows(), sample.error, logged)), sums);
    }

    /** What an estimate rests on beside the blend. */
    private record Seen(int[] rows, SamplingError sampling, Logged logged) {}

    private LineEstimate estimate(LineSpec spec, LineSums sums, Seen seen) {
        var logged = seen.logged;
        var base = LineEstimate.of(sums);
        var budgets = new ErrorBudgets(
                model, error, MemberSpread.of(model, spec, audience.draw(seen.rows, SPREAD_ROWS)), rate(sums));
        double m = sums.reach();
        for (int q = 0; q <= Slopes.PROFIT; q++) {
            var updated = budgets.of(spec, q)
                    .update(
                            new double[] {logged.gap[0][q] / m, logged.gap[1][q] / m},
                            new double[] {logged.noise[0][q] / (m * m), logged.noise[1][q] / (m * m)});
            var half = Interval.Z95
                    * m
                    * Math.sqrt(
                            Math.max(0, updated.left().with()) + seen.sampling.total()[q]);
            var extraHalf = Interval.Z95
                    * m
                    * Math.sqrt(updated.left().extra() + seen.sampling.extra()[q]);
            if (q == Slopes.PROFIT) {
                base.profitWidth()[0] = half;
                base.profitWidth()[1] = extraHalf;
            } else {
                base.total()[q] = Math.max(0, base.total()[q] + m * updated.shiftWith());
                base.extra()[q] += m * (updated.shiftWith() - updated.shiftWithout());
                base.totalWidth()[q] = half;
                base.extraWidth()[q] = extraHalf;
            }
        }
        base.agree();
        return base;
    }

    /** The errors of a line's means, per quantity. */
    private record ErrorBudgets(CustomerModel model, ModelError error, MemberSpread spread, double rate) {
        ErrorBudget of(LineSpec spec, int quantity) {
            return ErrorBudget.of(
                            error, Slopes.of(spec)[quantity], Slopes.withoutOffer(spec)[quantity], error.scale(rate))
                    .plus(spread.with()[quantity], spread.without()[quantity], spread.both()[quantity]);
        }
    }

    /** How often the customers buy, or click where purchases are not forecast. */
    private double rate(LineSums sums) {
        var counted = model.outcomes().contains(Outcome.PURCHASE) ? Quantity.PURCHASE : Quantity.CLICK;
        return sums.treated()[counted.ordinal()] / sums.reach();
    }

    private Logged logged(LineSpec spec, Reached reached, Sample sample, LoggedRows rows) {
        var said = Logged.silent();
        var pool = spec.picksBest() ? reached.rows() : spec.rows();
        var settings = List.of(spec.setting(), model.actions().control());
        for (int side = 0; side < 2; side++) {
            var had = rows.number(settings.get(side))
                    .map(number -> audience.draw(rows.having(number, pool), MOST_LOGGED));
            if (had.isPresent() && had.get().length >= FEWEST_ROWS) {
                var correction = Correction.of(spec, rows, had.get(), side == 0, error);
                said = said.with(side, crossFitting(spec, side, sample), correction, reached.rows().length);
            }
        }
        return said;
    }

    /** What the cross-fitted forecasts say more than the blend, summed over the customers reached. */
    private double[] crossFitting(LineSpec spec, int side, Sample sample) {
        var rows = sample.blend().rows();
        var unseen =
                Reached.forecast(spec, rows, forecasters.unseen(spec.setting())).sums(spec);
        var blend = sample.blend().sums(spec);
        var gap = new double[Slopes.PROFIT + 1];
        for (int q = 0; q < Quantity.COUNT; q++) {
            gap[q] = sample.scale()
                    * (side == 0 ? unseen.treated()[q] - blend.treated()[q] : unseen.control()[q] - blend.control()[q]);
        }
        gap[Slopes.PROFIT] = spec.keep() * gap[Quantity.REVENUE.ordinal()] - gap[Quantity.CAMPAIGN.ordinal()];
        return gap;
    }
}
