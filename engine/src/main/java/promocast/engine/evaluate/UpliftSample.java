package promocast.engine.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import promocast.data.BadInputException;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;

/**
 * Customers ranked by their predicted uplift, best first, with what they were given and what they did. Sorted once, so
 * that a measure or a bootstrap replicate is a single pass. Of equal scores the later row comes first, as in
 * scikit-uplift (a stable ascending sort, reversed).
 */
public final class UpliftSample {
    private final double[] response;
    private final boolean[] treated;
    private final double[] score;
    private final int[] row;
    private final boolean binary;

    private UpliftSample(double[] response, boolean[] treated, double[] score, int[] row) {
        this.response = response;
        this.treated = treated;
        this.score = score;
        this.row = row;
        this.binary = Arrays.stream(response).allMatch(y -> y == 0 || y == 1);
    }

    /**
     * Ranks n customers.
     *
     * @param y what each did: 0/1, or any finite amount such as spend
     * @param treated whether each got the offer
     * @param score predicted uplift of each
     * @throws BadInputException when a value of {@code y} or {@code score} is not a finite number; names the row
     * @throws UnanswerableException when nobody was treated, or everybody
     */
    public static UpliftSample of(double[] y, boolean[] treated, double[] score) {
        int n = y.length;
        if (treated.length != n || score.length != n) {
            throw new IllegalArgumentException(
                    "treated, score: " + treated.length + " and " + score.length + " values for " + n + " customers");
        }
        requireFinite("y", y);
        requireFinite("score", score);
        requireBothGroups(treated);
        int[] row = IntStream.range(0, n)
                .map(i -> n - 1 - i)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -(score[i] + 0.0)))
                .mapToInt(Integer::intValue)
                .toArray();
        var sortedTreated = new boolean[n];
        for (int i = 0; i < n; i++) {
            sortedTreated[i] = treated[row[i]];
        }
        return new UpliftSample(pick(y, row), sortedTreated, pick(score, row), row);
    }

    private static void requireFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new BadInputException(EngineMessage.of(
                        "evaluate.value.notFinite", name, String.valueOf(i + 1), String.valueOf(values[i])));
            }
        }
    }

    private static void requireBothGroups(boolean[] treated) {
        int count = 0;
        for (boolean t : treated) {
            count += t ? 1 : 0;
        }
        if (count == 0) {
            throw new UnanswerableException(EngineMessage.of("evaluate.uplift.noTreated", treated.length));
        }
        if (count == treated.length) {
            throw new UnanswerableException(EngineMessage.of("evaluate.uplift.noControl", treated.length));
        }
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }

    /** Number of customers n. */
    public int size() {
        return response.length;
    }

    /** Whether the responses are 0 and 1 only; Qini and AUUC need that. */
    public boolean binary() {
        return binary;
    }

    /** Whether each customer was treated, in the order in which they were given (n values). */
    public boolean[] treated() {
        var original = new boolean[row.length];
        for (int i = 0; i < row.length; i++) {
            original[row[i]] = treated[i];
        }
        return original;
    }

    /** Response of the customer at a rank. */
    double response(int rank) {
        return response[rank];
    }

    /** Whether the customer at a rank was treated. */
    boolean treated(int rank) {
        return treated[rank];
    }

    /** Times that the customer at a rank counts. */
    int weight(int rank, int[] counts) {
        return counts[row[rank]];
    }

    /** Running totals along the ranking, one step for each group of equal scores. */
    Cumulative ranked(int[] counts) {
        var steps = new Cumulative(response.length);
        double n = 0;
        double nt = 0;
        double yt = 0;
        double yc = 0;
        for (int i = 0; i < response.length; i++) {
            int weight = counts[row[i]];
            n += weight;
            if (treated[i]) {
                nt += weight;
                yt += weight * response[i];
            } else {
                yc += weight * response[i];
            }
            if (i + 1 == response.length || score[i] != score[i + 1]) {
                steps.add(n, nt, yt, yc);
            }
        }
        return steps;
    }

    /** Running totals of the best possible ranking of 0/1 responses, as scikit-uplift 0.5.1 defines it. */
    Cumulative perfect(Cumulative.Kind kind, int[] counts) {
        double[] group = new double[4]; // control without, control with, treated without, treated with response
        for (int i = 0; i < response.length; i++) {
            group[(treated[i] ? 2 : 0) + (response[i] == 1 ? 1 : 0)] += counts[row[i]];
        }
        double nc = group[0] + group[1];
        double nt = group[2] + group[3];
        var steps = new Cumulative(4);
        steps.add(group[3], group[3], group[3], 0);
        if (kind == Cumulative.Kind.QINI) {
            steps.add(group[3] + group[2] + group[0], nt, group[3], 0);
        } else {
            steps.add(group[3] + group[0], group[3], group[3], 0);
            if (group[1] > group[2]) {
                steps.add(group[3] + nc, group[3], group[3], group[1]);
            } else {
                steps.add(nt + group[0], nt, group[3], 0);
            }
        }
        steps.add(nt + nc, nt, group[3], group[1]);
        return steps;
    }

    /** Each customer once (n ones). */
    int[] once() {
        var counts = new int[response.length];
        Arrays.fill(counts, 1);
        return counts;
    }
}
