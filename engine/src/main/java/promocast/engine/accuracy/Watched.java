package promocast.engine.accuracy;

import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.TrainingMonitor;

/** Reports the progress of a training and nothing else. */
record Watched(Progress progress) implements TrainingMonitor {
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
