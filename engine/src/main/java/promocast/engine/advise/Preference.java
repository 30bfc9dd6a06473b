package promocast.engine.advise;

/**
 * How the planner wants to be advised. A change of the trust only orders the steps anew; any other change means learning
 * anew.
 *
 * @param aim what is made as large as possible
 * @param trust weight of the learned Q-value in the ranking, 0 to 1; the rest is the forecast's lower-bound gain
 * @param crossEffect share of the response that a rival's deepest discount takes from a line without one, 0 to 1; counts
 *     in the worst case only
 * @param feedback what the planner has decided so far, and what came of it
 */
public record Preference(Aim aim, double trust, double crossEffect, Feedback feedback) {
    /** Chosen on held-out simulations, see {@code docs/benchmarks.md}. */
    public static final double LEARNED_TRUST = 0.4;

    public Preference {
        AdvisorOptions.requireShare("trust", trust);
        AdvisorOptions.requireShare("crossEffect", crossEffect);
    }

    /** The average, the trust that did best in simulations, no rival, no feedback. */
    public static Preference defaults() {
        return new Preference(Aim.AVERAGE, LEARNED_TRUST, 0, Feedback.none());
    }

    /** The same with another aim. */
    public Preference withAim(Aim changed) {
        return new Preference(changed, trust, crossEffect, feedback);
    }

    /** The same with another weight of the learned Q-value. */
    public Preference withTrust(double changed) {
        return new Preference(aim, changed, crossEffect, feedback);
    }

    /** The same with a rival who takes so much of the response in the worst case. */
    public Preference withCrossEffect(double changed) {
        return new Preference(aim, trust, changed, feedback);
    }

    /** The same with other feedback. */
    public Preference withFeedback(Feedback changed) {
        return new Preference(aim, trust, crossEffect, changed);
    }
}
