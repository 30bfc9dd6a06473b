package promocast.engine.advise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import promocast.data.Progress;

/**
 * The best that can be done in a small campaign when the plan may be changed before each period as often as one likes, by
 * backward induction over all states that can be reached (value iteration, Bellman 1957):
 * {@code V(s) = max over s' of r(s') + gamma V(next of s')}, where s' is s or what some tweaks make of it. States from
 * which the best s' of another can be reached share its value, so each state is looked at only a few times.
 */
final class ExactCampaign {
    /** States after which it gives up, so that it answers within a second or two. */
    static final int MOST_STATES = 20_000;

    private final CampaignEnvironment environment;
    private final double gamma;
    private final int mostStates;
    private final Progress progress;
    private final Map<CampaignState, Plan> plans = new HashMap<>();
    private int states;

    ExactCampaign(CampaignEnvironment environment, double gamma, int mostStates, Progress progress) {
        this.environment = environment;
        this.gamma = gamma;
        this.mostStates = mostStates;
        this.progress = progress;
    }

    /** What to make of a state before its period, and what is earned from there on. */
    private record Plan(CampaignState amended, double value) {}

    /** Extra profit from a state on when the best is done; empty where there are too many states. */
    Optional<Double> value(CampaignState state) {
        if (expected() > mostStates) {
            return Optional.empty();
        }
        try {
            return Optional.of(environment.ended(state) ? 0 : plan(state).value);
        } catch (TooManyStates e) {
            return Optional.empty();
        }
    }

    /**
     * About as many states as can be reached without a budget: all plans, at the beginning of each period with every
     * history of contacts and rests, which leave different fatigue.
     */
    double expected() {
        double plans = 1;
        int free = 0;
        for (var menu : environment.menus()) {
            if (!environment.rules().pinned().contains(menu.line())) {
                plans *= 2.0 * menu.size();
                free++;
            }
        }
        double histories = 0;
        for (int t = 0; t < environment.periods().count(); t++) {
            histories += Math.pow(2, (double) t * free);
        }
        return plans * histories;
    }

    /** What a state whose value is known becomes before its period. */
    CampaignState amended(CampaignState state) {
        return plan(state).amended;
    }

    /** States that were looked at. */
    int states() {
        return states;
    }

    private Plan plan(CampaignState state) {
        var known = plans.get(state);
        if (known != null) {
            return known;
        }
        progress.checkCancelled();
        var from = new HashMap<CampaignState, List<CampaignState>>();
        var best = new Plan(state, Double.NEGATIVE_INFINITY);
        for (var reached : reachable(state, from)) {
            var step = environment.periods().run(reached);
            double later = environment.ended(step.next()) ? 0 : plan(step.next()).value;
            double value = step.reward() + gamma * later;
            best = value > best.value ? new Plan(reached, value) : best;
        }
        share(best, from);
        return best;
    }

    /** A state and what tweaks make of it; notes for each from which others it comes. */
    private Set<CampaignState> reachable(CampaignState state, Map<CampaignState, List<CampaignState>> from) {
        var found = new LinkedHashSet<CampaignState>(List.of(state));
        var queue = new ArrayDeque<CampaignState>(found);
        while (!queue.isEmpty()) {
            var at = queue.remove();
            if (++states > mostStates) {
                throw new TooManyStates();
            }
            for (int action = 1; action < environment.actions(); action++) {
                if (environment.allowed(at, action)) {
                    var next = environment.amend(at, action);
                    from.computeIfAbsent(next, key -> new ArrayList<>()).add(at);
                    if (found.add(next)) {
                        queue.add(next);
                    }
                }
            }
        }
        return found;
    }

    private void share(Plan best, Map<CampaignState, List<CampaignState>> from) {
        var queue = new ArrayDeque<CampaignState>(List.of(best.amended));
        plans.put(best.amended, best);
        while (!queue.isEmpty()) {
            for (var before : from.getOrDefault(queue.remove(), List.of())) {
                if (plans.putIfAbsent(before, best) == null) {
                    queue.add(before);
                }
            }
        }
    }

    private static final class TooManyStates extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooManyStates() {
            super("too many states", null, false, false);
        }
    }
}
