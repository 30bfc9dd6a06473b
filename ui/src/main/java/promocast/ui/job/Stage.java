package promocast.ui.job;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import promocast.data.Message;

/**
 * One thing that is found out about what is open, anew whenever its inputs change: the newest wish wins. A planner may stop
 * it, and have it done after all. Used on the thread of the window.
 *
 * @param <T> what is found out
 */
public final class Stage<T> {
    /** Where it stands. */
    public enum State {
        /** Nobody has asked for it. */
        IDLE,
        /** A job waits or runs. */
        UNDER_WAY,
        /** The newest wish is fulfilled. */
        DONE,
        /** The planner has stopped it. */
        STOPPED,
        /** It could not be done. */
        FAILED
    }

    private final Jobs jobs;
    private final Message title;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Failure> failure = Optional.empty();
    private Runnable last = () -> {};
    private int wish;

    /**
     * A stage that nobody has asked for.
     *
     * @param title what it does, for the status bar
     */
    public Stage(Jobs jobs, Message title) {
        this.jobs = jobs;
        this.title = title;
    }

    /** What it does, in words. */
    public Message title() {
        return title;
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The job that waits or runs. */
    public ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Why it could not be done, while that is so. */
    public Optional<Failure> failure() {
        return failure;
    }

    /**
     * Asks for it with new inputs; what is under way for older ones is given up.
     *
     * @param done gets the result, unless something newer was asked or it was stopped meanwhile
     */
    public void begin(Work<T> work, Consumer<T> done) {
        leave();
        last = () -> begin(work, done);
        int mine = wish;
        state.set(State.UNDER_WAY);
        var started = jobs.look(
                title,
                progress -> {
                    var found = work.run(progress);
                    progress.checkCancelled();
                    return found;
                },
                found -> {
                    if (mine == wish) {
                        done.accept(found);
                        end(mine, State.DONE);
                    }
                },
                problem -> {
                    if (mine == wish) {
                        failure = Optional.of(problem);
                        end(mine, State.FAILED);
                    }
                });
        if (state.get() == State.UNDER_WAY && mine == wish) {
            job.set(Optional.of(started));
        }
        started.stateProperty().subscribe(now -> {
            if (now == Job.State.CANCELLED) {
                end(mine, State.STOPPED);
            }
        });
    }

    private void end(int mine, State how) {
        if (mine == wish) {
            job.set(Optional.empty());
            state.set(how);
        }
    }

    /** Stops it at once; work that is slow to notice ends without being heard. */
    public void stop() {
        if (state.get() == State.UNDER_WAY) {
            leave();
            state.set(State.STOPPED);
        }
    }

    /** Does once more what was asked for last. */
    public void again() {
        last.run();
    }

    /** Gives up what is under way: nobody asks for it any more. */
    public void leave() {
        wish++;
        job.get().ifPresent(Job::cancel);
        job.set(Optional.empty());
        failure = Optional.empty();
        state.set(State.IDLE);
    }
}
