package promocast.engine.advise;

import promocast.engine.plan.CampaignPlan;

/**
 * Settings of the advisor, the same for the command line and the studio.
 *
 * @param periods periods of the campaign (1 to 12)
 * @param assumptions how customers take repeated contacts
 * @param rules the planner's rules, beside those of the plan
 * @param rival share of the response that a rival's deepest discount takes from a line without one, 0 to 1; counts where
 *     the aim is the worst case; 0 for no rival
 * @param learning how it learns
 */
public record AdvisorOptions(
        int periods, Assumptions assumptions, RuleTable rules, double rival, LearningOptions learning) {
    public AdvisorOptions {
        requireCount("periods", periods, 12);
        requireShare("rival", rival);
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

    /** Four periods, moderate fatigue, no further rules, no rival. */
    public static AdvisorOptions defaults() {
        return new AdvisorOptions(4, Assumptions.defaults(), RuleTable.none(), 0, LearningOptions.defaults());
    }

    /** Which way it learns. */
    public Learner learner() {
        return learning.learner();
    }

    /** Seed of all randomness. */
    public long seed() {
        return learning.seed();
    }

    /**
     * Days a period of a campaign: its horizon over its periods. Whatever is estimated or said by period means periods
     * of this length.
     */
    public double periodDays(CampaignPlan plan) {
        return (double) plan.horizonDays() / periods;
    }

    /** The same with another number of periods. */
    public AdvisorOptions withPeriods(int changed) {
        return new AdvisorOptions(changed, assumptions, rules, rival, learning);
    }

    /** The same with other assumptions. */
    public AdvisorOptions withAssumptions(Assumptions changed) {
        return new AdvisorOptions(periods, changed, rules, rival, learning);
    }

    /** The same with other rules. */
    public AdvisorOptions withRules(RuleTable changed) {
        return new AdvisorOptions(periods, assumptions, changed, rival, learning);
    }

    /** The same with a rival who takes so much of the response in the worst case. */
    public AdvisorOptions withRival(double changed) {
        return new AdvisorOptions(periods, assumptions, rules, changed, learning);
    }

    /** The same, learning in another way. */
    public AdvisorOptions withLearning(LearningOptions changed) {
        return new AdvisorOptions(periods, assumptions, rules, rival, changed);
    }

    /** The same with another learner. */
    public AdvisorOptions withLearner(Learner changed) {
        return withLearning(learning.withLearner(changed));
    }

    /** The same with another seed. */
    public AdvisorOptions withSeed(long changed) {
        return withLearning(learning.withSeed(changed));
    }
}
