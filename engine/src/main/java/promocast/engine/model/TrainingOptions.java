package promocast.engine.model;

import promocast.data.feature.FeatureOptions;

/**
 * Hyperparameters of {@link ForecastTrainer}.
 *
 * @param members early-fusion networks in the blend, each with its own fold held out (2 to 10)
 * @param hidden width of the two hidden layers of a member
 * @param learningRate step size of Adam
 * @param batch rows a step
 * @param maxEpochs most passes over the data
 * @param patience passes without gain before a member stops
 * @param l2 weight decay for 10,000 training rows; more rows need less of it, in proportion
 * @param dropout share of hidden units dropped, 0 to 1
 * @param liveWidth width of the live network's embedding, 16 to 64
 * @param testShare share of the rows held out for the evaluation, 0 to 1
 * @param seed seed of all randomness
 * @param features which inputs are made of the features
 * @param learners which kinds of members are trained
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
        long seed,
        FeatureOptions features,
        Learners learners) {
    /** Which kinds of members are trained. */
    public enum Learners {
        /** All kinds, weighed by held-out loss. */
        BLEND,
        /** Networks alone. */
        NETWORK,
        /** Logistic and linear learners alone. */
        LINEAR,
        /** Boosted trees alone. */
        TREES,
        /** Linear learners and boosted trees, no networks: trained in seconds. */
        PLAIN;

        boolean has(MemberKind kind) {
            return this == BLEND || this == PLAIN && kind != MemberKind.NETWORK || name().equals(kind.name());
        }
    }

    public TrainingOptions {
        require(members >= 2 && members <= 10, "members: 2 to 10 expected", members);
        require(hidden >= 4 && hidden <= 512 && hidden % 4 == 0, "hidden: a multiple of 4 up to 512 expected", hidden);
        require(learningRate > 0 && learningRate < 1, "learningRate: above 0 and below 1 expected", learningRate);
        require(batch >= 1, "batch: at least 1 expected", batch);
        require(maxEpochs >= 1, "maxEpochs: at least 1 expected", maxEpochs);
        require(patience >= 1, "patience: at least 1 expected", patience);
        require(l2 >= 0, "l2: at least 0 expected", l2);
        require(dropout >= 0 && dropout < 1, "dropout: 0 or more and below 1 expected", dropout);
        require(
                liveWidth >= 4 && liveWidth <= 256 && liveWidth % 4 == 0,
                "liveWidth: a multiple of 4 up to 256 expected",
                liveWidth);
        require(testShare > 0 && testShare <= 0.9, "testShare: above 0 and at most 0.9 expected", testShare);
    }

    /** The same with the usual inputs. */
    public TrainingOptions(
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
        this(
                members,
                hidden,
                learningRate,
                batch,
                maxEpochs,
                patience,
                l2,
                dropout,
                liveWidth,
                testShare,
                seed,
                FeatureOptions.defaults(),
                Learners.BLEND);
    }

    private static void require(boolean holds, String rule, Number found) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", found " + found);
        }
    }

    /** The settings that worked on the sample data. */
    public static TrainingOptions defaults() {
        return new TrainingOptions(5, 64, 2e-3, 1024, 40, 5, 2.5e-3, 0.1, 32, 0.3, 42);
    }

    /** The same with another number of members. */
    public TrainingOptions withMembers(int changed) {
        return new TrainingOptions(
                changed,
                hidden,
                learningRate,
                batch,
                maxEpochs,
                patience,
                l2,
                dropout,
                liveWidth,
                testShare,
                seed,
                features,
                learners);
    }

    /** The same with another seed. */
    public TrainingOptions withSeed(long changed) {
        return new TrainingOptions(
                members,
                hidden,
                learningRate,
                batch,
                maxEpochs,
                patience,
                l2,
                dropout,
                liveWidth,
                testShare,
                changed,
                features,
                learners);
    }

    /** The same with other inputs. */
    public TrainingOptions withFeatures(FeatureOptions changed) {
        return new TrainingOptions(
                members,
                hidden,
                learningRate,
                batch,
                maxEpochs,
                patience,
                l2,
                dropout,
                liveWidth,
                testShare,
                seed,
                changed,
                learners);
    }

    /** The same with other kinds of members. */
    public TrainingOptions withLearners(Learners changed) {
        return new TrainingOptions(
                members,
                hidden,
                learningRate,
                batch,
                maxEpochs,
                patience,
                l2,
                dropout,
                liveWidth,
                testShare,
                seed,
                features,
                changed);
    }
}
