package promocast.engine.whatif;

import java.util.Arrays;
import java.util.Optional;
import promocast.data.Outcome;
import promocast.engine.Interval;

/**
 * What a curve along a lever shows for a customer: the mean of an outcome over the segment, or the extra profit of those
 * reached.
 *
 * @param outcome the outcome; empty for extra profit
 */
record Shown(Optional<Outcome> outcome) {
    /** Whether it is extra profit. */
    boolean extra() {
        return outcome.isEmpty();
    }

    /** How it moves with each outcome, in the order of {@link Outcome}. */
    double[] slopes(LineSpec spec) {
        if (outcome.isEmpty()) {
            return Slopes.of(spec)[Slopes.PROFIT];
        }
        var slopes = new double[Outcome.values().length];
        slopes[outcome.get().ordinal()] = 1;
        return slopes;
    }

    /** Mean of forecast customers; 0 where they get no offer and extra profit is asked for. */
    double mean(LineSpec spec, Reached reached) {
        var n = reached.rows().length;
        if (n == 0 || extra() && !spec.offered()) {
            return 0;
        }
        if (outcome.isPresent()) {
            var with = reached.with().sum(outcome.get(), n) / n;
            var known = spec.isPart() && reached.without().has(outcome.get());
            return known
                    ? spec.running() * with
                            + (1 - spec.running()) * reached.without().sum(outcome.get(), n) / n
                    : with;
        }
        return Arrays.stream(Gains.of(spec, reached).profit()).sum() / n;
    }

    /** The settled mean with its range; empty where nobody is reached or it is not settled. */
    Optional<Interval> settled(LineSpec spec, Workbench bench) {
        if (extra() && !spec.offered()) {
            return Optional.of(Interval.exact(0));
        }
        var asked = extra() ? spec : everybody(spec, bench);
        if (asked.reach() == 0 || outcome.filter(Outcome.REDEEMED::equals).isPresent()) {
            return Optional.empty();
        }
        var estimate = bench.settled(asked).estimate();
        var half = outcome.map(shown -> estimate.totalWidth()[quantity(shown).ordinal()])
                .orElse(estimate.profitWidth()[1]);
        return Optional.of(Interval.around(sum(asked, estimate) / asked.reach(), half / asked.reach()));
    }

    /** The line for customers of the whole segment, not only for those who gain most. */
    private static LineSpec everybody(LineSpec spec, Workbench bench) {
        var offered = spec.offered()
                ? spec
                : spec.withoutOffer(bench.model().actions().control());
        return spec.picksBest() ? offered.whole() : offered;
    }

    private double sum(LineSpec spec, LineEstimate estimate) {
        if (outcome.isEmpty()) {
            return estimate.extraProfit(spec.keep());
        }
        var value = estimate.total()[quantity(outcome.get()).ordinal()];
        var again = spec.economics().repurchaseValue();
        return outcome.get() == Outcome.SPEND && again > 0
                ? value - again * known(estimate.total()[Quantity.REPURCHASE.ordinal()])
                : value;
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static Quantity quantity(Outcome outcome) {
        return switch (outcome) {
            case CLICK -> Quantity.CLICK;
            case PURCHASE -> Quantity.PURCHASE;
            case REPURCHASE -> Quantity.REPURCHASE;
            case REDEEMED, SPEND -> Quantity.REVENUE;
        };
    }
}
