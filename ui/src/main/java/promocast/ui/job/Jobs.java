package promocast.ui.job;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import promocast.data.CancelledException;
import promocast.data.Message;

/** Starts work beside the window and brings its result back to it. Used on the thread of the window. */
public final class Jobs {
    private static final Logger LOG = System.getLogger(Jobs.class.getName());

    private final Threads threads;
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> shown = FXCollections.unmodifiableObservableList(running);
    private final LatestWins latest;

    /** Jobs on the given threads. */
    public Jobs(Threads threads) {
        this.threads = threads;
        this.latest = new LatestWins(threads);
    }

    /** The jobs that wait or run, oldest first; what-if requests are too short to be listed. */
    public ObservableList<Job> running() {
        return shown;
    }

    /**
     * Reads, works out decisions, or writes.
     *
     * @param title what it does, for the status bar
     * @param done gets the result on the thread of the window; not called when cancelled
     * @param failed gets the problem on the thread of the window
     */
    public <T> Job read(Message title, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        return start(threads.reading(), title, work, done, failed);
    }

    /** Finds out what a table holds; loading and forecasts never wait for it. Parameters as in {@link #read}. */
    public <T> Job look(Message title, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        return start(threads.looking(), title, work, done, failed);
    }

    /** Trains; a second training waits for the first. Parameters as in {@link #read}. */
    public <T> Job train(Message title, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        return start(threads.training(), title, work, done, failed);
    }

    /**
     * Asks something of the what-if thread. A newer request of the same topic replaces one that waits and cancels one
     * that runs; topics are served in the order of their names' first use, so the forecast never waits behind charts
     * that were asked earlier.
     *
     * @param topic what is asked, such as {@code forecast} or {@code plan.dose}
     */
    public <T> void ask(String topic, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        latest.ask(topic, work, done, failed);
    }

    /** Does something on the thread of the window, soon. Can be called on any thread. */
    public void later(Runnable onWindow) {
        threads.window().execute(onWindow);
    }

    private <T> Job start(Executor lane, Message title, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        var job = new Job(title, threads.window());
        running.add(job);
        lane.execute(() -> run(job, work, done, failed));
        return job;
    }

    private <T> void run(Job job, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        threads.window().execute(() -> {
            if (!job.isCancelled()) {
                job.enter(Job.State.RUNNING);
            }
        });
        try {
            job.progress().checkCancelled();
            var result = work.run(job.progress());
            end(job, Job.State.DONE, () -> done.accept(result));
        } catch (CancelledException cancelled) {
            end(job, Job.State.CANCELLED, () -> {});
        } catch (Exception | LinkageError | OutOfMemoryError problem) {
            LOG.log(Level.WARNING, "job failed: " + job.title().key(), problem);
            end(job, Job.State.FAILED, () -> failed.accept(Failure.of(problem)));
        }
    }

    private void end(Job job, Job.State state, Runnable then) {
        threads.window().execute(() -> {
            running.remove(job);
            job.enter(state);
            then.run();
        });
    }
}
