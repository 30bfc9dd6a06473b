package promocast.engine.advise;

import promocast.engine.Interval;

/**
 * Extra profit over no offers until the end of the campaign, in the same environment.
 *
 * @param none the plan unchanged
 * @param statik the best plan that stays as it is
 * @param greedy the best tweak for each period on its own
 * @param advisor the learned policy
 */
public record Baselines(Interval none, Interval statik, Interval greedy, Interval advisor) {}
