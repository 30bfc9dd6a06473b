package promocast.engine.advise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import promocast.engine.EngineMessage;
import promocast.engine.net.QNetwork;
import promocast.engine.net.QOptions;
import promocast.engine.net.QTrainer;

/**
 * Double deep Q-learning (van Hasselt, Guez and Silver 2016) with replay and a target network (Mnih et al. 2015), masks of
 * actions, Huber's loss and returns of several steps: the online network chooses the best next action among the allowed,
 * by the weights of at most {@value #COPY} steps ago; the target network, which follows it every {@value #FOLLOW} steps, says what it is worth.
 *
 * <p>The network learns what the process's own guess misses, on the scale of what it misses in random campaigns. As
 * transitions are certain, what was earned in a campaign can be earned again; so the target of a pair is the best of its
 * returns over 1 to n steps (the lower bound of He et al. 2017), and random tries do not pull it down.
 */
final class DeepQLearning<S> {
    private static final double LEAST_EPSILON = 0.05;
    private static final int MOST_AMENDMENTS = 12;
    private static final int COPY = 5;
    private static final int FOLLOW = 25;
    private static final int REPLAY = 20_000;
    private static final int RANDOM_CAMPAIGNS = 64;

    private final AdvisorOptions options;
    private final DeepOptions deep;

    DeepQLearning(AdvisorOptions options, DeepOptions deep) {
        this.options = options;
        this.deep = deep;
    }

    /** A step of a campaign that was run, with the steps after it. */
    private record Taken<S>(DeepQ.Row row, int position, List<Double> rewards, List<S> after) {}

    /**
     * Learns by practice campaigns.
     *
     * @param code a state as numbers
     * @param width how many
     * @throws promocast.data.CancelledException when the watcher says so
     */
    DeepQ<S> learn(DecisionProcess<S> process, Function<S, float[]> code, int width, Advisor.Watcher watcher) {
        watcher.checkCancelled();
        var shape = new QOptions.Shape(width, process.actions(), deep.hidden(), false);
        var network = new QOptions(shape, deep.batch(), deep.steps(), deep.learningRate(), options.seed());
        try (var trainer = QTrainer.open(network)) {
            return new Practice<>(process, code, trainer, options, deep).run(watcher);
        }
    }

    /** One training. */
    private static final class Practice<S> {
        private final DecisionProcess<S> process;
        private final QTrainer trainer;
        private final AdvisorOptions options;
        private final DeepOptions deep;
        private final SplittableRandom random;
        private final List<Taken<S>> replay = new ArrayList<>();
        private final double scale;
        private final DeepQ<S> online;
        private final Map<S, Double> worth = new HashMap<>();
        private DeepQ<S> target;
        private long seen;
        private int steps;
        private double loss;

        Practice(
                DecisionProcess<S> process,
                Function<S, float[]> code,
                QTrainer trainer,
                AdvisorOptions options,
                DeepOptions deep) {
            this.process = process;
            this.trainer = trainer;
            this.options = options;
            this.deep = deep;
            this.random = new SplittableRandom(options.seed());
            var start = trainer.network();
            var guessing = new DeepQ<>(process, code, start, 1);
            this.scale = scale(guessing);
            this.online = new DeepQ<>(process, code, start, scale);
            this.target = online.with(start);
        }

        /** Root mean square of what the guesses miss in random campaigns; 1 where they miss nothing. */
        private double scale(DeepQ<S> guessing) {
            double squares = 0;
            int count = 0;
            for (int i = 0; i < RANDOM_CAMPAIGNS; i++) {
                var taken = campaign(guessing, 1);
                double earned = 0;
                for (int at = taken.size() - 1; at >= 0; at--) {
                    var step = taken.get(at);
                    earned = step.rewards.get(0) + options.learning().gamma() * earned;
                    double missed = earned - step.row.guess()[step.position];
                    squares += missed * missed;
                    count++;
                }
            }
            double scale = Math.sqrt(squares / Math.max(1, count));
            return scale > 0 ? scale : 1;
        }

        DeepQ<S> run(Advisor.Watcher watcher) {
            for (int episode = 1; episode <= deep.episodes(); episode++) {
                watcher.checkCancelled();
                double epsilon = Math.max(LEAST_EPSILON, 1 - 2.0 * (episode - 1) / deep.episodes());
                var taken = campaign(online, epsilon);
                taken.forEach(this::remember);
                for (long due = (long) deep.steps() * episode / deep.episodes(); steps < due; steps++) {
                    watcher.checkCancelled();
                    learn();
                }
                double profit =
                        taken.stream().mapToDouble(step -> step.rewards.get(0)).sum();
                watcher.episode(episode, profit, scale * loss, epsilon);
                if (episode % Math.max(1, deep.episodes() / 100) == 0) {
                    watcher.report(
                            episode / (double) deep.episodes(),
                            EngineMessage.of("advise.progress.learning", episode, deep.episodes()));
                }
            }
            online.take(trainer.network());
            return online;
        }

        /** Runs a campaign, half of them from a plan amended before the start. */
        private List<Taken<S>> campaign(DeepQ<S> policy, double epsilon) {
            var taken = new ArrayList<Taken<S>>();
            for (S state = random.nextBoolean() ? process.start() : amended(policy, epsilon); !process.ended(state); ) {
                var row = policy.row(state);
                int position = choose(policy, row, epsilon);
                var step = process.step(state, row.actions()[position]);
                double reward = Unlearnable.checked(step.reward());
                taken.add(new Taken<>(row, position, new ArrayList<>(), new ArrayList<>()));
                for (int back = 0; back < Math.min(deep.nStep(), taken.size()); back++) {
                    var earlier = taken.get(taken.size() - 1 - back);
                    earlier.rewards.add(reward);
                    earlier.after.add(step.next());
                }
                state = step.next();
            }
            return taken;
        }

        private S amended(DeepQ<S> policy, double epsilon) {
            S state = process.start();
            for (int i = 0; i < MOST_AMENDMENTS && !process.ended(state); i++) {
                var row = policy.row(state);
                int action = row.actions()[choose(policy, row, epsilon)];
                if (action == 0) {
                    return state;
                }
                state = process.amend(state, action);
            }
            return state;
        }

        private int choose(DeepQ<S> policy, DeepQ.Row row, double epsilon) {
            return random.nextDouble() < epsilon ? random.nextInt(row.actions().length) : policy.best(row);
        }

        private void remember(Taken<S> step) {
            if (replay.size() < REPLAY) {
                replay.add(step);
            } else {
                replay.set((int) (seen % REPLAY), step);
            }
            seen++;
        }

        private void learn() {
            var states = new float[deep.batch()][];
            var actions = new int[deep.batch()];
            var targets = new double[deep.batch()];
            for (int i = 0; i < deep.batch(); i++) {
                var step = replay.get(random.nextInt(replay.size()));
                states[i] = step.row.code();
                actions[i] = step.row.actions()[step.position];
                targets[i] = (worth(step) - step.row.guess()[step.position]) / scale;
            }
            loss = trainer.step(states, actions, targets);
            if (steps % COPY == 0) {
                QNetwork now = trainer.network();
                online.take(now);
                target = steps % FOLLOW == 0 ? online.with(now) : target;
                worth.clear();
            }
        }

        /** The best of the returns over 1 to n steps. */
        private double worth(Taken<S> step) {
            double most = Double.NEGATIVE_INFINITY;
            double sum = 0;
            double weight = 1;
            for (int k = 0; k < step.rewards.size(); k++) {
                sum += weight * step.rewards.get(k);
                weight *= options.learning().gamma();
                S next = step.after.get(k);
                most = Math.max(most, process.ended(next) ? sum : sum + weight * value(next));
            }
            return most;
        }

        private double value(S state) {
            return worth.computeIfAbsent(state, key -> {
                var row = online.row(key);
                return target.values(row)[online.best(row)];
            });
        }
    }
}
