package promocast.data.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import promocast.data.ActionSpace.Lever;
import promocast.data.Outcome;
import promocast.data.feature.FeatureTargets;

/** What features of a campaign are judged by. */
final class LoggedTargets {
    private static final List<Outcome> ORDER =
            List.of(Outcome.PURCHASE, Outcome.CLICK, Outcome.SPEND, Outcome.REDEEMED, Outcome.REPURCHASE);
    private static final int MOST_GROUPS = 10;

    /** With fewer cases of either kind an outcome hardly tells good inputs from noise. */
    private static final int ENOUGH_CASES = 1000;

    private LoggedTargets() {}

    static FeatureTargets of(LoggedAction action, Map<Outcome, double[]> outcomes) {
        var happened = happened(outcomes);
        int index = telling(action.space().levers());
        var lever = action.space().levers().get(index);
        var values = action.settings()[index];
        var cuts = lever.logged().stream()
                .filter(value -> value != lever.control())
                .mapToDouble(Double::doubleValue)
                .toArray();
        int groups = Math.min(MOST_GROUPS, cuts.length);
        var group = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(cuts, values[i]);
            group[i] = at < 0 ? 0 : 1 + (int) ((long) at * groups / cuts.length);
        }
        return new FeatureTargets(happened, group, 1 + groups);
    }

    /** The first outcome with enough cases, else the one with most. */
    private static double[] happened(Map<Outcome, double[]> outcomes) {
        var best = new double[0];
        long most = -1;
        for (var outcome : ORDER) {
            if (outcomes.containsKey(outcome)) {
                var happened = Arrays.stream(outcomes.get(outcome))
                        .map(value -> value > 0 ? 1 : 0)
                        .toArray();
                long ones = Math.round(Arrays.stream(happened).sum());
                long cases = Math.min(ENOUGH_CASES, Math.min(ones, happened.length - ones));
                if (cases > most) {
                    most = cases;
                    best = happened;
                }
            }
        }
        return best;
    }

    /** The first lever with several values and a control among them, else the first with several. */
    private static int telling(List<Lever> levers) {
        for (int i = 0; i < levers.size(); i++) {
            var lever = levers.get(i);
            if (lever.logged().size() > 1 && lever.logged().contains(lever.control())) {
                return i;
            }
        }
        return 0;
    }
}
