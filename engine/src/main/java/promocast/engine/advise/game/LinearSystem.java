package promocast.engine.advise.game;

import java.util.Optional;

/** Small systems of linear equations. */
final class LinearSystem {
    private static final double SINGULAR = 1e-12;

    private LinearSystem() {}

    /**
     * Solves by Gauss-Jordan elimination with scaled partial pivoting.
     *
     * @param system coefficients with the right side as last column (n x (n+1)); changed by the call
     * @return n values; empty where the system has not exactly one solution
     */
    static Optional<double[]> solve(double[][] system) {
        int n = system.length;
        for (double[] row : system) {
            scale(row);
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            if (Math.abs(system[pivot][column]) < SINGULAR) {
                return Optional.empty();
            }
            double[] swapped = system[pivot];
            system[pivot] = system[column];
            system[column] = swapped;
            eliminate(system, column);
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = system[i][n] / system[i][i];
        }
        return Optional.of(solution);
    }

    private static void scale(double[] row) {
        double most = 0;
        for (double value : row) {
            most = Math.max(most, Math.abs(value));
        }
        for (int i = 0; most > 0 && i < row.length; i++) {
            row[i] /= most;
        }
    }

    private static void eliminate(double[][] system, int column) {
        for (int row = 0; row < system.length; row++) {
            double factor = system[row][column] / system[column][column];
            for (int i = column; row != column && i < system[row].length; i++) {
                system[row][i] -= factor * system[column][i];
            }
        }
    }
}
