package promocast.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.TrainingMonitor;
import promocast.engine.model.TrainingOptions;

/** {@code bench train}: how long a pass over the data takes, on the embedded sample or on made-up rows. */
@Command(name = "train")
final class BenchTrainCommand implements Work {
    private final Inputs inputs;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "5", converter = Positive.class)
    private int epochs;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "1024", converter = Positive.class)
    private int batch;

    @Option(names = "--rows", paramLabel = "N", converter = Positive.class)
    private Optional<Integer> rows = Optional.empty();

    BenchTrainCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        return rows.isPresent()
                ? answer(
                        rows.get(), epochs, new TrainBench(rows.get(), batch, session).secondsPerEpoch(epochs), session)
                : sample(session);
    }

    private Answer sample(Session session) {
        var log = Bench.sample(inputs, session);
        var usual = TrainingOptions.defaults();
        var options = new TrainingOptions(
                2,
                usual.hidden(),
                usual.learningRate(),
                batch,
                epochs,
                epochs,
                usual.l2(),
                usual.dropout(),
                usual.liveWidth(),
                usual.testShare(),
                session.seed());
        var stopwatch = new Stopwatch(session.progress().part(0.1, 1));
        inputs.trainer(options, session).fit(log, stopwatch);
        return answer(log.rows(), stopwatch.epochs, stopwatch.secondsPerEpoch(), session);
    }

    private Answer answer(int counted, int passes, double seconds, Session session) {
        var document = new LinkedHashMap<String, Object>();
        document.put("rows", counted);
        document.put("epochs", passes);
        document.put("secondsPerEpoch", seconds);
        document.put("batch", batch);
        document.put("threads", session.threads());
        return new Answer(document, List.of(session.text("bench.train", passes, seconds, counted, batch)));
    }

    /** Measures from the end of a member's pass to the end of its next. */
    private static final class Stopwatch implements TrainingMonitor {
        private final Progress progress;
        private int epochs;
        private int measured;
        private long nanos;
        private long last;

        Stopwatch(Progress progress) {
            this.progress = progress;
        }

        double secondsPerEpoch() {
            return measured == 0 ? Double.NaN : nanos / 1e9 / measured;
        }

        @Override
        public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {
            long now = System.nanoTime();
            if (epoch > 1) {
                nanos += now - last;
                measured++;
            }
            epochs++;
            last = now;
        }

        @Override
        public void memberReady(MemberSummary member) {}

        @Override
        public void report(double fraction, Message step) {
            progress.report(fraction, step);
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}
