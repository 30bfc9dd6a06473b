package promocast.ui.keep;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import promocast.engine.scenario.ScenarioBook;
import promocast.engine.scenario.ScenarioFile;

/** Writes scenarios one after the other; what was superseded before its turn came is left out. */
final class LastWritten {
    private final Executor writer;
    private final Consumer<Exception> failed;
    private final Object turn = new Object();
    private Optional<Order> waiting = Optional.empty();
    private boolean failing;

    private record Order(ScenarioBook book, Path file) {}

    /** @param failed told the first time that writing fails, on any thread */
    LastWritten(Executor writer, Consumer<Exception> failed) {
        this.writer = writer;
        this.failed = failed;
    }

    void write(ScenarioBook book, Path file) {
        boolean free;
        synchronized (this) {
            free = waiting.isEmpty();
            waiting = Optional.of(new Order(book, file));
        }
        if (free) {
            writer.execute(this::flush);
        }
    }

    /** Writes what waits, on the calling thread. */
    void flush() {
        synchronized (turn) {
            next().ifPresent(this::write);
        }
    }

    private synchronized Optional<Order> next() {
        var order = waiting;
        waiting = Optional.empty();
        return order;
    }

    private void write(Order order) {
        try {
            ScenarioKeeper.makeFolder(order.file);
            ScenarioFile.write(order.book, order.file);
            failing = false;
        } catch (RuntimeException problem) {
            if (!failing) {
                failing = true;
                failed.accept(problem);
            }
        }
    }
}
