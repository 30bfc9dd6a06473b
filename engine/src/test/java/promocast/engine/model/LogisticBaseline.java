package promocast.engine.model;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.data.feature.FeatureEncoding;
import promocast.engine.evaluate.UpliftMetrics;
import promocast.engine.evaluate.UpliftSample;

/** What a plain logistic regression reaches on the e-mail sample, to compare a model with. */
final class LogisticBaseline {
    private LogisticBaseline() {}

    /**
     * A logistic S-learner with interactions on the same split and inputs, for comparison: women's e-mail against
     * none, visit.
     */
    static void print(CampaignLog log, long seed) {
        var plan = FoldPlan.draw(log.rows(), 0.5, TrainingOptions.defaults().members(), seed);
        int womens = log.actions().armNames().indexOf("Womens E-Mail");
        int none = (int) log.actions().levers().get(0).control();
        var encoding = FeatureEncoding.fit(log.data(), log.roles().features(), plan.training());
        var x = encoding.encode(log.data());
        int d = encoding.width() + 1;
        int p = 2 * d;
        var y = log.outcome(Outcome.CLICK).orElseThrow();
        var train = IntStream.of(plan.training())
                .filter(r -> log.setting(r)[0] == womens || log.setting(r)[0] == none)
                .toArray();
        var test = IntStream.of(plan.test())
                .filter(r -> log.setting(r)[0] == womens || log.setting(r)[0] == none)
                .toArray();
        var w = new double[p];
        for (int step = 0; step < 8; step++) {
            var g = new double[p];
            var h = new double[p][p];
            for (int r : train) {
                var z = inputs(x, r, d, log.setting(r)[0] == womens ? 1 : 0);
                double q = 1 / (1 + Math.exp(-dot(w, z)));
                for (int i = 0; i < p; i++) {
                    g[i] += (q - y[r]) * z[i];
                    for (int j = 0; j < p; j++) {
                        h[i][j] += q * (1 - q) * z[i] * z[j];
                    }
                }
            }
            for (int i = 0; i < p; i++) {
                h[i][i] += 1;
                g[i] += w[i];
            }
            var change =
                    new LUDecomposition(new Array2DRowRealMatrix(h)).getSolver().solve(new ArrayRealVector(g));
            for (int i = 0; i < p; i++) {
                w[i] -= change.getEntry(i);
            }
        }
        double loss = 0;
        var score = new double[test.length];
        var treated = new boolean[test.length];
        var response = new double[test.length];
        for (int i = 0; i < test.length; i++) {
            int r = test[i];
            double t = log.setting(r)[0] == womens ? 1 : 0;
            double q = 1 / (1 + Math.exp(-dot(w, inputs(x, r, d, t))));
            loss -= Math.log(y[r] > 0 ? q : 1 - q) / test.length;
            score[i] =
                    1 / (1 + Math.exp(-dot(w, inputs(x, r, d, 1)))) - 1 / (1 + Math.exp(-dot(w, inputs(x, r, d, 0))));
            treated[i] = t == 1;
            response[i] = y[r];
        }
        System.out.printf(
                "  logistic, seed %d: women+none visit log-loss %.4f, Qini %.4f%n",
                seed, loss, UpliftMetrics.qini(UpliftSample.of(response, treated, score)));
    }

    private static double[] inputs(float[] x, int row, int d, double treated) {
        var z = new double[2 * d];
        for (int j = 0; j < d; j++) {
            z[j] = j == 0 ? 1 : x[row * (d - 1) + j - 1];
            z[d + j] = treated * z[j];
        }
        return z;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
