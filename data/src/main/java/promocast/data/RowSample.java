package promocast.data;

import java.util.SplittableRandom;

/**
 * Rows that stand for all of a long table: one drawn by chance out of each block of equal length, so that they lie evenly
 * over the table and no order of the file, such as offers dealt out in turn, hides in a fixed step.
 */
public final class RowSample {
    private static final long SEED = 20_260_301;

    private RowSample() {}

    /**
     * At most {@code most} rows of {@code rows}, ascending; all of them where there are no more. Always the same ones.
     *
     * @param rows number of rows of the table
     * @param most largest number of rows of the sample, at least 1
     */
    public static int[] of(int rows, int most) {
        int size = Math.min(rows, most);
        var sample = new int[size];
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < size; i++) {
            int from = (int) ((long) rows * i / size);
            int to = (int) ((long) rows * (i + 1) / size);
            sample[i] = to - from == 1 ? from : from + random.nextInt(to - from);
        }
        return sample;
    }
}
