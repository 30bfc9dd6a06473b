package promocast.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Which rows a model learns from and which are held out; the same arguments give the same split.
 *
 * @param train indices of the rows to learn from, ascending
 * @param test indices of the held-out rows, ascending
 * @param fold for each of the n rows the fold of a training row (0 to k-1), -1 for a held-out row
 */
public record Split(int[] train, int[] test, int[] fold) {
    /** The fold of a held-out row. */
    public static final int HELD_OUT = -1;

    public Split {
        train = train.clone();
        test = test.clone();
        fold = fold.clone();
        if (train.length + test.length != fold.length) {
            throw new IllegalArgumentException(
                    "fold: " + fold.length + " rows, but " + train.length + " + " + test.length + " were split");
        }
    }

    /**
     * Splits n rows by a random permutation: the first {@code round(n x testShare)} are held out, the others go to the
     * folds in turn.
     *
     * @param rows number of rows n
     * @param testShare share of rows to hold out, from 0 to below 1
     * @param folds number of folds k, at least 1
     */
    public static Split of(int rows, double testShare, int folds, long seed) {
        if (rows < 0 || !(testShare >= 0 && testShare < 1) || folds < 1) {
            throw new IllegalArgumentException(
                    "rows " + rows + ", testShare " + testShare + ", folds " + folds + ": out of range");
        }
        var order = new int[rows];
        Arrays.setAll(order, i -> i);
        var random = new SplittableRandom(seed);
        for (int i = rows - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        int held = (int) Math.round(rows * testShare);
        var fold = new int[rows];
        for (int i = 0; i < rows; i++) {
            fold[order[i]] = i < held ? HELD_OUT : (i - held) % folds;
        }
        var test = Arrays.copyOf(order, held);
        var train = Arrays.copyOfRange(order, held, rows);
        Arrays.sort(test);
        Arrays.sort(train);
        return new Split(train, test, fold);
    }
}
