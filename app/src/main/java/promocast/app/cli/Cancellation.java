package promocast.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns Ctrl+C into cancelled work: the virtual machine waits at its door until the work has noticed and tidied up, then
 * ends with 130.
 */
public final class Cancellation {
    private static final long PATIENCE_SECONDS = 15;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** From now on an interrupt of the process cancels the work instead of cutting it off. */
    public void watchInterrupts() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::cancelAndWait, "cancel"));
    }

    /** Whether the work shall stop. */
    public boolean isAsked() {
        return asked.get();
    }

    /** The work is over, whatever its end; the virtual machine may go. */
    public void workEnded() {
        ended.countDown();
    }

    void cancelAndWait() {
        asked.set(true);
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
