package promocast.engine.advise;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.net.QOptions;
import promocast.engine.net.QTrainer;

/**
 * Batch-constrained deep Q-learning for discrete actions (Fujimoto et al. 2019, Benchmarking batch deep reinforcement
 * learning): a double deep Q-network that sees logged steps only. Beside the values it learns which actions were taken;
 * an action that was taken less than {@value OfflineQ#LEAST_LIKELY} times as often as the most frequent one counts neither
 * in targets nor in decisions, so that it cannot hope for what nobody has tried. It chooses the threshold rather than a
 * conservative penalty on the values (Kumar et al. 2020), as a share of what is usual can be said in words.
 */
final class OfflineLearning {
    private static final int FEWEST = 200;
    private static final int FOLLOW = 25;
    private static final int REPORTS = 100;

    private final AdvisorOptions options;
    private final DeepOptions deep;

    OfflineLearning(AdvisorOptions options, DeepOptions deep) {
        this.options = options;
        this.deep = deep;
    }

    /**
     * Learns from steps.
     *
     * @param actions number of actions
     * @throws UnanswerableException when there are too few steps or a reward is no number
     * @throws promocast.data.CancelledException when the watcher says so
     */
    OfflineQ learn(List<LoggedStep> steps, int actions, Advisor.Watcher watcher) {
        if (steps.size() < FEWEST) {
            throw new UnanswerableException(EngineMessage.of("advise.offline.few", steps.size(), FEWEST));
        }
        watcher.checkCancelled();
        double scale = steps.stream()
                .mapToDouble(step -> Math.abs(Unlearnable.checked(step.reward())))
                .max()
                .orElse(1);
        scale = scale > 0 ? scale : 1;
        var shape = new QOptions.Shape(steps.get(0).state().length, actions, deep.hidden(), true);
        var network = new QOptions(shape, deep.batch(), deep.steps(), deep.learningRate(), options.seed());
        try (var trainer = QTrainer.open(network)) {
            return learn(steps, trainer, scale, watcher);
        }
    }

    private OfflineQ learn(List<LoggedStep> steps, QTrainer trainer, double scale, Advisor.Watcher watcher) {
        var random = new SplittableRandom(options.seed());
        var online = new OfflineQ(trainer.network(), scale);
        var target = online;
        for (int at = 0; at < deep.steps(); at++) {
            watcher.checkCancelled();
            if (at % FOLLOW == 0) {
                target = online;
                online = new OfflineQ(trainer.network(), scale);
            }
            var loss = step(steps, trainer, online, target, random);
            watcher.episode(at + 1, online.scale() * loss.expected, online.scale() * loss.error, 0);
            if (at % Math.max(1, deep.steps() / REPORTS) == 0) {
                watcher.report(
                        at / (double) deep.steps(), EngineMessage.of("advise.progress.learning", at, deep.steps()));
            }
        }
        return new OfflineQ(trainer.network(), scale);
    }

    /**
     * What one gradient step saw.
     *
     * @param error mean loss
     * @param expected mean target
     */
    private record Seen(double error, double expected) {}

    private Seen step(
            List<LoggedStep> steps, QTrainer trainer, OfflineQ online, OfflineQ target, SplittableRandom random) {
        var states = new float[deep.batch()][];
        var actions = new int[deep.batch()];
        var targets = new double[deep.batch()];
        for (int i = 0; i < deep.batch(); i++) {
            var logged = steps.get(random.nextInt(steps.size()));
            states[i] = logged.state();
            actions[i] = logged.action();
            double later =
                    logged.next().map(next -> target.valueOfBest(next, online)).orElse(0.0);
            targets[i] = (logged.reward() + options.learning().gamma() * later) / online.scale();
        }
        double error = trainer.step(states, actions, targets);
        return new Seen(error, Arrays.stream(targets).average().orElse(0));
    }
}
