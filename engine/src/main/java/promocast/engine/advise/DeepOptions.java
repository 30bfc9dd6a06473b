package promocast.engine.advise;

/**
 * Settings of the deep Q-network.
 *
 * @param episodes practice campaigns
 * @param steps gradient steps, spread over the campaigns
 * @param batch transitions a step
 * @param hidden width of its two hidden layers
 * @param nStep periods whose rewards are summed before the network's own guess takes over
 * @param learningRate first step size of Adam; falls to 0
 */
public record DeepOptions(int episodes, int steps, int batch, int hidden, int nStep, double learningRate) {
    public DeepOptions {
        AdvisorOptions.requireCount("episodes", episodes, 1_000_000);
        AdvisorOptions.requireCount("steps", steps, 1_000_000);
        AdvisorOptions.requireCount("batch", batch, 100_000);
        AdvisorOptions.requireCount("hidden", hidden, 4096);
        AdvisorOptions.requireCount("nStep", nStep, 12);
        if (!(learningRate > 0 && learningRate < 1)) {
            throw new IllegalArgumentException("learningRate: " + learningRate + " is not in 0..1");
        }
    }

    /** What learns a log, each step on a few hundred of its rows. */
    static DeepOptions offline() {
        return new DeepOptions(1, 500, 256, 48, 1, 5e-3);
    }

    /** What reaches the optimum of small campaigns within 3 %, in seconds. */
    public static DeepOptions defaults() {
        return new DeepOptions(1200, 1200, 128, 64, 3, 3e-3);
    }
}
