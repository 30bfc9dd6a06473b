package promocast.engine.net;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Gradients of a batch by several workers. Which rows a lane takes does not depend on the number of threads, so neither
 * does the sum.
 *
 * @param <B> what a batch is
 */
final class Lanes<B> {
    private static final int MOST = 8;

    private final List<? extends Lane<B>> lanes;
    private final double[] losses;
    private final int threads;

    /** One worker with memory of its own. */
    interface Lane<B> {
        /** Sums since they were last set to 0: W and b of each layer. */
        float[][] gradient();

        /**
         * Adds the gradient of the summed loss of rows {@code from} to {@code to} of the batch; returns that loss.
         *
         * @param seed of whatever it draws
         */
        double add(float[][] weights, B batch, int from, int to, long seed);
    }

    Lanes(int batchRows, int threads, Supplier<? extends Lane<B>> lane) {
        int count = Math.min(MOST, (batchRows + Backprop.ROWS - 1) / Backprop.ROWS);
        this.lanes = Stream.generate(lane).limit(count).toList();
        this.losses = new double[count];
        this.threads = threads;
    }

    /** The gradient of the mean loss of the n rows of a batch; valid until the next call. */
    float[][] gradient(float[][] weights, B batch, int n, long seed) {
        RowRanges.run(lanes.size(), threads, (from, to) -> {
            for (int i = from; i < to; i++) {
                for (var part : lanes.get(i).gradient()) {
                    Arrays.fill(part, 0);
                }
                int first = (int) ((long) n * i / lanes.size());
                int last = (int) ((long) n * (i + 1) / lanes.size());
                losses[i] = lanes.get(i).add(weights, batch, first, last, seed * MOST + i);
            }
        });
        var sum = lanes.get(0).gradient();
        for (int part = 0; part < sum.length; part++) {
            for (int i = 1; i < lanes.size(); i++) {
                add(sum[part], lanes.get(i).gradient()[part]);
            }
            for (int j = 0; j < sum[part].length; j++) {
                sum[part][j] /= n;
            }
        }
        return sum;
    }

    /** The summed loss of the last batch. */
    double loss() {
        return Arrays.stream(losses).sum();
    }

    private static void add(float[] to, float[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }
}
