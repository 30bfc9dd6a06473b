package promocast.engine.advise;

/**
 * Settings of the advisor.
 *
 * @param periods periods of the campaign (1 to 12)
 * @param assumptions how customers take repeated contacts
 * @param rules the planner's rules, beside those of the plan
 * @param learner which way it learns
 * @param learning how it learns
 * @param seed seed of all randomness
 */
public record AdvisorOptions(
        int periods, Assumptions assumptions, RuleTable rules, Learner learner, LearningOptions learning, long seed) {
    public AdvisorOptions {
        requireCount("periods", periods, 12);
    }

    static void requireCount(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + ": " + value + " is not in 1.." + most);
        }
    }

    static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + ": " + value + " is not in 0..1");
        }
    }

    /** Four periods, moderate fatigue, no further rules. */
    public static AdvisorOptions defaults() {
        return new AdvisorOptions(
                4, Assumptions.defaults(), RuleTable.none(), Learner.AUTO, LearningOptions.defaults(), 42);
    }

    /** The same with another number of periods. */
    public AdvisorOptions withPeriods(int changed) {
        return new AdvisorOptions(changed, assumptions, rules, learner, learning, seed);
    }

    /** The same with other assumptions. */
    public AdvisorOptions withAssumptions(Assumptions changed) {
        return new AdvisorOptions(periods, changed, rules, learner, learning, seed);
    }

    /** The same with other rules. */
    public AdvisorOptions withRules(RuleTable changed) {
        return new AdvisorOptions(periods, assumptions, changed, learner, learning, seed);
    }

    /** The same with another learner. */
    public AdvisorOptions withLearner(Learner changed) {
        return new AdvisorOptions(periods, assumptions, rules, changed, learning, seed);
    }

    /** The same, learning in another way. */
    public AdvisorOptions withLearning(LearningOptions changed) {
        return new AdvisorOptions(periods, assumptions, rules, learner, changed, seed);
    }

    /** The same with another seed. */
    public AdvisorOptions withSeed(long changed) {
        return new AdvisorOptions(periods, assumptions, rules, learner, learning, changed);
    }
}
