package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import promocast.data.Outcome;

/**
 * The model's error as a log shows it. Customers are cut into cells, by the setting that they had and by quarters of the
 * forecast without an offer where there are few settings, else by the value of one lever after the other. The model's
 * error has the variance by which the cells' mean residuals scatter more than chance lets them (method of moments, as for
 * random effects; DerSimonian and Laird 1986), each cell in units of the usual error of its rate; the variances of several
 * levers add up. One standard error is added, so that few cells do not make the model look surer than it is. What all
 * settings share is the mean product of two settings' residuals.
 */
final class LoggedError implements ModelError {
    private static final int QUARTERS = 4;
    private static final int MANY_SETTINGS = 12;
    private static final int FEWEST = 20;
    private static final int BINS = 6;
    private static final int OUTCOMES = Outcome.values().length;

    private final List<List<Cell>> groups = new ArrayList<>();
    private final double[][] shared = new double[OUTCOMES][OUTCOMES];
    private final double[][] rowCovariance;
    private final double usualRate;
    private final Means expected;

    /** Mean residual of each outcome in a cell, the covariance of these means, and how large errors are there. */
    private record Cell(double[] mean, double[][] covariance, double scale) {}

    /**
     * Measures the error.
     *
     * @param score forecast without an offer, by which customers are quartered (n values)
     * @param rate the outcome whose rate says how large errors are
     */
    LoggedError(LoggedRows log, float[] score, Outcome rate) {
        var rows = log.sampled();
        expected = log.expected(rows);
        usualRate = Arrays.stream(rows)
                .mapToDouble(row -> expected.at(rate, row))
                .average()
                .orElse(0);
        if (log.settings().size() < MANY_SETTINGS) {
            var quarter = quarters(score);
            var all = new ArrayList<Cell>();
            var pairs = 0;
            for (int k = 0; k < QUARTERS; k++) {
                int part = k;
                var members =
                        Arrays.stream(rows).filter(row -> quarter[row] == part).toArray();
                var sameQuarter = cells(log, members, rate, log::numberOf);
                pairs += addPairs(sameQuarter);
                all.addAll(sameQuarter);
            }
            groups.add(all);
            divideShared(pairs);
        } else {
            divideShared(addPairs(cells(log, rows, rate, log::numberOf)));
            for (int lever = 0; lever < log.settings().get(0).length; lever++) {
                var bin = bins(log, lever);
                groups.add(cells(log, rows, rate, row -> bin[log.numberOf(row)]));
            }
        }
        rowCovariance = cell(log, rows, 1).covariance;
        for (var line : rowCovariance) {
            for (int b = 0; b < OUTCOMES; b++) {
                line[b] *= log.effective(rows);
            }
        }
    }

    private void divideShared(int pairs) {
        for (var line : shared) {
            for (int b = 0; b < OUTCOMES; b++) {
                line[b] /= Math.max(1, pairs);
            }
        }
    }

    /** The bin of each setting by the rank of its value of a lever. */
    private static int[] bins(LoggedRows log, int lever) {
        var values = log.settings().stream()
                .mapToDouble(setting -> setting[lever])
                .distinct()
                .sorted()
                .toArray();
        return log.settings().stream()
                .mapToInt(setting -> {
                    var rank = Arrays.binarySearch(values, setting[lever]);
                    return values.length <= BINS ? rank : rank * BINS / values.length;
                })
                .toArray();
    }

    /** One cell for each group of rows that is large enough. */
    private List<Cell> cells(LoggedRows log, int[] members, Outcome rate, IntUnaryOperator groupOf) {
        var byGroup = new TreeMap<Integer, List<Integer>>();
        for (int row : members) {
            byGroup.computeIfAbsent(groupOf.applyAsInt(row), key -> new ArrayList<>())
                    .add(row);
        }
        var found = new ArrayList<Cell>();
        for (var group : byGroup.values()) {
            if (group.size() >= FEWEST) {
                var having = group.stream().mapToInt(Integer::intValue).toArray();
                var mean = Arrays.stream(having)
                        .mapToDouble(row -> expected.at(rate, row))
                        .average();
                found.add(cell(log, having, scale(mean.orElse(usualRate))));
            }
        }
        return found;
    }

    /** Adds the products of the residuals of each two cells, whose chance parts are independent; returns their number. */
    private int addPairs(List<Cell> sameQuarter) {
        for (var one : sameQuarter) {
            for (var two : sameQuarter) {
                for (int a = 0; a < OUTCOMES && one != two; a++) {
                    for (int b = 0; b < OUTCOMES; b++) {
                        shared[a][b] += one.mean[a] * two.mean[b] / Math.sqrt(one.scale * two.scale);
                    }
                }
            }
        }
        return sameQuarter.size() * (sameQuarter.size() - 1);
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

    private Cell cell(LoggedRows log, int[] rows, double scale) {
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
        return new Cell(mean, covariance, scale);
    }

    private double residual(LoggedRows log, int outcome, int row) {
        var real = log.real().values()[outcome];
        return real.length == 0 ? 0 : real[row] - expected.values()[outcome][row];
    }

    @Override
    public double variance(double[] slopes) {
        return groups.stream().mapToDouble(cells -> variance(slopes, cells)).sum();
    }

    private static double variance(double[] slopes, List<Cell> cells) {
        var precision = 0.0;
        var excess = 0.0;
        var used = 0;
        for (var cell : cells) {
            var chance = product(slopes, cell.covariance, slopes) / cell.scale;
            if (chance > 0) {
                var mean = 0.0;
                for (int o = 0; o < OUTCOMES; o++) {
                    mean += slopes[o] * cell.mean[o];
                }
                precision += 1 / chance;
                excess += mean * mean / cell.scale / chance - 1;
                used++;
            }
        }
        return used == 0 ? 0 : (Math.max(0, excess) + Math.sqrt(2.0 * used)) / precision;
    }

    @Override
    public double shared(double[] slopes, double[] otherSlopes) {
        return product(slopes, shared, otherSlopes);
    }

    @Override
    public double scale(double rate) {
        var ratio = usualRate > 0 && rate >= 0 ? rate / usualRate : 1;
        return Math.min(4, Math.max(0.1, ratio * ratio));
    }

    @Override
    public double rowVariance(double[] slopes) {
        return product(slopes, rowCovariance, slopes);
    }

    private static double product(double[] slopes, double[][] covariance, double[] otherSlopes) {
        var sum = 0.0;
        for (int a = 0; a < OUTCOMES; a++) {
            for (int b = 0; b < OUTCOMES; b++) {
                sum += slopes[a] * covariance[a][b] * otherSlopes[b];
            }
        }
        return sum;
    }
}
