package promocast.ui.job;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import promocast.data.CancelledException;
import promocast.data.Message;
import promocast.data.Progress;

/**
 * The queue of the what-if thread: per topic one request that waits and at most one request that runs. A request whose
 * topic is served before the one that runs interrupts it; the interrupted one runs again later unless a newer request of
 * its topic has come meanwhile. So a live forecast never waits for a settled one.
 */
final class LatestWins {
    private static final Logger LOG = System.getLogger(LatestWins.class.getName());

    private final Threads threads;
    private final List<String> topics = new ArrayList<>();
    private final Map<String, Request<?>> waiting = new HashMap<>();
    private Optional<Request<?>> running = Optional.empty();

    LatestWins(Threads threads) {
        this.threads = threads;
    }

    <T> void ask(String topic, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        synchronized (this) {
            if (!topics.contains(topic)) {
                topics.add(topic);
            }
            waiting.put(topic, new Request<>(topic, work, done, failed));
            running.ifPresent(request -> request.makeWayFor(topic));
        }
        threads.whatIf().execute(this::serve);
    }

    private void serve() {
        next().ifPresent(request -> {
            request.run();
            synchronized (this) {
                running = Optional.empty();
            }
        });
    }

    private synchronized Optional<Request<?>> next() {
        Optional<Request<?>> found =
                topics.stream().filter(waiting::containsKey).findFirst().map(waiting::remove);
        running = found;
        return found;
    }

    private final class Request<T> implements Progress {
        private final String topic;
        private final Work<T> work;
        private final Consumer<T> done;
        private final Consumer<Failure> failed;
        private volatile boolean superseded;

        Request(String topic, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
            this.topic = topic;
            this.work = work;
            this.done = done;
            this.failed = failed;
        }

        /** Called under the lock of the queue. */
        void makeWayFor(String next) {
            if (topic.equals(next)) {
                superseded = true;
            } else if (!superseded && topics.indexOf(next) < topics.indexOf(topic)) {
                superseded = true;
                waiting.putIfAbsent(topic, new Request<>(topic, work, done, failed));
                threads.whatIf().execute(LatestWins.this::serve);
            }
        }

        void run() {
            try {
                var result = work.run(this);
                threads.window().execute(() -> done.accept(result));
            } catch (CancelledException newerWaits) {
                LOG.log(Level.TRACE, "superseded: {0}", topic);
            } catch (Exception | LinkageError | OutOfMemoryError problem) {
                LOG.log(Level.WARNING, "what-if failed: " + topic, problem);
                threads.window().execute(() -> failed.accept(Failure.of(problem)));
            }
        }

        @Override
        public void report(double fraction, Message step) {}

        @Override
        public boolean isCancelled() {
            return superseded;
        }
    }
}
