package promocast.app.cli;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import promocast.engine.net.EpochWatcher;
import promocast.engine.net.FunnelSamples;
import promocast.engine.net.FunnelTrainer;
import promocast.engine.net.NetworkOptions;

/** Measures training alone, without anything around it: a network 20-64-64-4 on made-up rows. */
final class TrainBench {
    private static final int INPUTS = 20;
    private static final int OUTCOMES = 4;
    private static final int HIDDEN = 64;
    private static final double STEP_SIZE = 1e-3;
    private static final double NANOS = 1e9;

    private final FunnelSamples samples;
    private final int batch;
    private final Session session;

    TrainBench(int rows, int batch, Session session) {
        this.samples = samples(rows, session.seed());
        this.batch = batch;
        this.session = session;
    }

    private static FunnelSamples samples(int rows, long seed) {
        var random = new SplittableRandom(seed);
        var customers = new float[rows * (INPUTS - 1)];
        var offers = new float[rows];
        var labels = new float[rows * OUTCOMES];
        var counts = new float[labels.length];
        for (int i = 0; i < customers.length; i++) {
            customers[i] = (float) random.nextDouble(-1, 1);
        }
        for (int row = 0; row < rows; row++) {
            offers[row] = random.nextInt(2);
            for (int h = 0; h < OUTCOMES; h++) {
                double chance = 0.2 + 0.1 * offers[row] + 0.1 * customers[row * (INPUTS - 1) + h];
                labels[row * OUTCOMES + h] = random.nextDouble() < chance ? 1 : 0;
            }
        }
        Arrays.fill(counts, 1);
        return new FunnelSamples(customers, offers, labels, counts, new float[0], new float[0], rows);
    }

    /** Median seconds of the steps of a pass; the first pass warms up. */
    double secondsPerEpoch(int epochs) {
        var rows = IntStream.range(0, samples.rows()).toArray();
        var options = new NetworkOptions(HIDDEN, STEP_SIZE, batch, epochs + 1, epochs + 1, 0, 0, session.seed());
        var steps = new Steps(epochs + 1);
        new FunnelTrainer(options, session.threads()).fit(samples, rows, Arrays.copyOf(rows, 1), steps);
        Arrays.sort(steps.seconds, 1, epochs + 1);
        return steps.seconds[1 + epochs / 2];
    }

    /** Times from the first step of each pass to its end. */
    private final class Steps implements EpochWatcher {
        private final double[] seconds;
        private boolean between = true;
        private long began;

        Steps(int passes) {
            this.seconds = new double[passes];
        }

        @Override
        public void step() {
            session.progress().checkCancelled();
            if (between) {
                began = System.nanoTime();
                between = false;
            }
        }

        @Override
        public void epoch(int epoch, double trainLoss, double validationLoss, boolean best) {
            seconds[epoch - 1] = (System.nanoTime() - began) / NANOS;
            between = true;
        }
    }
}
