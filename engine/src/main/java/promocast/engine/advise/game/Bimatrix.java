package promocast.engine.advise.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A game of two in which each picks one of a few choices without seeing the other's.
 *
 * @param ours what we earn (m x n), by our choice and the rival's
 * @param theirs what the rival earns (m x n), by our choice and the rival's
 */
public record Bimatrix(double[][] ours, double[][] theirs) {
    /** Differences below this share of the largest pay-off are rounding. */
    private static final double TOLERANCE = 1e-9;

    public Bimatrix {
        ours = checked("ours", ours);
        theirs = checked("theirs", theirs);
        if (theirs.length != ours.length || theirs[0].length != ours[0].length) {
            throw new IllegalArgumentException("theirs: " + theirs.length + " x " + theirs[0].length + " for "
                    + ours.length + " x " + ours[0].length);
        }
    }

    private static double[][] checked(String name, double[][] values) {
        if (values.length == 0 || values[0].length == 0) {
            throw new IllegalArgumentException(name + ": no choice is given");
        }
        for (double[] row : values) {
            if (row.length != values[0].length || !Arrays.stream(row).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(name + ": " + Arrays.toString(row) + " is not a row of the matrix");
            }
        }
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    /** A game in which the rival wins what we lose. */
    public static Bimatrix opposed(double[][] ours) {
        double[][] theirs = Arrays.stream(ours)
                .map(row -> Arrays.stream(row).map(value -> -value).toArray())
                .toArray(double[][]::new);
        return new Bimatrix(ours, theirs);
    }

    /** Number of our choices m. */
    public int rows() {
        return ours.length;
    }

    /** Number of the rival's choices n. */
    public int columns() {
        return ours[0].length;
    }

    /** Our best choices when the rival picks a column; equals count alike. */
    public List<Integer> bestRows(int column) {
        return best(rows(), row -> ours[row][column]);
    }

    /** The rival's best choices when we pick a row; equals count alike. */
    public List<Integer> bestColumns(int row) {
        return best(columns(), column -> theirs[row][column]);
    }

    /** The choice that earns most when the rival does us as much harm as it can; the first of equals. */
    public int safest() {
        return best(rows(), this::worst).get(0);
    }

    /** What a choice of ours earns at least, whatever the rival does. */
    public double worst(int row) {
        return Arrays.stream(ours[row]).min().orElseThrow();
    }

    /** What counts as nothing. */
    double tolerance() {
        double most = 0;
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                most = Math.max(most, Math.max(Math.abs(ours[row][column]), Math.abs(theirs[row][column])));
            }
        }
        return TOLERANCE * Math.max(most, Double.MIN_NORMAL);
    }

    private List<Integer> best(int count, IntToDoubleFunction value) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, value.applyAsDouble(i));
        }
        var best = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            if (value.applyAsDouble(i) >= most - tolerance()) {
                best.add(i);
            }
        }
        return best;
    }
}
