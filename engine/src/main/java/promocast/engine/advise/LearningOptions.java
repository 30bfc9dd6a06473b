package promocast.engine.advise;

/**
 * Settings of Q-learning that both learners share.
 *
 * @param learner which way it learns
 * @param episodes practice campaigns of the table; the deep network has its own (see {@link DeepOptions})
 * @param alpha learning rate that the table's sinks to, 0 to 1
 * @param gamma weight of later periods, 0 to 1
 * @param seed seed of all randomness
 */
public record LearningOptions(Learner learner, int episodes, double alpha, double gamma, long seed) {
    public LearningOptions {
        AdvisorOptions.requireCount("episodes", episodes, 1_000_000);
        AdvisorOptions.requireShare("alpha", alpha);
        AdvisorOptions.requireShare("gamma", gamma);
    }

    /** 3,000 practice campaigns, later periods count in full; the learner that suits the plan. */
    public static LearningOptions defaults() {
        return new LearningOptions(Learner.AUTO, 3000, 0.2, 1, 42);
    }

    /** The same with another learner. */
    public LearningOptions withLearner(Learner changed) {
        return new LearningOptions(changed, episodes, alpha, gamma, seed);
    }

    /** The same with another number of practice campaigns of the table. */
    public LearningOptions withEpisodes(int changed) {
        return new LearningOptions(learner, changed, alpha, gamma, seed);
    }

    /** The same with another seed. */
    public LearningOptions withSeed(long changed) {
        return new LearningOptions(learner, episodes, alpha, gamma, changed);
    }
}
