package promocast.engine.advise;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import promocast.data.campaign.CampaignLog;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;

/**
 * Estimates fatigue, recovery and carry-over from a log in which customers got several offers, by least squares:
 * {@code y = customer + period + b' A(fatigue, recovery, carry-over)} for each outcome y (clicks, purchases) in units of its
 * own deviation, where A is the pull that is felt ({@link ContactPanel#felt}). For given numbers b is linear, so that only three numbers are searched for (variable
 * projection, Golub and Pereyra 1973). Customers' and periods' own levels are taken out, so that neither good customers
 * who get more offers nor a season look like an effect of contacts. Ranges are 95 %, from the sandwich of the Gauss-Newton
 * Jacobian, clustered by customer (Cameron and Miller 2015).
 *
 * <p>Contacts before the log began are not known; customers count as fresh in its first period.
 */
public final class RepeatedContacts {
    private static final int FEWEST = 500;
    private static final double[] UNKNOWN = {0.2, 0.35, 0.2};
    private static final Assumptions.Kind[] KINDS = {
        Assumptions.Kind.FATIGUE, Assumptions.Kind.RECOVERY, Assumptions.Kind.CARRY_OVER
    };

    private final ContactPanel panel;
    private final double[][] outcomes;

    private RepeatedContacts(ContactPanel panel) {
        this.panel = panel;
        this.outcomes = new double[panel.outcomes().length][];
        for (int o = 0; o < outcomes.length; o++) {
            outcomes[o] = panel.outcomes()[o].clone();
            panel.center(outcomes[o]);
            double deviation = Math.sqrt(dot(outcomes[o], outcomes[o]) / panel.rows());
            for (int row = 0; row < panel.rows(); row++) {
                outcomes[o][row] /= Math.max(1e-12, deviation);
            }
        }
    }

    /**
     * Assumptions with what a log can tell in the place of what was stated; a number that the log leaves wide open stays
     * as it was stated.
     *
     * @param plan the plan that is advised; numbers are by period of its campaign ({@link AdvisorOptions#periodDays})
     * @param options settings of the advisor with what was stated
     * @return empty where the log has no repeated contacts enough, or they tell nothing of fatigue
     */
    public static Optional<Assumptions> estimate(CampaignLog log, CampaignPlan plan, AdvisorOptions options) {
        return ContactPanel.of(log, options.periodDays(plan)).flatMap(panel -> estimate(panel, options.assumptions()));
    }

    static Optional<Assumptions> estimate(ContactPanel panel, Assumptions stated) {
        return panel.rows() > 0 && panel.repeated() >= FEWEST
                ? new RepeatedContacts(panel).assumptions(stated)
                : Optional.empty();
    }

    private Optional<Assumptions> assumptions(Assumptions stated) {
        double[] best = search();
        double[] errors = errors(best);
        if (!(errors[0] <= UNKNOWN[0])) {
            return Optional.empty();
        }
        var found = stated;
        for (int i = 0; i < KINDS.length; i++) {
            if (errors[i] <= UNKNOWN[i]) {
                var range = new Interval(
                        best[i],
                        Math.max(0, best[i] - Interval.Z95 * errors[i]),
                        Math.min(1, best[i] + Interval.Z95 * errors[i]));
                found = found.with(KINDS[i], Assumption.estimated(range, panel.repeated()));
            }
        }
        return Optional.of(found.withExposure(new Assumptions.Exposure(true, freshness(found))));
    }

    /** Mean share of the full effect that the logged contacts had. */
    private double freshness(Assumptions found) {
        double[][] felt = panel.felt(found.value(Assumptions.Kind.FATIGUE), found.value(Assumptions.Kind.RECOVERY), 0);
        double sum = 0;
        int count = 0;
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.contact(row)) {
                sum += 1 - felt[panel.width()][row];
                count++;
            }
        }
        return Math.max(0.05, sum / count);
    }

    /** The numbers with the least squares: a coarse grid, then smaller and smaller steps (Hooke and Jeeves 1961). */
    private double[] search() {
        double[] best = {0, 0.5, 0};
        double least = misfit(best);
        for (double fatigue = 0.1; fatigue < 0.95; fatigue += 0.2) {
            for (double recovery = 0.1; recovery < 1; recovery += 0.2) {
                for (double carried : new double[] {0, 0.3}) {
                    double[] tried = {fatigue, recovery, carried};
                    double misfit = misfit(tried);
                    if (misfit < least) {
                        best = tried;
                        least = misfit;
                    }
                }
            }
        }
        for (double step = 0.1; step > 0.004; ) {
            boolean moved = false;
            for (int i = 0; i < 2 * best.length; i++) {
                double[] tried = best.clone();
                tried[i / 2] = within(i / 2, tried[i / 2] + (i % 2 == 0 ? step : -step));
                double misfit = misfit(tried);
                if (misfit < least) {
                    best = tried;
                    least = misfit;
                    moved = true;
                }
            }
            step = moved ? step : step / 2;
        }
        return best;
    }

    private static double within(int index, double value) {
        return Math.max(0, Math.min(index == 2 ? 0.9 : 1, value));
    }

    private double[][] centered(double[] numbers) {
        double[][] felt = Arrays.copyOf(panel.felt(numbers[0], numbers[1], numbers[2]), panel.width());
        for (double[] column : felt) {
            panel.center(column);
        }
        return felt;
    }

    private double misfit(double[] numbers) {
        double[][] felt = centered(numbers);
        double sum = 0;
        for (double[] outcome : outcomes) {
            double[] residual = residual(outcome, felt, coefficients(outcome, felt));
            sum += dot(residual, residual);
        }
        return sum;
    }

    private static double[] residual(double[] outcome, double[][] columns, double[] b) {
        double[] residual = new double[outcome.length];
        for (int row = 0; row < residual.length; row++) {
            residual[row] = outcome[row] - fitted(columns, b, row);
        }
        return residual;
    }

    private static double fitted(double[][] columns, double[] b, int row) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += b[i] * columns[i][row];
        }
        return sum;
    }

    private static double[] coefficients(double[] outcome, double[][] columns) {
        double[] right = new double[columns.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = dot(columns[i], outcome);
        }
        return new CholeskyDecomposition(moments(columns))
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    /** X'X, with a trace of a ridge so that a lever that hardly varies does no harm. */
    private static RealMatrix moments(double[][] columns) {
        int j = columns.length;
        var moments = new Array2DRowRealMatrix(j, j);
        for (int i = 0; i < j; i++) {
            for (int k = 0; k <= i; k++) {
                double value = dot(columns[i], columns[k]);
                moments.setEntry(i, k, value);
                moments.setEntry(k, i, value);
            }
        }
        for (int i = 0; i < j; i++) {
            moments.addToEntry(i, i, 1e-9 * (1 + moments.getEntry(i, i)));
        }
        return moments;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += a[row] * b[row];
        }
        return sum;
    }

    /** Standard errors of the three numbers; infinite where the log says nothing of one. */
    private double[] errors(double[] best) {
        double[][] felt = centered(best);
        int j = felt.length;
        int size = j * outcomes.length + best.length;
        var bread = new Array2DRowRealMatrix(size, size);
        double[][] scores = new double[panel.customer()[panel.rows() - 1] + 1][size];
        for (int o = 0; o < outcomes.length; o++) {
            double[] b = coefficients(outcomes[o], felt);
            double[][] jacobian = Arrays.copyOf(felt, j + best.length);
            for (int i = 0; i < best.length; i++) {
                jacobian[j + i] = slope(best, i, b);
            }
            int[] place = place(o, j, best.length);
            var moments = moments(jacobian);
            for (int i = 0; i < place.length; i++) {
                for (int k = 0; k < place.length; k++) {
                    bread.addToEntry(place[i], place[k], moments.getEntry(i, k));
                }
            }
            score(scores, residual(outcomes[o], felt, b), jacobian, place);
        }
        return errors(bread, scores, best.length);
    }

    /** Where an outcome's own coefficients and the shared numbers stand among all. */
    private int[] place(int o, int j, int shared) {
        int[] place = new int[j + shared];
        for (int i = 0; i < place.length; i++) {
            place[i] = i < j ? o * j + i : outcomes.length * j + i - j;
        }
        return place;
    }

    private void score(double[][] scores, double[] residual, double[][] jacobian, int[] place) {
        for (int row = 0; row < residual.length; row++) {
            double[] sums = scores[panel.customer()[row]];
            for (int i = 0; i < place.length; i++) {
                sums[place[i]] += residual[row] * jacobian[i][row];
            }
        }
    }

    private static double[] errors(RealMatrix bread, double[][] scores, int shared) {
        int size = bread.getRowDimension();
        double[] errors = new double[shared];
        Arrays.fill(errors, Double.POSITIVE_INFINITY);
        try {
            var inverse = new CholeskyDecomposition(bread).getSolver().getInverse();
            var influence = new Array2DRowRealMatrix(scores, false).multiply(inverse);
            for (int i = 0; i < shared; i++) {
                double[] each = influence.getColumn(size - shared + i);
                double variance = dot(each, each);
                errors[i] = variance > 0 ? Math.sqrt(variance) : Double.POSITIVE_INFINITY;
            }
        } catch (NonPositiveDefiniteMatrixException unidentified) {
            return errors;
        }
        return errors;
    }

    /** How the fit moves with one of the three numbers. */
    private double[] slope(double[] best, int index, double[] b) {
        double[] up = best.clone();
        double[] down = best.clone();
        up[index] = within(index, best[index] + 0.02);
        down[index] = within(index, best[index] - 0.02);
        double[][] above = centered(up);
        double[][] below = centered(down);
        double[] slope = new double[panel.rows()];
        for (int row = 0; row < slope.length; row++) {
            slope[row] = (fitted(above, b, row) - fitted(below, b, row)) / (up[index] - down[index]);
        }
        return slope;
    }
}
