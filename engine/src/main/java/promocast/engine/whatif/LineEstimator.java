package promocast.engine.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The settled estimate of a line. The blend and, where the log has the setting, the doubly robust estimate are averaged
 * by their precision: lambda = tau^2 / (tau^2 + V) of the way from the blend to the doubly robust estimate, where tau is
 * the model's own error and V the variance of the influence function; what is left has the variance lambda V.
 */
final class LineEstimator {
    private static final int FEWEST_ROWS = 100;
    private static final int SPREAD_ROWS = 600;
    private static final int SAMPLED = 4000;

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

    /** Estimates a line. */
    Settled estimate(LineSpec spec) {
        if (spec.reach() == 0) {
            return new Settled(nothing(), LineSums.none());
        }
        var live = Reached.of(spec, audience, forecasters.live());
        var sampled = audience.draw(live.rows(), SAMPLED);
        var sample = new Sample(
                (double) live.rows().length / sampled.length,
                Reached.forecast(spec, sampled, forecasters.blend()),
                live.among(sampled).sums(spec));
        var sums = live.sums(spec).corrected(sample.scale, sample.blend.sums(spec), sample.rough);
        var spread = spread(spec, live);
        var logged = log.flatMap(rows -> logged(spec, live, sample, rows));
        return new Settled(estimate(new Parts(spec, sums, spread, logged)), sums);
    }

    /**
     * A sample of the customers reached. The blend of all is the live network of all and the mean difference of blend
     * and live network in the sample (difference estimator; Cochran 1977, 7.3): the two lie so close that a few thousand
     * customers are enough.
     *
     * @param scale customers for each one in the sample
     * @param blend the sample by the blend
     * @param rough the sample's sums by the live network
     */
    private record Sample(double scale, Reached blend, LineSums rough) {}

    /** What the log says of a line: doubly robust sums less the blend's, and their variances (totals, then extras). */
    private record Logged(double[] totalGap, double[] extraGap, double[] totalVariance, double[] extraVariance) {}

    private record Parts(LineSpec spec, LineSums sums, double[][] spread, Optional<Logged> logged) {}

    /** Nobody reached: nothing, for sure. */
    private static LineEstimate nothing() {
        return new LineEstimate(
                0,
                new double[Quantity.COUNT],
                new double[Quantity.COUNT],
                new double[Quantity.COUNT],
                new double[Quantity.COUNT],
                new double[2]);
    }

    private LineEstimate estimate(Parts parts) {
        var base = LineEstimate.of(parts.sums());
        var slopes = Slopes.of(parts.spec());
        var m = (double) parts.sums().reach();
        for (int q = 0; q <= Slopes.PROFIT; q++) {
            int quantity = q;
            var tauTotal = m * m * (error.variance(slopes[q], false) + square(parts.spread()[0][q]));
            var tauExtra = m * m * (error.variance(slopes[q], true) + square(parts.spread()[1][q]));
            var total = weigh(
                    tauTotal,
                    parts.logged().map(l -> l.totalGap[quantity]),
                    parts.logged().map(l -> l.totalVariance[quantity]));
            var extra = weigh(
                    tauExtra,
                    parts.logged().map(l -> l.extraGap[quantity]),
                    parts.logged().map(l -> l.extraVariance[quantity]));
            if (q == Slopes.PROFIT) {
                base.profitWidth()[0] = total[1];
                base.profitWidth()[1] = extra[1];
            } else {
                base.total()[q] = Math.max(0, base.total()[q] + total[0]);
                base.extra()[q] += extra[0];
                base.totalWidth()[q] = total[1];
                base.extraWidth()[q] = extra[1];
            }
        }
        var campaign = Quantity.CAMPAIGN.ordinal();
        base.extra()[campaign] = base.total()[campaign];
        base.extraWidth()[campaign] = base.totalWidth()[campaign];
        for (int q = 0; q < Quantity.COUNT; q++) {
            base.extra()[q] = Math.min(base.extra()[q], base.total()[q]);
        }
        return base;
    }

    /** The shift from the blend and the half-width after it. */
    private static double[] weigh(double tau, Optional<Double> gap, Optional<Double> variance) {
        var usable = gap.filter(Double::isFinite).isPresent()
                && variance.filter(Double::isFinite).isPresent();
        if (!usable) {
            return new double[] {0, Normal.Z95 * Math.sqrt(tau)};
        }
        var noise = variance.orElseThrow();
        var lambda = tau + noise > 0 ? tau / (tau + noise) : 0;
        return new double[] {lambda * gap.orElseThrow(), Normal.Z95 * Math.sqrt(lambda * noise)};
    }

    private Optional<Logged> logged(LineSpec spec, Reached reached, Sample sample, LoggedRows rows) {
        var pool = spec.picksBest() ? reached.rows() : spec.rows();
        var treated = rows.number(spec.setting()).map(number -> rows.having(number, pool));
        var controls = rows.number(model.actions().control()).map(number -> rows.having(number, pool));
        if (treated.isEmpty() || controls.isEmpty() || treated.get().length < FEWEST_ROWS) {
            return Optional.empty();
        }
        var unseen = Reached.forecast(spec, sample.blend().rows(), forecasters.unseen(spec.setting()));
        var gap = LineSums.none()
                .corrected(sample.scale(), unseen.sums(spec), sample.blend().sums(spec));
        var with = Correction.of(spec, rows, treated.get(), true, error);
        var without = Correction.of(spec, rows, controls.get(), false, error);
        return Optional.of(gaps(spec, reached.rows().length, gap, new Correction[] {with, without}));
    }

    /** Doubly robust less blend: what cross-fitting changes in the sums, and the residuals of the log. */
    private static Logged gaps(LineSpec spec, double m, LineSums crossFitted, Correction[] corrections) {
        var size = Quantity.COUNT + 1;
        var logged = new Logged(new double[size], new double[size], new double[size], new double[size]);
        for (var quantity : Quantity.values()) {
            logged.totalGap[quantity.ordinal()] = crossFitted.treated()[quantity.ordinal()];
            logged.extraGap[quantity.ordinal()] = crossFitted.extra(quantity);
        }
        for (var gap : List.of(logged.totalGap, logged.extraGap)) {
            gap[Slopes.PROFIT] = spec.keep() * gap[Quantity.REVENUE.ordinal()] - gap[Quantity.CAMPAIGN.ordinal()];
        }
        var enough = corrections[1].rows() >= FEWEST_ROWS;
        for (int q = 0; q < size; q++) {
            var treated = corrections[0].residuals()[q];
            var control = corrections[1].residuals()[q];
            logged.totalGap[q] += m * treated.mean();
            logged.totalVariance[q] = m * m * treated.variance();
            logged.extraGap[q] = enough ? logged.extraGap[q] + m * (treated.mean() - control.mean()) : Double.NaN;
            logged.extraVariance[q] = m * m * (treated.variance() + control.variance());
        }
        return logged;
    }

    /** Standard deviation of the members' means a customer: total and extra, one a quantity and one for profit. */
    private double[][] spread(LineSpec spec, Reached reached) {
        var sampled =
                reached.rows().length <= SPREAD_ROWS ? reached.rows() : audience.draw(reached.rows(), SPREAD_ROWS);
        var values = new double[2][Slopes.PROFIT + 1][model.members()];
        for (int k = 0; k < model.members(); k++) {
            int member = k;
            var control = Means.of(model.member(member, sampled, model.actions().control()));
            var with = Means.of(model.member(member, sampled, spec.setting()));
            var sums = new Reached(sampled, with, control).sums(spec);
            for (var quantity : Quantity.values()) {
                values[0][quantity.ordinal()][k] = sums.treated()[quantity.ordinal()] / sampled.length;
                values[1][quantity.ordinal()][k] = sums.extra(quantity) / sampled.length;
            }
            for (var side : values) {
                side[Slopes.PROFIT][k] =
                        spec.keep() * side[Quantity.REVENUE.ordinal()][k] - side[Quantity.CAMPAIGN.ordinal()][k];
            }
        }
        var spread = new double[2][Slopes.PROFIT + 1];
        for (int side = 0; side < 2; side++) {
            for (int q = 0; q <= Slopes.PROFIT; q++) {
                spread[side][q] = deviation(values[side][q]);
            }
        }
        return spread;
    }

    private static double deviation(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        var mean = Arrays.stream(values).average().orElse(0);
        var squares = Arrays.stream(values).map(value -> square(value - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double square(double value) {
        return value * value;
    }
}
