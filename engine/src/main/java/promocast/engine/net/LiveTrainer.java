package promocast.engine.net;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Distils live networks (Hinton et al. 2015) with DL4J: soft labels of the blend for random customers and offers;
 * stateless.
 */
public final class LiveTrainer {
    private static final int STEPS_A_LESSON = 50;

    private final LiveOptions options;

    /** A trainer with the given hyperparameters. */
    public LiveTrainer(LiveOptions options) {
        this.options = options;
    }

    /** Told before each step how many are done. */
    public interface StepWatcher {
        /** @throws promocast.data.CancelledException to stop without a result */
        void step(int done, int of);
    }

    /** Distils the teacher. */
    public LiveNetwork fit(LiveTeacher teacher, StepWatcher watcher) {
        try (var session = Nd4jSession.open()) {
            assert session != null;
            var graph = new LiveGraph(teacher, options);
            var random = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom")
                    .create(options.seed());
            int lesson = options.batch() * STEPS_A_LESSON;
            for (int done = 0; done < options.steps(); done += STEPS_A_LESSON) {
                watcher.step(done, options.steps());
                var rows = new int[lesson];
                var codes = new int[lesson];
                for (int i = 0; i < lesson; i++) {
                    rows[i] = teacher.rows()[random.nextInt(teacher.rows().length)];
                    codes[i] = random.nextInt(teacher.codes().length);
                }
                var answers = teacher.answers(rows, codes);
                for (int step = 0; step < Math.min(STEPS_A_LESSON, options.steps() - done); step++) {
                    watcher.step(done + step, options.steps());
                    graph.step(teacher, rows, codes, answers, step * options.batch());
                }
            }
            return graph.network();
        }
    }
}
