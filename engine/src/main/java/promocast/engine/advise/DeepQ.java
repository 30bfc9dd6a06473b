package promocast.engine.advise;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import promocast.engine.net.QNetwork;

/**
 * What a deep Q-network has learned: {@code Q(s,a) = guess(s,a) + scale net(s)[a]}, where the guess is that of the
 * process, as for the table. The network is plain Java by now.
 *
 * @param <S> a state
 */
final class DeepQ<S> implements Policy<S> {
    private static final int REMEMBERED = 200_000;

    private final DecisionProcess<S> process;
    private final Function<S, float[]> code;
    private final Map<S, Row> rows;
    private final double scale;
    private QNetwork network;

    DeepQ(DecisionProcess<S> process, Function<S, float[]> code, QNetwork network, double scale) {
        this(process, code, network, scale, new HashMap<>());
    }

    private DeepQ(
            DecisionProcess<S> process, Function<S, float[]> code, QNetwork network, double scale, Map<S, Row> rows) {
        this.process = process;
        this.code = code;
        this.network = network;
        this.scale = scale;
        this.rows = rows;
    }

    /**
     * What does not change while the network learns.
     *
     * @param code the state as numbers
     * @param actions allowed actions, 0 first
     * @param guess first guesses of their values
     */
    record Row(float[] code, int[] actions, double[] guess) {}

    @Override
    public DeepQ<S> over(DecisionProcess<S> changed) {
        return new DeepQ<>(changed, code, network, scale);
    }

    /** The row of a state. */
    Row row(S state) {
        var known = rows.get(state);
        if (known != null) {
            return known;
        }
        if (rows.size() >= REMEMBERED) {
            rows.clear();
        }
        int[] actions = IntStream.range(0, process.actions())
                .filter(action -> process.allowed(state, action))
                .toArray();
        double[] guess = IntStream.of(actions)
                .mapToDouble(action -> Unlearnable.checked(process.guess(state, action)))
                .toArray();
        var row = new Row(code.apply(state), actions, guess);
        rows.put(state, row);
        return row;
    }

    /** The same process judged by a network with other weights. */
    DeepQ<S> with(QNetwork changed) {
        return new DeepQ<>(process, code, changed, scale, rows);
    }

    /** Goes on with other weights. */
    void take(QNetwork changed) {
        this.network = changed;
    }

    /** Values of the allowed actions of a row. */
    double[] values(Row row) {
        float[] learned = network.values(row.code);
        double[] values = row.guess.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += scale * learned[row.actions[i]];
        }
        return values;
    }

    /** Position of the best action of a row; the first of equals. */
    int best(Row row) {
        double[] values = values(row);
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best] + 1e-9 * Math.abs(values[best])) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public int greedy(S state) {
        var row = row(state);
        return row.actions[best(row)];
    }
}
