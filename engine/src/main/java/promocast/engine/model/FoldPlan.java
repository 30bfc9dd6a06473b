package promocast.engine.model;

import java.util.stream.IntStream;
import promocast.data.Split;

/**
 * Which rows are held out for what: each row is a test row or belongs to one fold, which one member does not learn
 * from.
 *
 * @param fold fold of each row from 0, or {@link #TEST}; not copied, not to be changed
 * @param folds number of folds, at most 127
 */
record FoldPlan(byte[] fold, int folds) {
    /** Fold of the rows that no member learns from. */
    static final byte TEST = Split.HELD_OUT;

    FoldPlan {
        for (byte k : fold) {
            if (k < TEST || k >= folds) {
                throw new IllegalArgumentException("fold: " + k + " is not between " + TEST + " and " + folds);
            }
        }
    }

    /** Draws test rows and folds of equal size at random. */
    static FoldPlan draw(int rows, double testShare, int folds, long seed) {
        var split = Split.of(rows, testShare, folds, seed).fold();
        var fold = new byte[rows];
        for (int i = 0; i < rows; i++) {
            fold[i] = (byte) split[i];
        }
        return new FoldPlan(fold, folds);
    }

    /** Number of rows. */
    int rows() {
        return fold.length;
    }

    /** The rows that no member learns from. */
    int[] test() {
        return in(TEST);
    }

    /** The rows of a fold. */
    int[] in(int wanted) {
        return IntStream.range(0, fold.length)
                .filter(row -> fold[row] == wanted)
                .toArray();
    }

    /** All rows but the test rows. */
    int[] training() {
        return IntStream.range(0, fold.length).filter(row -> fold[row] != TEST).toArray();
    }

    /** The training rows without those of a fold. */
    int[] without(int left) {
        return IntStream.range(0, fold.length)
                .filter(row -> fold[row] != TEST && fold[row] != left)
                .toArray();
    }
}
