package promocast.engine.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import promocast.engine.net.EpochWatcher;
import promocast.engine.net.FunnelSamples;
import promocast.engine.net.RowRanges;

/** Boosts trees for each head of a funnel on the rows where its label counts; stateless. */
public final class TreeTrainer {
    private final TreeOptions options;
    private final int threads;

    /** A trainer on at most {@code threads} threads, one head on each. */
    public TreeTrainer(TreeOptions options, int threads) {
        this.options = options;
        this.threads = threads;
    }

    /**
     * Fits all heads to some rows; others say when to stop.
     *
     * @param watcher only its {@link EpochWatcher#step} is called, before each tree
     * @throws promocast.data.CancelledException when the watcher says so
     */
    public TreeFunnel fit(FunnelSamples samples, int[] trainRows, int[] validationRows, EpochWatcher watcher) {
        int k = samples.chanceHeads();
        int heads = k + (samples.hasAmount() ? 1 : 0);
        var fitted = new Boosting.Boosted[heads];
        RowRanges.run(heads, threads, (from, to) -> {
            for (int h = from; h < to; h++) {
                var learned = drawn(counting(samples, trainRows, h));
                var held = counting(samples, validationRows, h);
                boolean chance = h < k;
                fitted[h] = Boosting.fit(
                        table(samples, learned, h), table(samples, held, h), chance, options, watcher::step);
            }
        });
        var bias = new float[heads];
        List<Forest> forests = new ArrayList<>();
        for (int h = 0; h < heads; h++) {
            bias[h] = fitted[h].bias();
            forests.add(fitted[h].forest());
        }
        return new TreeFunnel(forests, bias, samples.customerWidth(), samples.offerWidth());
    }

    private static int[] counting(FunnelSamples samples, int[] rows, int head) {
        int k = samples.chanceHeads();
        return IntStream.of(rows)
                .filter(row -> head < k ? samples.chanceMask()[row * k + head] > 0 : samples.amountMask()[row] > 0)
                .toArray();
    }

    private int[] drawn(int[] rows) {
        if (rows.length <= options.mostRows()) {
            return rows;
        }
        var drawn = rows.clone();
        var random = new SplittableRandom(options.seed());
        for (int i = 0; i < options.mostRows(); i++) {
            int j = i + random.nextInt(drawn.length - i);
            int swapped = drawn[i];
            drawn[i] = drawn[j];
            drawn[j] = swapped;
        }
        return java.util.Arrays.copyOf(drawn, options.mostRows());
    }

    private static TrainingTable table(FunnelSamples samples, int[] rows, int head) {
        int d = samples.customerWidth();
        int o = samples.offerWidth();
        int k = samples.chanceHeads();
        var inputs = new float[Math.multiplyExact(rows.length, d + o)];
        var labels = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(samples.customers(), rows[i] * d, inputs, i * (d + o), d);
            System.arraycopy(samples.offers(), rows[i] * o, inputs, i * (d + o) + d, o);
            labels[i] = head < k ? samples.chances()[rows[i] * k + head] : samples.amounts()[rows[i]];
        }
        return new TrainingTable(inputs, labels, d + o);
    }
}
