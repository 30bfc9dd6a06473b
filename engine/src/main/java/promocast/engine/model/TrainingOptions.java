package promocast.engine.model;

/**
 * Hyperparameters of {@link ForecastTrainer}.
 *
 * @param members early-fusion networks in the blend, each with its own fold held out (2 to 10)
 * @param hidden width of the two hidden layers of a member
 * @param learningRate step size of Adam
 * @param batch rows a step
 * @param maxEpochs most passes over the data
 * @param patience passes without gain before a member stops
 * @param l2 weight decay
 * @param dropout share of hidden units dropped, 0 to 1
 * @param liveWidth width of the live network's embedding, 16 to 64
 * @param testShare share of the rows held out for the evaluation, 0 to 1
 * @param seed seed of all randomness
 */
public record TrainingOptions(
        int members,
        int hidden,
        double learningRate,
        int batch,
        int maxEpochs,
        int patience,
        double l2,
        double dropout,
        int liveWidth,
        double testShare,
        long seed) {
    /** The settings that worked on the sample data. */
    public static TrainingOptions defaults() {
        return new TrainingOptions(5, 64, 2e-3, 1024, 40, 5, 1e-4, 0.1, 32, 0.3, 42);
    }

    /** The same with another seed. */
    public TrainingOptions withSeed(long changed) {
        return new TrainingOptions(
                members, hidden, learningRate, batch, maxEpochs, patience, l2, dropout, liveWidth, testShare, changed);
    }
}
