package promocast.engine.evaluate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import promocast.engine.Interval;

/**
 * Logged decisions: in each of n rows an action, the probability with which it was chosen, and what came of it.
 *
 * @param action what was done (n names)
 * @param stratum what the rule looked at (n names); all alike where it looked at nothing
 * @param reward what came of it (n numbers)
 * @param propensity probability of the logged action (n numbers above 0, at most 1)
 */
record DecisionLog(List<String> action, List<String> stratum, double[] reward, double[] propensity) {
    DecisionLog {
        action = List.copyOf(action);
        stratum = List.copyOf(stratum);
    }

    /** @throws promocast.data.BadInputException when a column is missing or a value is not what it must be */
    static DecisionLog read(Path file, PolicyColumns columns) {
        var table = NumberTable.read(file);
        double[] reward = table.column(columns.reward(table), Double::isFinite, NumberTable.Kind.NUMBER);
        double[] propensity =
                table.column(columns.propensity(table), v -> v > 0 && v <= 1, NumberTable.Kind.PROPENSITY);
        var action = table.names(columns.action(table));
        var stratum = columns.stratum(table).map(table::names).orElseGet(() -> {
            var alike = new String[reward.length];
            Arrays.fill(alike, "");
            return List.of(alike);
        });
        return new DecisionLog(action, stratum, reward, propensity);
    }

    int size() {
        return reward.length;
    }

    /** Mean reward with its 95 % range. */
    Interval mean() {
        return PolicyEstimator.interval(reward);
    }
}
