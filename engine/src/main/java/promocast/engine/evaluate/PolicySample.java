package promocast.engine.evaluate;

import promocast.data.BadInputException;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;

/**
 * Logged rows as off-policy evaluation needs them: how much more often a candidate policy would have chosen the logged
 * action than the one that logged it, what came of it, and what an outcome model says.
 */
public final class PolicySample {
    private final double[] rho;
    private final double[] reward;
    private final double[] logged;
    private final double[] direct;

    private PolicySample(double[] rho, double[] reward, double[] logged, double[] direct) {
        this.rho = rho;
        this.reward = reward;
        this.logged = logged;
        this.direct = direct;
    }

    /**
     * n rows without an outcome model; only IPS and SNIPS can be had.
     *
     * @param rho importance weights, candidate's probability of the logged action over the logging one
     * @param reward what came of it
     */
    public static PolicySample of(double[] rho, double[] reward) {
        return of(rho, reward, new double[0], new double[0]);
    }

    /**
     * n rows with an outcome model.
     *
     * @param rho importance weights, candidate's probability of the logged action over the logging one
     * @param reward what came of it
     * @param logged the model's expected reward of the logged action
     * @param direct the model's expected reward under the candidate policy
     * @throws BadInputException when a value is not finite; names the row
     * @throws UnanswerableException when there is no row
     */
    public static PolicySample of(double[] rho, double[] reward, double[] logged, double[] direct) {
        int n = rho.length;
        if (n == 0) {
            throw new UnanswerableException(EngineMessage.of("evaluate.policy.empty"));
        }
        if (reward.length != n || logged.length != direct.length || (logged.length != n && logged.length != 0)) {
            throw new IllegalArgumentException("reward, logged, direct: " + reward.length + ", " + logged.length + ", "
                    + direct.length + " values for " + n + " rows");
        }
        require("rho", rho);
        require("reward", reward);
        require("logged", logged);
        require("direct", direct);
        if (java.util.Arrays.stream(rho).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("rho: a weight is below 0");
        }
        return new PolicySample(rho.clone(), reward.clone(), logged.clone(), direct.clone());
    }

    private static void require(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new BadInputException(EngineMessage.of(
                        "evaluate.value.notFinite", name, String.valueOf(i + 1), String.valueOf(values[i])));
            }
        }
    }

    /** Number of rows n. */
    public int size() {
        return rho.length;
    }

    /** Whether there is an outcome model. */
    public boolean hasModel() {
        return logged.length > 0;
    }

    /** Effective sample size by Kish (1965): {@code (sum rho)^2 / sum rho^2}; 0 where no row counts. */
    public double effectiveSize() {
        double sum = 0;
        double squares = 0;
        for (double weight : rho) {
            sum += weight;
            squares += weight * weight;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /** Largest importance weight. */
    public double largestWeight() {
        return java.util.Arrays.stream(rho).max().orElse(0);
    }

    /** Mean reward of the policy that logged the rows. */
    public double onPolicy() {
        return mean(reward);
    }

    double rho(int row) {
        return rho[row];
    }

    double reward(int row) {
        return reward[row];
    }

    double residual(int row) {
        return reward[row] - logged[row];
    }

    /** What the outcome model missed of each reward (n values). */
    double[] residuals() {
        return java.util.stream.IntStream.range(0, size())
                .mapToDouble(this::residual)
                .toArray();
    }

    double direct(int row) {
        return direct[row];
    }

    double meanRho() {
        return mean(rho);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
