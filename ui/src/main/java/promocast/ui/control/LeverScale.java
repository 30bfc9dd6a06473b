package promocast.ui.control;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * What a lever slider runs over.
 *
 * @param min value at the left end
 * @param max value at the right end, above {@code min}
 * @param notch how far a wheel notch or an arrow moves
 * @param logged the values that the data have, ascending; empty where the lever is not in the data
 * @param best the value with the most profit, once it is known
 * @param label a value with its unit
 * @param noData words for stretches without data
 */
public record LeverScale(
        double min,
        double max,
        double notch,
        List<Logged> logged,
        OptionalDouble best,
        DoubleFunction<String> label,
        String noData) {
    public LeverScale {
        logged = List.copyOf(logged);
        if (!(max > min) || !(notch > 0)) {
            throw new IllegalArgumentException(
                    "scale: needs max > min and notch > 0, found " + min + ".." + max + " by " + notch);
        }
    }

    /** A value of the lever in the data, and how many customers had it. */
    public record Logged(double value, int rows) {}

    /** Whether a value lies between the lowest and the highest of the data. */
    public boolean withinData(double value) {
        return !logged.isEmpty()
                && value >= logged.get(0).value() - 1e-9
                && value <= logged.get(logged.size() - 1).value() + 1e-9;
    }

    /** The nearest notch within the ends, or a logged value where that is as near. */
    public double snapped(double value) {
        double at = Math.min(Math.max(min + Math.round((value - min) / notch) * notch, min), max);
        double rounded = Math.round(at * 1e6) / 1e6;
        return logged.stream()
                .mapToDouble(Logged::value)
                .filter(one -> Math.abs(one - value) < notch / 2)
                .findFirst()
                .orElse(rounded);
    }

    /** Where a value lies between the ends, 0 to 1. */
    public double share(double value) {
        return Math.min(Math.max((value - min) / (max - min), 0), 1);
    }

    /** The same with another best value. */
    public LeverScale withBest(OptionalDouble found) {
        return new LeverScale(min, max, notch, logged, found, label, noData);
    }
}
