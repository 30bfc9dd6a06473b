package promocast.engine.advise;

import java.util.Optional;
import promocast.data.Message;
import promocast.engine.Interval;

/**
 * Extra profit over no offers until the end of the campaign, in the same environment; 95 % ranges from the errors of the
 * forecast. Every rule may change the plan before the start, then once a period.
 *
 * @param none the plan unchanged
 * @param statik the best plan that stays as it is
 * @param greedy the best tweak for each period on its own
 * @param exact the best that can be done at all, where that could be computed
 * @param advisor the learned policy
 * @param verdict whether the advisor is worth it, in a sentence
 */
public record Baselines(
        Interval none, Interval statik, Interval greedy, Exact exact, Interval advisor, Message verdict) {
    /**
     * The optimum by value iteration over all states.
     *
     * @param value its extra profit; empty where there are too many states
     * @param words how many states were looked at, or why the optimum is not known
     */
    public record Exact(Optional<Interval> value, Message words) {}
}
