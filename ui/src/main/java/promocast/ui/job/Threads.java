package promocast.ui.job;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * The threads of the studio.
 *
 * @param window the thread of the window; all properties change there
 * @param reading reads files, examines data, writes reports
 * @param training trains; one at a time, because the network library reseeds a process-wide generator
 * @param whatIf forecasts plans; one at a time
 */
public record Threads(Executor window, Executor reading, Executor training, Executor whatIf) {
    /** One daemon thread a lane, and the given executor for the window. */
    public static Threads beside(Executor window) {
        return new Threads(window, lane("reading"), lane("training"), lane("what-if"));
    }

    /** Everything at once on the calling thread, for tests of view models. */
    public static Threads direct() {
        Executor here = Runnable::run;
        return new Threads(here, here, here, here);
    }

    private static Executor lane(String name) {
        ThreadFactory factory = task -> {
            var thread = new Thread(task, "promocast-" + name);
            thread.setDaemon(true);
            return thread;
        };
        return Executors.newSingleThreadExecutor(factory);
    }
}
