package promocast.engine.refute;

import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.TrainingMonitor;

/** Passes on how far a training is and whether it was cancelled. */
record QuietMonitor(Progress progress) implements TrainingMonitor {
    @Override
    public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {}

    @Override
    public void memberReady(MemberSummary member) {}

    @Override
    public void report(double fraction, Message step) {
        progress.report(fraction, step);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
