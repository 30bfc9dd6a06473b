package promocast.engine.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rule behind a log, as far as its rows show it: for each stratum the probability of each action that was taken
 * there. Of an action that was taken n times with the probabilities p the harmonic mean {@code n / sum(1/p)} is used; it
 * is exact for a rule that does not change and consistent for the mean of one that does. Probabilities of a stratum are
 * scaled to add up to 1; an action that was never taken there has none.
 */
final class LoggedRule {
    private final Map<String, Map<String, Double>> byStratum = new HashMap<>();

    LoggedRule(DecisionLog log) {
        var counts = new HashMap<String, Map<String, double[]>>();
        for (int i = 0; i < log.size(); i++) {
            var cell = counts.computeIfAbsent(log.stratum().get(i), key -> new LinkedHashMap<>())
                    .computeIfAbsent(log.action().get(i), key -> new double[2]);
            cell[0]++;
            cell[1] += 1 / log.propensity()[i];
        }
        counts.forEach((stratum, cells) -> byStratum.put(stratum, scaled(cells)));
    }

    private static Map<String, Double> scaled(Map<String, double[]> cells) {
        double sum =
                cells.values().stream().mapToDouble(cell -> cell[0] / cell[1]).sum();
        var shares = new LinkedHashMap<String, Double>();
        cells.forEach((action, cell) -> shares.put(action, cell[0] / cell[1] / sum));
        return shares;
    }

    /** Probabilities of the actions in a stratum; empty where the log has no such stratum. */
    Map<String, Double> of(String stratum) {
        return byStratum.getOrDefault(stratum, Map.of());
    }
}
