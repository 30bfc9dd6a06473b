package promocast.engine.model;

import promocast.data.Progress;

/** Watches a training: progress, cancelling, and the curves while they grow. Called on the training thread. */
public interface TrainingMonitor extends Progress {
    /**
     * A member has finished a pass over the data.
     *
     * @param member number of the member, from 0
     * @param epoch number of the pass, from 1
     * @param trainLoss mean loss on training rows
     * @param validationLoss mean loss on held-back rows
     * @param best whether it is the best so far
     */
    void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best);

    /** A member is ready. */
    void memberReady(MemberSummary member);
}
