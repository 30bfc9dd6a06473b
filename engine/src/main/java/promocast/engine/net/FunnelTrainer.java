package promocast.engine.net;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Trains funnel networks: DL4J defines them and their first weights, {@link FunnelDescent} takes the steps; stateless. */
public final class FunnelTrainer {
    private final NetworkOptions options;
    private final int threads;

    /** A trainer; on at most {@code threads} threads, whose number does not change the result. */
    public FunnelTrainer(NetworkOptions options, int threads) {
        this.options = options;
        this.threads = threads;
    }

    /** A network and how it came about: passes until its best, and its loss there on the validation rows. */
    public record Fitted(FunnelNetwork network, int epochs, double validationLoss) {}

    /**
     * Trains on some rows and keeps the weights of the pass that is best on others.
     *
     * @throws DivergedException when the loss is not a number, again after a restart with a tenth of the step size
     */
    public Fitted fit(FunnelSamples samples, int[] trainRows, int[] validationRows, EpochWatcher watcher) {
        try {
            return fitOnce(samples, trainRows, validationRows, options, watcher);
        } catch (DivergedException first) {
            var careful = options.withLearningRate(options.learningRate() / 10);
            return fitOnce(samples, trainRows, validationRows, careful, watcher);
        }
    }

    private Fitted fitOnce(
            FunnelSamples samples, int[] trainRows, int[] validationRows, NetworkOptions with, EpochWatcher watcher) {
        int batch = with.batchFor(trainRows.length);
        var start = FunnelGraph.start(samples, trainRows, with);
        var descent = new FunnelDescent(samples, start, batch, with, threads);
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(with.seed());
        int steps = (trainRows.length + batch - 1) / batch;
        var order = trainRows.clone();
        var best = new Fitted(start, 0, Double.POSITIVE_INFINITY);
        for (int epoch = 1; epoch <= with.maxEpochs() && epoch - best.epochs() <= with.patience(); epoch++) {
            shuffle(order, random);
            double loss = 0;
            for (int step = 0; step < steps; step++) {
                watcher.step();
                loss += descent.step(batchRows(order, step, batch)) / steps;
            }
            var network = descent.averaged();
            double held = FunnelLoss.mean(
                    network.heads(samples.customers(), samples.offers(), validationRows, threads),
                    samples,
                    validationRows);
            if (!Double.isFinite(loss + held)) {
                throw new DivergedException(with.learningRate());
            }
            boolean better = held < best.validationLoss();
            best = better ? new Fitted(network, epoch, held) : best;
            watcher.epoch(epoch, loss, held, better);
        }
        return best;
    }

    /** The last batch of a pass is filled up from the start, so that all batches have one size. */
    private static int[] batchRows(int[] order, int step, int batch) {
        int from = step * batch;
        var rows = Arrays.copyOfRange(order, from, from + batch);
        for (int i = order.length - from; i < batch; i++) {
            rows[i] = order[i - (order.length - from)];
        }
        return rows;
    }

    static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
