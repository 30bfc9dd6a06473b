package promocast.ui.compare;

import java.util.List;

/**
 * A line of all scenarios.
 *
 * @param name what it is called
 * @param offers its offer in each; a dash where a scenario does not have the line
 * @param changed whether each differs from the first
 * @param costs its campaign cost in each
 * @param profits its extra profit in each
 * @param changes extra profit of each but the first less that of the first, in words
 * @param signs sign of these: -1, 0, 1
 */
record LineRow(
        String name,
        List<String> offers,
        List<Boolean> changed,
        List<String> costs,
        List<String> profits,
        List<String> changes,
        List<Integer> signs) {
    LineRow {
        offers = List.copyOf(offers);
        changed = List.copyOf(changed);
        costs = List.copyOf(costs);
        profits = List.copyOf(profits);
        changes = List.copyOf(changes);
        signs = List.copyOf(signs);
    }
}
