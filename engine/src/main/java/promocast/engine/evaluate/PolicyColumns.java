package promocast.engine.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * Columns of a log of decisions, such as the Open Bandit Dataset has (Saito et al. 2020).
 *
 * @param action column of what was done, a number or a name
 * @param reward column of what came of it, a number
 * @param propensity column of the probability with which that was done
 * @param stratum column that the rule looks at, such as the position on the page; empty where it looks at none
 */
public record PolicyColumns(
        Optional<String> action, Optional<String> reward, Optional<String> propensity, Optional<String> stratum) {
    private static final List<String> ACTION = List.of("action", "item_id");
    private static final List<String> REWARD = List.of("reward", "click");
    private static final List<String> PROPENSITY = List.of("pscore", "propensity_score");
    private static final String POSITION = "position";

    /** All columns by their usual names. */
    public static PolicyColumns guessed() {
        return new PolicyColumns(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    String action(NumberTable table) {
        return action.orElseGet(() -> first(table, ACTION));
    }

    String reward(NumberTable table) {
        return reward.orElseGet(() -> first(table, REWARD));
    }

    String propensity(NumberTable table) {
        return propensity.orElseGet(() -> first(table, PROPENSITY));
    }

    /** The stratum that was named, or the position where the table has one. */
    Optional<String> stratum(NumberTable table) {
        return stratum.isPresent() ? stratum : Optional.of(POSITION).filter(table::has);
    }

    private static String first(NumberTable table, List<String> names) {
        return names.stream().filter(table::has).findFirst().orElse(names.get(0));
    }
}
