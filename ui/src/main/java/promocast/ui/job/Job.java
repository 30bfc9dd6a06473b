package promocast.ui.job;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import promocast.data.Message;
import promocast.data.Progress;

/** Work under way, as the status bar shows it. Its properties change on the thread of the window only. */
public final class Job {
    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    private final Message title;
    private final Executor window;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<Message>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final Progress progress = new Watching();

    Job(Message title, Executor window) {
        this.title = title;
        this.window = window;
    }

    /** What it does, in words. */
    public Message title() {
        return title;
    }

    /** Share of the work that is done, 0 to 1; below 0 while unknown. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What it is doing now. */
    public ReadOnlyObjectProperty<Optional<Message>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Asks it to stop; it does so at its next batch. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Whether it was asked to stop. */
    public boolean isCancelled() {
        return cancelled.get();
    }

    Progress progress() {
        return progress;
    }

    void enter(State next) {
        state.set(next);
    }

    /** Reports of a fast worker are dropped while one is on its way to the window. */
    private final class Watching implements Progress {
        private final AtomicBoolean underWay = new AtomicBoolean();

        @Override
        public void report(double share, Message doing) {
            if (underWay.compareAndSet(false, true)) {
                window.execute(() -> {
                    underWay.set(false);
                    fraction.set(share);
                    step.set(Optional.of(doing));
                });
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    }
}
