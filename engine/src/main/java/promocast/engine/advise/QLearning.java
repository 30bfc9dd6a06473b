package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import promocast.engine.EngineMessage;

/**
 * Tabular Q-learning (Watkins 1989; Sutton and Barto 2018, eq. 6.8):
 * {@code Q(s,a) += alpha (r + gamma max Q(s',.) - Q(s,a))}.
 *
 * <p>Three habits make it quick where transitions are certain: Q starts from the guesses of the process; the steps of a
 * practice campaign are learned from last to first, so that what comes late reaches the start at once (Lin 1992); the
 * learning rate of a pair is 1 over its tries until it has sunk to alpha. Half of the campaigns start from a plan that
 * was amended before the start (exploring starts, Sutton and Barto 2018, section 5.3). Random tries fall from all to
 * {@value #LEAST_EPSILON} over the first half of the campaigns.
 */
final class QLearning<S> {
    private static final double LEAST_EPSILON = 0.05;
    private static final int MOST_AMENDMENTS = 12;

    private final AdvisorOptions options;

    QLearning(AdvisorOptions options) {
        this.options = options;
    }

    /**
     * Learns by practice campaigns.
     *
     * @throws promocast.data.CancelledException when the watcher says so
     */
    QTable<S> learn(DecisionProcess<S> process, Advisor.Watcher watcher) {
        var table = new QTable<>(process);
        var random = new SplittableRandom(options.seed());
        for (int episode = 1; episode <= options.learning().episodes(); episode++) {
            watcher.checkCancelled();
            double epsilon = Math.max(
                    LEAST_EPSILON, 1 - 2.0 * (episode - 1) / options.learning().episodes());
            var start = random.nextBoolean() ? process.start() : amended(process, table, epsilon, random);
            practise(process, table, start, new Practice(episode, epsilon, random), watcher);
            if (episode % Math.max(1, options.learning().episodes() / 100) == 0) {
                watcher.report(
                        episode / (double) options.learning().episodes(),
                        EngineMessage.of(
                                "advise.progress.learning",
                                episode,
                                options.learning().episodes()));
            }
        }
        return table;
    }

    private record Practice(int episode, double epsilon, SplittableRandom random) {}

    private record Taken<S>(QTable.Row row, int position, double reward, S next) {}

    private S amended(DecisionProcess<S> process, QTable<S> table, double epsilon, SplittableRandom random) {
        S state = process.start();
        for (int i = 0; i < MOST_AMENDMENTS; i++) {
            var row = table.row(state);
            int action = row.actions[choose(row, epsilon, random)];
            if (action == 0) {
                return state;
            }
            state = process.amend(state, action);
        }
        return state;
    }

    private void practise(
            DecisionProcess<S> process, QTable<S> table, S start, Practice practice, Advisor.Watcher watcher) {
        List<Taken<S>> taken = new ArrayList<>();
        double profit = 0;
        for (S state = start; !process.ended(state); ) {
            var row = table.row(state);
            int position = choose(row, practice.epsilon, practice.random);
            var step = process.step(state, row.actions[position]);
            double reward = Unlearnable.checked(step.reward());
            taken.add(new Taken<>(row, position, reward, step.next()));
            profit += reward;
            state = step.next();
        }
        double error = 0;
        for (int i = taken.size() - 1; i >= 0; i--) {
            error += learn(process, table, taken.get(i));
        }
        watcher.episode(practice.episode, profit, error / Math.max(1, taken.size()), practice.epsilon);
    }

    private double learn(DecisionProcess<S> process, QTable<S> table, Taken<S> taken) {
        double target = taken.reward;
        if (!process.ended(taken.next)) {
            var next = table.row(taken.next);
            target += options.learning().gamma() * next.q[next.best()];
        }
        var row = taken.row;
        double alpha = Math.max(options.learning().alpha(), 1.0 / ++row.tries[taken.position]);
        double error = target - row.q[taken.position];
        row.q[taken.position] += alpha * error;
        return Math.abs(error);
    }

    private static int choose(QTable.Row row, double epsilon, SplittableRandom random) {
        return random.nextDouble() < epsilon ? random.nextInt(row.actions.length) : row.best();
    }
}
