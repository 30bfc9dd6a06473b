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

    private LoggedTargets() {}

    static FeatureTargets of(LoggedAction action, Map<Outcome, double[]> outcomes) {
        var outcome = ORDER.stream().filter(outcomes::containsKey).findFirst().orElseThrow();
        var happened = Arrays.stream(outcomes.get(outcome))
                .map(value -> value > 0 ? 1 : 0)
                .toArray();
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
