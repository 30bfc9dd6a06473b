package promocast.engine.net;

import java.util.concurrent.locks.ReentrantLock;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The one training that may run in this process: ND4J has one random generator for all, which each new network reseeds.
 * Opening waits until no other training runs and sets ND4J to one thread (more would spin against each other).
 */
final class Nd4jSession implements AutoCloseable {
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Nd4jSession() {}

    /** Waits for its turn. */
    static Nd4jSession open() {
        ONE_AT_A_TIME.lock();
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        return new Nd4jSession();
    }

    @Override
    public void close() {
        ONE_AT_A_TIME.unlock();
    }
}
