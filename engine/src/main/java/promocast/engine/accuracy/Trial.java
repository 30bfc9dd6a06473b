package promocast.engine.accuracy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one run of a trial found.
 *
 * @param seed seed of the split or of the shop
 * @param values one value a measure
 */
public record Trial(long seed, Map<Measure, Double> values) {
    public Trial {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** Mean of a measure over trials. */
    public static double mean(List<Trial> trials, Measure measure) {
        return trials.stream()
                .mapToDouble(trial -> trial.values.get(measure))
                .average()
                .orElse(Double.NaN);
    }

    /** Standard deviation of a measure over trials; NaN for fewer than two. */
    public static double spread(List<Trial> trials, Measure measure) {
        double mean = mean(trials, measure);
        double squares = trials.stream()
                .mapToDouble(trial -> Math.pow(trial.values.get(measure) - mean, 2))
                .sum();
        return trials.size() < 2 ? Double.NaN : Math.sqrt(squares / (trials.size() - 1));
    }
}
