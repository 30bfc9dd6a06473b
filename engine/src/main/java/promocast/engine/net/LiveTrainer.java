package promocast.engine.net;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Distils live networks (Hinton et al. 2015): soft labels of the blend for random customers and offers;
 * stateless.
 */
public final class LiveTrainer {
    private static final int STEPS_A_LESSON = 50;

    private final LiveOptions options;
    private final int threads;

    /** A trainer with the given hyperparameters on at most {@code threads} threads, whose number changes nothing. */
    public LiveTrainer(LiveOptions options, int threads) {
        this.options = options;
        this.threads = threads;
    }

    /** Told before each step how many are done. */
    public interface StepWatcher {
        /** @throws promocast.data.CancelledException to stop without a result */
        void step(int done, int of);
    }

    /** Distils the teacher. */
    public LiveNetwork fit(LiveTeacher teacher, StepWatcher watcher) {
        var descent = new LiveDescent(teacher, LiveGraph.start(teacher, options), options, threads);
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(options.seed());
        int size = options.batch() * STEPS_A_LESSON;
        for (int done = 0; done < options.steps(); done += STEPS_A_LESSON) {
            watcher.step(done, options.steps());
            var rows = new int[size];
            var codes = new int[size];
            for (int i = 0; i < size; i++) {
                rows[i] = teacher.rows()[random.nextInt(teacher.rows().length)];
                codes[i] = random.nextInt(teacher.codes().length);
            }
            var lesson = new LiveLesson(rows, codes, teacher.answers(rows, codes), 0);
            for (int step = 0; step < Math.min(STEPS_A_LESSON, options.steps() - done); step++) {
                watcher.step(done + step, options.steps());
                descent.step(lesson.at(step * options.batch()));
            }
        }
        return descent.network();
    }
}
