package promocast.engine.advise;

/**
 * Settings of Q-learning that both learners share.
 *
 * @param episodes practice campaigns of the table; the deep network has its own (see {@link DeepOptions})
 * @param alpha learning rate that the table's sinks to, 0 to 1
 * @param gamma weight of later periods, 0 to 1
 */
public record LearningOptions(int episodes, double alpha, double gamma) {
    public LearningOptions {
        AdvisorOptions.requireCount("episodes", episodes, 1_000_000);
        AdvisorOptions.requireShare("alpha", alpha);
        AdvisorOptions.requireShare("gamma", gamma);
    }

    /** 3,000 practice campaigns, later periods count in full. */
    public static LearningOptions defaults() {
        return new LearningOptions(3000, 0.2, 1);
    }
}
