package promocast.engine.advise;

import promocast.data.Message;
import promocast.data.Progress;

/**
 * Passes on whether to stop, and nothing of how learning goes.
 *
 * @param progress who may stop it
 */
record SilentWatcher(Progress progress) implements Advisor.Watcher {
    @Override
    public void episode(int number, double profit, double error, double epsilon) {}

    @Override
    public void report(double fraction, Message step) {}

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
