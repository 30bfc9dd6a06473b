package promocast.app.cli;

import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.TrainingMonitor;

/** Watches a training for a command that shows no curves. */
record TrainingWatch(Progress progress) implements TrainingMonitor {
    @Override
    public void report(double fraction, Message step) {
        progress.report(fraction, step);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }

    @Override
    public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {}

    @Override
    public void memberReady(MemberSummary member) {}
}
