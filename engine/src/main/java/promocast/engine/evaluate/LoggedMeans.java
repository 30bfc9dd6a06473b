package promocast.engine.evaluate;

import java.util.HashMap;
import java.util.Map;

/**
 * A plain outcome model of a log: the mean reward of each action, shrunk towards the mean of all as far as the actions'
 * own means are noise (empirical Bayes by moments, Efron and Morris 1973), times the ratio of the stratum's mean to that
 * of all. It is learned without the rows of one fold, so that a row is never judged by a model that has seen it.
 */
final class LoggedMeans {
    /** Number of folds; row i is in fold i modulo this. */
    static final int FOLDS = 3;

    private static final double STRATUM_ROWS = 200;

    private final Map<String, double[]> actions = new HashMap<>();
    private final Map<String, double[]> strata = new HashMap<>();
    private final double mean;
    private final double prior;

    /** The model of all rows but those of a fold. */
    LoggedMeans(DecisionLog log, int fold) {
        double sum = 0;
        double squares = 0;
        int rows = 0;
        for (int i = 0; i < log.size(); i++) {
            if (i % FOLDS == fold && log.size() >= 2 * FOLDS) {
                continue;
            }
            double reward = log.reward()[i];
            add(actions, log.action().get(i), reward);
            add(strata, log.stratum().get(i), reward);
            sum += reward;
            squares += reward * reward;
            rows++;
        }
        this.mean = sum / rows;
        double variance = Math.max(0, squares / rows - mean * mean);
        this.prior = prior(variance);
    }

    private static void add(Map<String, double[]> cells, String key, double reward) {
        var cell = cells.computeIfAbsent(key, none -> new double[2]);
        cell[0]++;
        cell[1] += reward;
    }

    /** Rows that the mean of all counts as: variance within actions over variance between them. */
    private double prior(double within) {
        double between = 0;
        double rows = 0;
        for (var cell : actions.values()) {
            double apart = cell[1] / cell[0] - mean;
            between += cell[0] * apart * apart - within;
            rows += cell[0];
        }
        between /= rows;
        return between > 0 ? within / between : Double.POSITIVE_INFINITY;
    }

    /** Expected reward of an action in a stratum. */
    double of(String action, String stratum) {
        double own = mean;
        var cell = actions.get(action);
        if (cell != null && Double.isFinite(prior)) {
            own = (cell[1] + prior * mean) / (cell[0] + prior);
        }
        var place = strata.get(stratum);
        return place == null || mean == 0 ? own : own * (place[1] / mean + STRATUM_ROWS) / (place[0] + STRATUM_ROWS);
    }
}
