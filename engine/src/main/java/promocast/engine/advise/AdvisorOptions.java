package promocast.engine.advise;

/**
 * Settings of the advisor and the assumptions that a log without repeated exposures cannot answer: how tired customers get
 * of messages and how fast they recover.
 *
 * @param periods periods of the campaign (1 to 12)
 * @param fatiguePerContact share by which a contact in the last period lowers the next effect, 0 to 1
 * @param recovery share of fatigue that goes away a period, 0 to 1
 * @param episodes practice campaigns
 * @param alpha learning rate that Q-learning sinks to, 0 to 1
 * @param gamma weight of later periods, 0 to 1
 * @param seed seed of all randomness
 */
public record AdvisorOptions(
        int periods, double fatiguePerContact, double recovery, int episodes, double alpha, double gamma, long seed) {
    public AdvisorOptions {
        requireCount("periods", periods, 12);
        requireShare("fatiguePerContact", fatiguePerContact);
        requireShare("recovery", recovery);
        requireCount("episodes", episodes, 1_000_000);
        requireShare("alpha", alpha);
        requireShare("gamma", gamma);
    }

    private static void requireCount(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + ": " + value + " is not in 1.." + most);
        }
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + ": " + value + " is not in 0..1");
        }
    }

    /** Four periods, moderate fatigue. */
    public static AdvisorOptions defaults() {
        return new AdvisorOptions(4, 0.15, 0.5, 3000, 0.2, 1.0, 42);
    }

    /** The same with another seed. */
    public AdvisorOptions withSeed(long changed) {
        return new AdvisorOptions(periods, fatiguePerContact, recovery, episodes, alpha, gamma, changed);
    }
}
