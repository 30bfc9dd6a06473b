package promocast.engine.model;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import promocast.engine.net.LevelShifts.Curve;

/**
 * Shifts of one chance's logit, one a level of each lever, that make mean forecasts at each level equal what happened:
 * the fluctuation of targeted learning (van der Laan and Rubin 2006), a logistic regression on levels with the
 * forecast as offset, main effects only, held near 0 by a normal prior.
 */
final class LevelFit {
    private static final double PRIOR_SPREAD = 0.2;
    private static final int STEPS = 25;

    private final List<Curve> levels;
    private final int offerWidth;
    private final int[] first;
    private final double[] found;

    /**
     * Rows to fit to. Arrays are not copied.
     *
     * @param logits forecasts
     * @param targets 0/1, or chances
     * @param weights at least 0; 0 leaves a row out
     * @param offers codes (n x o)
     * @param code row of {@code offers} of each row
     */
    record Rows(double[] logits, double[] targets, double[] weights, float[] offers, int[] code) {}

    /** @param levels inputs and knots; a knot at 0 stands for control and has no shift */
    LevelFit(List<Curve> levels, int offerWidth) {
        this.levels = levels;
        this.offerWidth = offerWidth;
        this.first = new int[levels.size()];
        int next = 1;
        for (int c = 0; c < first.length; c++) {
            first[c] = next;
            next += levels.get(c).knots().length;
        }
        this.found = new double[next];
    }

    /** Fits by Newton's method. */
    LevelFit to(Rows rows) {
        int p = found.length;
        Arrays.fill(found, 0);
        for (int step = 0; step < STEPS; step++) {
            var gradient = new double[p];
            var hessian = new double[p][p];
            prior(gradient, hessian);
            add(rows, gradient, hessian);
            var change = new CholeskyDecomposition(new Array2DRowRealMatrix(hessian, false))
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false));
            double most = 0;
            for (int j = 0; j < p; j++) {
                double move = Math.max(-1, Math.min(1, change.getEntry(j)));
                found[j] -= move;
                most = Math.max(most, Math.abs(move));
            }
            if (most < 1e-9) {
                break;
            }
        }
        return this;
    }

    private void prior(double[] gradient, double[][] hessian) {
        hessian[0][0] = 1e-6;
        for (int c = 0; c < first.length; c++) {
            var knots = levels.get(c).knots();
            for (int j = 0; j < knots.length; j++) {
                double precision = knots[j] == 0 ? 1e9 : 1 / (PRIOR_SPREAD * PRIOR_SPREAD);
                gradient[first[c] + j] = precision * found[first[c] + j];
                hessian[first[c] + j][first[c] + j] = precision;
            }
        }
    }

    private void add(Rows rows, double[] gradient, double[][] hessian) {
        var at = new int[1 + 2 * first.length];
        var share = new double[at.length];
        for (int i = 0; i < rows.logits.length; i++) {
            if (rows.weights[i] > 0) {
                int used = terms(rows.offers, rows.code[i] * offerWidth, at, share);
                double logit = rows.logits[i];
                for (int t = 0; t < used; t++) {
                    logit += share[t] * found[at[t]];
                }
                double p = 1 / (1 + Math.exp(-logit));
                double error = rows.weights[i] * (p - rows.targets[i]);
                double curvature = rows.weights[i] * Math.max(p * (1 - p), 1e-9);
                for (int t = 0; t < used; t++) {
                    gradient[at[t]] += error * share[t];
                    for (int u = 0; u < used; u++) {
                        hessian[at[t]][at[u]] += curvature * share[t] * share[u];
                    }
                }
            }
        }
    }

    /** Which parameters an offer uses and how much of each; parameters of knots at 0 are left out. */
    private int terms(float[] offers, int start, int[] at, double[] share) {
        int used = 1;
        at[0] = 0;
        share[0] = 1;
        for (int c = 0; c < first.length; c++) {
            var curve = levels.get(c);
            float value = offers[start + curve.input()];
            int j = curve.below(value);
            float beyond = curve.beyond(j, value);
            if (beyond < 1 && curve.knots()[j] != 0) {
                at[used] = first[c] + j;
                share[used++] = 1 - beyond;
            }
            if (beyond > 0 && curve.knots()[j + 1] != 0) {
                at[used] = first[c] + j + 1;
                share[used++] = beyond;
            }
        }
        return used;
    }

    /** The shift that all rows have in common. */
    double common() {
        return found[0];
    }

    /** The shifts of the knots of curve {@code c}. */
    float[] shifts(int c) {
        var shifts = new float[levels.get(c).knots().length];
        for (int j = 0; j < shifts.length; j++) {
            shifts[j] = levels.get(c).knots()[j] == 0 ? 0 : (float) found[first[c] + j];
        }
        return shifts;
    }
}
