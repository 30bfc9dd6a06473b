package promocast.engine.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;

/** Reads the result of a test: differences within each line, averaged by its customers (post-stratification). */
public final class ResultReader {
    private final Assignment assignment;
    private final Dataset results;
    private final int[] rows;
    private final long strangers;

    private ResultReader(Assignment assignment, Dataset results, String id) {
        this.assignment = assignment;
        this.results = results;
        var known = new HashMap<String, Integer>();
        var members = assignment.members();
        for (int i = 0; i < members.size(); i++) {
            known.put(members.get(i).id(), i);
        }
        rows = new int[members.size()];
        java.util.Arrays.fill(rows, -1);
        long others = 0;
        var column = results.column(id);
        for (int row = 0; row < results.rows(); row++) {
            var member = known.get(column.text(row));
            if (member == null) {
                others++;
            } else if (rows[member] >= 0) {
                throw new BadInputException(EngineMessage.of(
                        "experiment.result.twice", results.name(), results.fileRow(row), column.text(row)));
            } else {
                rows[member] = row;
            }
        }
        strangers = others;
    }

    /**
     * The result of a test.
     *
     * @param id column of the results with the customer
     * @param outcomes columns of the results by outcome
     * @param covariate column of the results from before the test, which takes variance of the spend away (CUPED)
     * @param expected what the forecast said for each customer, as far as it is known
     * @throws BadInputException when a customer comes twice, or an outcome is not a number
     * @throws UnanswerableException when a group has fewer than two customers with an outcome
     */
    public static TestResult read(
            Assignment assignment,
            Dataset results,
            String id,
            Map<Outcome, String> outcomes,
            Optional<String> covariate,
            Map<Outcome, Interval> expected) {
        return new ResultReader(assignment, results, id).result(outcomes, covariate, expected);
    }

    private TestResult result(
            Map<Outcome, String> outcomes, Optional<String> covariate, Map<Outcome, Interval> expected) {
        long[] sizes = new long[2];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                sizes[side(i)]++;
            }
        }
        if (sizes[0] < 2 || sizes[1] < 2) {
            throw new UnanswerableException(
                    EngineMessage.of("experiment.result.few", results.name(), sizes[0], sizes[1]));
        }
        var findings = new ArrayList<TestResult.Finding>();
        new TreeMap<>(outcomes)
                .forEach((outcome, column) -> findings.add(finding(
                        outcome,
                        adjusted(values(column), outcome == Outcome.SPEND ? covariate : Optional.empty()),
                        Optional.ofNullable(expected.get(outcome)))));
        long missing = rows.length - sizes[0] - sizes[1];
        double mismatch = TestResult.mismatch(sizes[0], sizes[1], assignment.holdout());
        return new TestResult(sizes[0], sizes[1], missing, strangers, mismatch, findings);
    }

    private int side(int member) {
        return assignment.members().get(member).held() ? 1 : 0;
    }

    /** The values of a column by member; NaN where the results do not have the customer. */
    private double[] values(String name) {
        var column = results.column(name);
        var values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i] < 0 ? Double.NaN : column.number(rows[i]);
            if (rows[i] >= 0 && !Double.isFinite(values[i])) {
                throw new BadInputException(EngineMessage.of(
                        "experiment.result.notNumber",
                        results.name(),
                        results.fileRow(rows[i]),
                        name,
                        column.text(rows[i])));
            }
        }
        return values;
    }

    /** Deng et al. 2013, equation 2: y - theta (x - mean x) with theta = cov(x, y) / var(x). */
    private double[] adjusted(double[] y, Optional<String> covariate) {
        if (covariate.isEmpty()) {
            return y;
        }
        var x = values(covariate.get());
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < y.length; i++) {
            if (rows[i] >= 0) {
                n++;
                sumX += x[i];
                sumY += y[i];
            }
        }
        double cross = 0;
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            if (rows[i] >= 0) {
                cross += (x[i] - sumX / n) * (y[i] - sumY / n);
                squares += (x[i] - sumX / n) * (x[i] - sumX / n);
            }
        }
        double theta = squares > 0 ? cross / squares : 0;
        var adjusted = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            adjusted[i] = y[i] - theta * (x[i] - sumX / n);
        }
        return adjusted;
    }

    private TestResult.Finding finding(Outcome outcome, double[] values, Optional<Interval> expected) {
        var strata = new TreeMap<Integer, Moments>();
        var whole = new Moments();
        for (int i = 0; i < values.length; i++) {
            if (rows[i] >= 0) {
                strata.computeIfAbsent(assignment.members().get(i).stratum(), none -> new Moments())
                        .add(side(i), values[i]);
                whole.add(side(i), values[i]);
            }
        }
        // a line with too few customers in a group has no difference of its own: then all count as one
        boolean alone = strata.values().stream().allMatch(Moments::isComparable);
        var difference = alone ? weighted(List.copyOf(strata.values())) : weighted(List.of(whole));
        double error = (difference.upper() - difference.value()) / Interval.Z95;
        return new TestResult.Finding(
                outcome,
                whole.mean(0),
                whole.mean(1),
                difference,
                TestResult.chance(difference.value(), error),
                expected,
                TestResult.agreement(difference, expected));
    }

    private static Interval weighted(List<Moments> strata) {
        double all = strata.stream().mapToDouble(Moments::size).sum();
        double difference = 0;
        double variance = 0;
        for (var one : strata) {
            double weight = one.size() / all;
            difference += weight * (one.mean(0) - one.mean(1));
            variance += weight * weight * one.variance();
        }
        return Interval.around(difference, Interval.Z95 * Math.sqrt(variance));
    }

    private static final class Moments {
        private final double[] count = new double[2];
        private final double[] sum = new double[2];
        private final double[] squares = new double[2];

        void add(int side, double value) {
            count[side]++;
            sum[side] += value;
            squares[side] += value * value;
        }

        boolean isComparable() {
            return count[0] >= 2 && count[1] >= 2;
        }

        double size() {
            return count[0] + count[1];
        }

        double mean(int side) {
            return sum[side] / count[side];
        }

        /** Variance of the difference of the means. */
        double variance() {
            return variance(0) / count[0] + variance(1) / count[1];
        }

        private double variance(int side) {
            double mean = mean(side);
            return Math.max(0, (squares[side] - count[side] * mean * mean) / (count[side] - 1));
        }
    }
}
