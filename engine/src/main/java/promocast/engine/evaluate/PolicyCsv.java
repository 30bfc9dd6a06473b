package promocast.engine.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;

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
     * @throws promocast.data.UnanswerableException when no estimate can be trusted
     */
    public static PolicyReport read(Path file, double tau, double lambda) {
        var table = NumberTable.read(file);
        double[] reward = table.column("reward", Double::isFinite, NumberTable.Kind.NUMBER);
        double[] pscore = table.column("pscore", v -> v > 0 && v <= 1, NumberTable.Kind.PROPENSITY);
        double[][] candidate = candidate(table);
        double[] action = table.column(
                "action", v -> v >= 0 && v < candidate.length && v == Math.rint(v), NumberTable.Kind.ACTION);
        double[] rho = new double[reward.length];
        for (int i = 0; i < rho.length; i++) {
            rho[i] = candidate[(int) action[i]][i] / pscore[i];
        }
        var sample = table.has("q_0") ? modelled(table, candidate, action, rho, reward) : PolicySample.of(rho, reward);
        return PolicyReport.of(sample, unseen(candidate, action), tau, lambda);
    }

    private static PolicySample modelled(
            NumberTable table, double[][] candidate, double[] action, double[] rho, double[] reward) {
        double[] logged = new double[reward.length];
        double[] direct = new double[reward.length];
        for (int a = 0; a < candidate.length; a++) {
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

    private static PolicyReport.Unseen unseen(double[][] candidate, double[] action) {
        boolean[] taken = new boolean[candidate.length];
        for (double one : action) {
            taken[(int) one] = true;
        }
        var names = new ArrayList<String>();
        double mass = 0;
        for (int a = 0; a < taken.length; a++) {
            double share = PolicySample.mean(candidate[a]);
            if (!taken[a] && share > 0) {
                names.add(String.valueOf(a));
                mass += share;
            }
        }
        return new PolicyReport.Unseen(names, mass);
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
