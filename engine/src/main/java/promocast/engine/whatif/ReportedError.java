package promocast.engine.whatif;

import java.util.Map;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.model.Evaluation;

/**
 * The model's error as its evaluation on held-out rows reports it, for customers without a log: the gap of forecast and
 * measured rate over the calibration bins; for differences the range of the average effects.
 */
final class ReportedError implements ModelError {
    private final double[] level = new double[Outcome.values().length];
    private final double[] extra = new double[Outcome.values().length];

    /** @param mean mean forecast of each outcome without an offer, in the order of {@link Outcome} */
    ReportedError(Evaluation evaluation, double[] mean) {
        var relative = 0.0;
        for (var outcome : Outcome.values()) {
            var quality = evaluation.outcomes().get(outcome);
            var gap = quality == null
                    ? 0
                    : Math.sqrt(quality.calibration().stream()
                            .mapToDouble(bin -> bin.forecast() - bin.measured().value())
                            .map(difference -> difference * difference)
                            .filter(Double::isFinite)
                            .average()
                            .orElse(0));
            level[outcome.ordinal()] = gap;
            relative = Math.max(relative, mean[outcome.ordinal()] > 0 ? gap / mean[outcome.ordinal()] : 0);
            extra[outcome.ordinal()] = effectError(evaluation.uplift(), outcome);
        }
        var spend = Outcome.SPEND.ordinal();
        var known = Double.isFinite(mean[spend]) ? relative * mean[spend] : 0;
        level[spend] = level[spend] > 0 ? level[spend] : known;
        extra[spend] = extra[spend] > 0 ? extra[spend] : known;
    }

    private static double effectError(Map<String, Map<Outcome, Evaluation.Uplift>> uplift, Outcome outcome) {
        return uplift.values().stream()
                .filter(arm -> arm.containsKey(outcome))
                .map(arm -> arm.get(outcome).ate())
                .mapToDouble((Interval ate) -> (ate.upper() - ate.lower()) / (2 * Interval.Z95))
                .filter(Double::isFinite)
                .average()
                .orElse(0);
    }

    @Override
    public double variance(double[] slopes) {
        var sum = 0.0;
        for (int o = 0; o < slopes.length; o++) {
            sum += square(slopes[o] * level[o]);
        }
        return sum;
    }

    /** From the variance of a difference of two settings: 2 (variance - shared). */
    @Override
    public double shared(double[] slopes, double[] otherSlopes) {
        var sum = 0.0;
        for (int o = 0; o < slopes.length; o++) {
            sum += slopes[o] * otherSlopes[o] * Math.max(0, square(level[o]) - square(extra[o]) / 2);
        }
        return sum;
    }

    @Override
    public double scale(double rate) {
        return 1;
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public double rowVariance(double[] slopes) {
        return Double.NaN;
    }
}
