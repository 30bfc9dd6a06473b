package promocast.engine.advise;

import java.util.HashMap;
import java.util.Map;

/**
 * The exact optimum of a small process by backward induction over all states that can be reached (Bellman 1957):
 * {@code V(s) = max r(s,a) + gamma V(s')}.
 */
final class ValueIteration<S> {
    private final DecisionProcess<S> process;
    private final double gamma;
    private final int mostStates;
    private final Map<S, Double> values = new HashMap<>();

    /**
     * @param gamma weight of the next step, 0 to 1
     * @param mostStates states after which it gives up
     */
    ValueIteration(DecisionProcess<S> process, double gamma, int mostStates) {
        this.process = process;
        this.gamma = gamma;
        this.mostStates = mostStates;
    }

    /**
     * Value of a state when the best is done from there on.
     *
     * @throws IllegalStateException when more states can be reached than were allowed
     */
    double value(S state) {
        if (process.ended(state)) {
            return 0;
        }
        var known = values.get(state);
        if (known != null) {
            return known;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < process.actions(); action++) {
            if (process.allowed(state, action)) {
                best = Math.max(best, value(state, action));
            }
        }
        if (values.size() >= mostStates) {
            throw new IllegalStateException("states: more than " + mostStates + " can be reached");
        }
        values.put(state, best);
        return best;
    }

    /** Value of an action when the best is done afterwards. */
    double value(S state, int action) {
        var step = process.step(state, action);
        return step.reward() + gamma * value(step.next());
    }
}
