package promocast.engine.advise;

/**
 * How the planner wants to be advised. A change of the trust only orders the steps anew; any other change means learning
 * anew.
 *
 * @param aim what is made as large as possible
 * @param trust weight of the learned Q-value in the ranking, 0 to 1; the rest is the forecast's lower-bound gain
 * @param feedback what the planner has decided so far, and what came of it
 */
public record Preference(Aim aim, double trust, Feedback feedback) {
    /** A judgement on simulated shops, where 0 did at least as well: see {@code docs/benchmarks.md} and decision 16. */
    public static final double LEARNED_TRUST = 0.2;

    public Preference {
        AdvisorOptions.requireShare("trust", trust);
    }

    /** The average, the usual trust, no feedback. */
    public static Preference defaults() {
        return new Preference(Aim.AVERAGE, LEARNED_TRUST, Feedback.none());
    }

    /** The same with another aim. */
    public Preference withAim(Aim changed) {
        return new Preference(changed, trust, feedback);
    }

    /** The same with another weight of the learned Q-value. */
    public Preference withTrust(double changed) {
        return new Preference(aim, changed, feedback);
    }

    /** The same with other feedback. */
    public Preference withFeedback(Feedback changed) {
        return new Preference(aim, trust, changed);
    }
}
