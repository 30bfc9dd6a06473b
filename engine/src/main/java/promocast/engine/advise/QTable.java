package promocast.engine.advise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Values of actions by state. A state that was never met has the guesses of its process. */
final class QTable<S> implements Policy<S> {
    private final DecisionProcess<S> process;
    private final Optional<QTable<S>> before;
    private final Map<S, Row> rows = new HashMap<>();

    QTable(DecisionProcess<S> process) {
        this(process, Optional.empty());
    }

    private QTable(DecisionProcess<S> process, Optional<QTable<S>> before) {
        this.process = process;
        this.before = before;
    }

    @Override
    public QTable<S> over(DecisionProcess<S> changed) {
        return new QTable<>(changed, Optional.of(before.orElse(this)));
    }

    /** Values of the allowed actions of one state, and how often each was tried. */
    static final class Row {
        final int[] actions;
        final double[] q;
        final int[] tries;

        private Row(int[] actions, double[] q) {
            this.actions = actions;
            this.q = q;
            this.tries = new int[actions.length];
        }

        /** Position of the best action; the first of equals, so that changing nothing wins a tie. */
        int best() {
            int best = 0;
            for (int i = 1; i < q.length; i++) {
                if (q[i] > q[best] + 1e-9 * Math.abs(q[best])) {
                    best = i;
                }
            }
            return best;
        }
    }

    /** The row of a state; made when it is asked for first. */
    Row row(S state) {
        return rows.computeIfAbsent(state, this::fresh);
    }

    private Row fresh(S state) {
        int[] actions = IntStream.range(0, process.actions())
                .filter(action -> process.allowed(state, action))
                .toArray();
        double[] q = Arrays.stream(actions)
                .mapToDouble(action -> before.flatMap(table -> table.known(state, action))
                        .orElseGet(() -> Unlearnable.checked(process.guess(state, action))))
                .toArray();
        return new Row(actions, q);
    }

    /** What was learned of a pair that was tried. */
    private Optional<Double> known(S state, int action) {
        var row = rows.get(state);
        if (row != null) {
            int at = Arrays.binarySearch(row.actions, action);
            return at < 0 ? Optional.empty() : Optional.of(row.q[at]);
        }
        return before.flatMap(table -> table.known(state, action));
    }

    @Override
    public int greedy(S state) {
        var row = row(state);
        return row.actions[row.best()];
    }

    /** Number of states met. */
    int size() {
        return rows.size();
    }
}
