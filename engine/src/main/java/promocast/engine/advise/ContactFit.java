package promocast.engine.advise;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Least squares of {@code y = customer + period + b' A(numbers)} for each outcome y (clicks, purchases) in units of its own
 * deviation, where A is the pull that is felt ({@link ContactPanel#felt}), for purchases with what the pull of the period
 * before brings again. For given numbers b is linear, so that only few numbers are searched for (variable projection,
 * Golub and Pereyra 1973). Customers' and periods' own levels are taken out, so that neither good customers who get more
 * offers nor a season look like an effect of contacts. Standard errors come from the sandwich of the Gauss-Newton Jacobian,
 * clustered by customer (Cameron and Miller 2015).
 */
final class ContactFit {
    private static final double FIRST_STEP = 0.1;
    private static final double LAST_STEP = 0.004;
    private static final double SLOPE_STEP = 0.02;

    private final ContactPanel panel;
    private final double[][] outcomes;

    ContactFit(ContactPanel panel) {
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
     * Numbers to search for.
     *
     * @param of what a vector of them means
     * @param least least value of each
     * @param most largest value of each
     */
    record Search(Function<double[], ContactNumbers> of, double[] least, double[] most) {
        /** A vector with one number moved as far as it may. */
        double[] moved(double[] from, int index, double by) {
            double[] moved = from.clone();
            moved[index] = Math.max(least[index], Math.min(most[index], moved[index] + by));
            return moved;
        }
    }

    /** The vector with the least squares near a first one, by smaller and smaller steps (Hooke and Jeeves 1961). */
    double[] improve(double[] first, Search search) {
        double[] best = first.clone();
        double least = misfit(search.of.apply(best));
        for (double step = FIRST_STEP; step > LAST_STEP; ) {
            boolean moved = false;
            for (int i = 0; i < 2 * best.length; i++) {
                double[] tried = search.moved(best, i / 2, i % 2 == 0 ? step : -step);
                double misfit = misfit(search.of.apply(tried));
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

    /** Sum of squares that is left. */
    double misfit(ContactNumbers numbers) {
        double sum = 0;
        var regressors = regressors(numbers);
        for (int o = 0; o < outcomes.length; o++) {
            double[][] columns = regressors.of(o);
            double[] residual = residual(outcomes[o], columns, coefficients(outcomes[o], columns));
            sum += dot(residual, residual);
        }
        return sum;
    }

    /** Columns that explain the purchases, and those that explain all else. */
    private final class Regressors {
        private final double[][] now;
        private final double[][] buying;

        private Regressors(double[][] now, double[][] buying) {
            this.now = now;
            this.buying = buying;
        }

        private double[][] of(int outcome) {
            return outcome == panel.purchase() ? buying : now;
        }
    }

    private Regressors regressors(ContactNumbers numbers) {
        var felt = panel.felt(numbers);
        double[][] now = felt.now();
        double[][] buying = now;
        if (numbers.repurchase() != 0 && panel.purchase() >= 0) {
            buying = new double[now.length][];
            for (int i = 0; i < now.length; i++) {
                buying[i] = now[i].clone();
                for (int row = 0; row < panel.rows(); row++) {
                    buying[i][row] += numbers.repurchase() * felt.before()[i][row];
                }
                panel.center(buying[i]);
            }
        }
        for (double[] column : now) {
            panel.center(column);
        }
        return new Regressors(now, buying);
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

    /** Standard errors of a vector of numbers; infinite where the log says nothing of one. */
    double[] errors(double[] best, Search search) {
        var fitted = regressors(search.of.apply(best));
        int j = panel.width();
        int size = j * outcomes.length + best.length;
        var bread = new Array2DRowRealMatrix(size, size);
        double[][] scores = new double[panel.customer()[panel.rows() - 1] + 1][size];
        for (int o = 0; o < outcomes.length; o++) {
            double[][] columns = fitted.of(o);
            double[] b = coefficients(outcomes[o], columns);
            double[][] jacobian = Arrays.copyOf(columns, j + best.length);
            for (int i = 0; i < best.length; i++) {
                jacobian[j + i] = slope(best, i, o, b, search);
            }
            int[] place = place(o, j, best.length);
            var moments = moments(jacobian);
            for (int i = 0; i < place.length; i++) {
                for (int k = 0; k < place.length; k++) {
                    bread.addToEntry(place[i], place[k], moments.getEntry(i, k));
                }
            }
            score(scores, residual(outcomes[o], columns, b), jacobian, place);
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

    /** How the fit of an outcome moves with one of the numbers. */
    private double[] slope(double[] best, int index, int outcome, double[] b, Search search) {
        double[] up = search.moved(best, index, SLOPE_STEP);
        double[] down = search.moved(best, index, -SLOPE_STEP);
        double[][] above = regressors(search.of.apply(up)).of(outcome);
        double[][] below = regressors(search.of.apply(down)).of(outcome);
        double[] slope = new double[panel.rows()];
        for (int row = 0; row < slope.length; row++) {
            slope[row] = (fitted(above, b, row) - fitted(below, b, row)) / (up[index] - down[index]);
        }
        return slope;
    }
}
