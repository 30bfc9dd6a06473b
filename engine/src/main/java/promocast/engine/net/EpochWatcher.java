package promocast.engine.net;

/** Watches one network while it learns. Called on the training thread. */
public interface EpochWatcher {
    /** Called before each step. @throws promocast.data.CancelledException to stop without a result */
    void step();

    /**
     * A pass over the data is done.
     *
     * @param epoch number of the pass, from 1
     * @param trainLoss mean loss of its steps
     * @param validationLoss mean loss on rows that it does not learn from
     * @param best whether it is the best so far
     */
    void epoch(int epoch, double trainLoss, double validationLoss, boolean best);
}
