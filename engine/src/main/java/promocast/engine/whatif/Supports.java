package promocast.engine.whatif;

import java.util.List;
import java.util.Optional;
import promocast.data.ActionSpace;

/**
 * Whether the data can answer for an offer: logged customers of the segment who had it.
 *
 * @param actions the levers
 * @param log the log behind the customers, if they have one
 */
record Supports(ActionSpace actions, Optional<LoggedRows> log) {
    /** The support of a line. */
    Support of(LineSpec spec) {
        return log.map(rows -> logged(spec, rows)).orElseGet(() -> elsewhere(spec));
    }

    private Support logged(LineSpec spec, LoggedRows rows) {
        var number = rows.number(spec.setting()).orElseGet(() -> nearest(spec.setting(), rows.settings()));
        var tally = rows.tally(spec.rows());
        return new Support(tally.rows()[number], tally.effective(number), spec.extrapolated());
    }

    /** Without a log of these customers: the rows of the training data that had the rarest of the line's values. */
    private Support elsewhere(LineSpec spec) {
        var fewest = Long.MAX_VALUE;
        for (int i = 0; i < spec.setting().length; i++) {
            var lever = actions.levers().get(i);
            if (!lever.logged().isEmpty()) {
                fewest = Math.min(fewest, lever.rows().get(nearest(spec.setting()[i], lever.logged())));
            }
        }
        return new Support(fewest, fewest, spec.extrapolated());
    }

    private static int nearest(double value, List<Double> logged) {
        var best = 0;
        for (int i = 1; i < logged.size(); i++) {
            if (Math.abs(logged.get(i) - value) < Math.abs(logged.get(best) - value)) {
                best = i;
            }
        }
        return best;
    }

    private int nearest(double[] setting, List<double[]> logged) {
        var best = 0;
        var least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < logged.size(); i++) {
            var distance = distance(setting, logged.get(i));
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** Sum over levers of the distance as a share of the logged range; another category counts as 1. */
    private double distance(double[] one, double[] two) {
        var sum = 0.0;
        for (int i = 0; i < one.length; i++) {
            var lever = actions.levers().get(i);
            if (!lever.numeric() || lever.logged().size() < 2) {
                sum += one[i] == two[i] ? 0 : 1;
            } else {
                var range = lever.logged().get(lever.logged().size() - 1)
                        - lever.logged().get(0);
                sum += Math.abs(one[i] - two[i]) / Math.max(range, 1e-9);
            }
        }
        return sum;
    }
}
