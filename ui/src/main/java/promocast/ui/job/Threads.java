package promocast.ui.job;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * The threads of the studio.
 *
 * @param window the thread of the window; all properties change there
 * @param reading reads files, works out decisions about the data, writes reports
 * @param looking finds out what a table holds, two things at a time; nobody waits for it
 * @param training trains; one at a time, because the network library reseeds a process-wide generator
 * @param whatIf forecasts plans; one at a time
 */
public record Threads(Executor window, Executor reading, Executor looking, Executor training, Executor whatIf) {
    private static final int LOOKING = 2;

    /** Daemon threads for each lane, and the given executor for the window. */
    public static Threads beside(Executor window) {
        return new Threads(
                window, lane("reading", 1), lane("looking", LOOKING), lane("training", 1), lane("what-if", 1));
    }

    /** Everything at once on the calling thread, for tests of view models. */
    public static Threads direct() {
        Executor here = Runnable::run;
        return new Threads(here, here, here, here, here);
    }

    private static Executor lane(String name, int threads) {
        ThreadFactory factory = task -> {
            var thread = new Thread(task, "promocast-" + name);
            thread.setDaemon(true);
            return thread;
        };
        return Executors.newFixedThreadPool(threads, factory);
    }
}
