package promocast.engine.advise;

/**
 * Settings of the advisor and the assumptions that a log without repeated exposures cannot answer.
 *
 * @param periods periods of the campaign (1 to 12)
 * @param fatiguePerContact share by which a contact in the last period lowers the next effect, 0 to 1
 * @param recovery share of fatigue that goes away a period, 0 to 1
 * @param episodes practice campaigns
 * @param alpha learning rate of Q-learning
 * @param gamma weight of later periods, 0 to 1
 * @param seed seed of all randomness
 */
public record AdvisorOptions(
        int periods, double fatiguePerContact, double recovery, int episodes, double alpha, double gamma, long seed) {
    /** Four periods, moderate fatigue. */
    public static AdvisorOptions defaults() {
        return new AdvisorOptions(4, 0.15, 0.5, 3000, 0.2, 1.0, 42);
    }

    /** The same with another seed. */
    public AdvisorOptions withSeed(long changed) {
        return new AdvisorOptions(periods, fatiguePerContact, recovery, episodes, alpha, gamma, changed);
    }
}
