package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import promocast.data.Outcome;

/**
 * The model's error as a log shows it: customers are cut into cells by the setting that they had (where the log has few
 * settings, also by quarters of the forecast without an offer); the model's error has the variance by which the cells' mean residuals scatter more than chance lets them
 * (method of moments, as for random effects; DerSimonian and Laird 1986). One standard error of that is added, so that
 * few cells do not make it look surer than it is.
 */
final class LoggedError implements ModelError {
    private static final int QUARTERS = 4;
    private static final int MANY_SETTINGS = 12;
    private static final int FEWEST = 20;
    private static final int OUTCOMES = Outcome.values().length;

    private final List<Cell> cells = new ArrayList<>();
    private final List<Cell> differences = new ArrayList<>();
    private final double[][] rowCovariance;

    /** Mean residual of each outcome in a cell, and the covariance of these means. */
    private record Cell(double[] mean, double[][] covariance) {
        Cell minus(Cell other) {
            var difference = new double[OUTCOMES];
            var sum = new double[OUTCOMES][OUTCOMES];
            for (int a = 0; a < OUTCOMES; a++) {
                difference[a] = mean[a] - other.mean[a];
                for (int b = 0; b < OUTCOMES; b++) {
                    sum[a][b] = covariance[a][b] + other.covariance[a][b];
                }
            }
            return new Cell(difference, sum);
        }
    }

    /**
     * Measures the error.
     *
     * @param control number of the setting that means no offer; -1 if nobody had it
     * @param score forecast without an offer, by which customers are quartered (n values)
     */
    LoggedError(LoggedRows log, int control, float[] score) {
        var few = log.settings().size() < MANY_SETTINGS;
        var parts = few ? QUARTERS : 1;
        var quarter = few ? quarters(score) : new int[score.length];
        var rows = allRows(score.length);
        var byNumber = new ArrayList<List<Cell>>();
        for (int number = 0; number < log.settings().size(); number++) {
            var quartered = new ArrayList<Cell>();
            var having = log.having(number, rows);
            for (int k = 0; k < parts; k++) {
                int wanted = k;
                var members = Arrays.stream(having)
                        .filter(row -> quarter[row] == wanted)
                        .toArray();
                quartered.add(members.length < FEWEST ? new Cell(new double[0], new double[0][]) : cell(log, members));
            }
            byNumber.add(quartered);
        }
        for (int number = 0; number < byNumber.size(); number++) {
            for (int k = 0; k < parts; k++) {
                var cell = byNumber.get(number).get(k);
                if (cell.mean.length > 0) {
                    cells.add(cell);
                    if (control >= 0
                            && number != control
                            && byNumber.get(control).get(k).mean.length > 0) {
                        differences.add(cell.minus(byNumber.get(control).get(k)));
                    }
                }
            }
        }
        var whole = cell(log, rows);
        rowCovariance = whole.covariance;
        for (var line : rowCovariance) {
            for (int b = 0; b < OUTCOMES; b++) {
                line[b] *= log.effective(rows);
            }
        }
    }

    private static int[] allRows(int n) {
        var rows = new int[n];
        Arrays.setAll(rows, i -> i);
        return rows;
    }

    private static int[] quarters(float[] score) {
        var sorted = score.clone();
        Arrays.sort(sorted);
        var quarter = new int[score.length];
        for (int i = 0; i < score.length; i++) {
            for (int k = 1; k < QUARTERS; k++) {
                quarter[i] += score[i] > sorted[k * (score.length - 1) / QUARTERS] ? 1 : 0;
            }
        }
        return quarter;
    }

    private static Cell cell(LoggedRows log, int[] rows) {
        var mean = new double[OUTCOMES];
        var weights = 0.0;
        for (int row : rows) {
            weights += log.weight(row);
            for (int o = 0; o < OUTCOMES; o++) {
                mean[o] += log.weight(row) * residual(log, o, row);
            }
        }
        for (int o = 0; o < OUTCOMES; o++) {
            mean[o] /= weights;
        }
        var covariance = new double[OUTCOMES][OUTCOMES];
        for (int row : rows) {
            for (int a = 0; a < OUTCOMES; a++) {
                var influence = log.weight(row) / weights * (residual(log, a, row) - mean[a]);
                for (int b = 0; b < OUTCOMES; b++) {
                    covariance[a][b] += influence * log.weight(row) / weights * (residual(log, b, row) - mean[b]);
                }
            }
        }
        return new Cell(mean, covariance);
    }

    private static double residual(LoggedRows log, int outcome, int row) {
        var real = log.real().values()[outcome];
        return real.length == 0 ? 0 : real[row] - log.expected().values()[outcome][row];
    }

    @Override
    public double variance(double[] slopes, boolean extra) {
        var used = extra && !differences.isEmpty() ? differences : cells;
        if (used.isEmpty()) {
            return 0;
        }
        var moment = 0.0;
        var chance = 0.0;
        for (var cell : used) {
            var mean = 0.0;
            for (int o = 0; o < OUTCOMES; o++) {
                mean += slopes[o] * cell.mean[o];
            }
            var variance = quadratic(slopes, cell.covariance);
            moment += (mean * mean - variance) / used.size();
            chance += variance / used.size();
        }
        return Math.max(0, moment) + Math.sqrt(2.0 / used.size()) * chance;
    }

    @Override
    public double rowVariance(double[] slopes) {
        return quadratic(slopes, rowCovariance);
    }

    private static double quadratic(double[] slopes, double[][] covariance) {
        var sum = 0.0;
        for (int a = 0; a < OUTCOMES; a++) {
            for (int b = 0; b < OUTCOMES; b++) {
                sum += slopes[a] * covariance[a][b] * slopes[b];
            }
        }
        return sum;
    }
}
