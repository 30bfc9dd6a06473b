package promocast.data.read;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import promocast.data.Progress;

/**
 * Stops a query that the user has cancelled, also while the database is still working on its first row; where the database
 * does not listen, hangs up.
 */
final class CancelWatch {
    private static final int MILLISECONDS = 100;
    private static final int PATIENCE_SECONDS = 2;

    private final CountDownLatch ended = new CountDownLatch(1);

    /** Watches until it is closed. */
    CancelWatch(Statement statement, Progress progress) {
        var thread = new Thread(() -> watch(statement, progress), "query watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(Statement statement, Progress progress) {
        try {
            while (!ended.await(MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (progress.isCancelled()) {
                    statement.cancel();
                    if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                        statement.getConnection().abort(Runnable::run);
                    }
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            // The statement has ended on its own: there is nothing left to stop.
        }
    }

    /** Ends watching. */
    void close() {
        ended.countDown();
    }
}
