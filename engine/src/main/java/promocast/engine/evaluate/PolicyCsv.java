package promocast.engine.evaluate;

import java.nio.file.Path;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;

/**
 * A log with the columns {@code action} (from 0), {@code reward}, {@code pscore}, the candidate's probabilities
 * {@code pi_e_0 .. pi_e_{K-1}} and perhaps the outcome model {@code q_0 .. q_{K-1}}; other columns are ignored.
 */
public final class PolicyCsv {
    private static final double SUM_TOLERANCE = 1e-3;

    private PolicyCsv() {}

    /**
     * Reads a log, plain or {@code .gz}, and evaluates the candidate policy.
     *
     * @param tau threshold of Switch-DR on the importance weight, at least 0
     * @param lambda shrinkage of DRos, at least 0
     * @throws promocast.data.BadInputException when a column is missing or a value is not what it must be
     * @throws UnanswerableException when the candidate would have chosen none of the logged actions
     */
    public static PolicyEstimates read(Path file, double tau, double lambda) {
        var sample = sample(NumberTable.read(file));
        if (sample.largestWeight() == 0) {
            throw new UnanswerableException(
                    EngineMessage.of("evaluate.policy.noOverlap", String.valueOf(sample.size())));
        }
        return PolicyEstimates.of(sample, tau, lambda);
    }

    private static PolicySample sample(NumberTable table) {
        double[] reward = table.column("reward", Double::isFinite, NumberTable.Kind.NUMBER);
        double[] pscore = table.column("pscore", v -> v > 0 && v <= 1, NumberTable.Kind.PROPENSITY);
        double[][] candidate = candidate(table);
        int actions = candidate.length;
        double[] action =
                table.column("action", v -> v >= 0 && v < actions && v == Math.rint(v), NumberTable.Kind.ACTION);
        double[] rho = new double[reward.length];
        for (int i = 0; i < rho.length; i++) {
            rho[i] = candidate[(int) action[i]][i] / pscore[i];
        }
        if (!table.has("q_0")) {
            return PolicySample.of(rho, reward);
        }
        double[] logged = new double[reward.length];
        double[] direct = new double[reward.length];
        for (int a = 0; a < actions; a++) {
            double[] q = table.column("q_" + a, Double::isFinite, NumberTable.Kind.NUMBER);
            for (int i = 0; i < q.length; i++) {
                direct[i] += candidate[a][i] * q[i];
                if (a == (int) action[i]) {
                    logged[i] = q[i];
                }
            }
        }
        return PolicySample.of(rho, reward, logged, direct);
    }

    private static double[][] candidate(NumberTable table) {
        int actions = 1;
        while (table.has("pi_e_" + actions)) {
            actions++;
        }
        double[][] candidate = new double[actions][];
        for (int a = 0; a < actions; a++) {
            candidate[a] = table.column("pi_e_" + a, v -> v >= 0 && v <= 1, NumberTable.Kind.PROBABILITY);
        }
        for (int i = 0; i < candidate[0].length; i++) {
            double sum = 0;
            for (double[] of : candidate) {
                sum += of[i];
            }
            if (Math.abs(sum - 1) > SUM_TOLERANCE) {
                throw table.bad("notSumOne", i, sum);
            }
        }
        return candidate;
    }
}
