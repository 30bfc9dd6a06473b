package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.advise.Advisor;
import promocast.ui.job.Jobs;

/** What the advisor reports while it learns, brought to the thread of the window in batches. */
final class LearningCurve {
    private static final int BATCH = 25;

    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<List<Round>> rounds = new ReadOnlyObjectWrapper<>(List.of());
    private int run;
    private boolean fresh;

    /**
     * The mean of a few practice campaigns.
     *
     * @param number of the last of them
     * @param profit mean extra profit
     * @param error mean absolute error of its guesses
     * @param tries share of random tries
     */
    record Round(int number, double profit, double error, double tries) {}

    LearningCurve(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The rounds so far, oldest first. */
    ReadOnlyObjectProperty<List<Round>> roundsProperty() {
        return rounds.getReadOnlyProperty();
    }

    /** Starts anew and watches one learning, on top of the progress of its job. */
    Advisor.Watcher watch(Progress progress, int of) {
        return new Advisor.Watcher() {
            private final List<Round> batch = new ArrayList<>();

            @Override
            public void episode(int number, double profit, double error, double epsilon) {
                batch.add(new Round(number, profit, error, epsilon));
                if (batch.size() == BATCH) {
                    var mean = mean(batch);
                    batch.clear();
                    jobs.later(() -> add(mean, of));
                }
            }

            @Override
            public void report(double fraction, Message step) {
                progress.report(fraction, step);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    /**
     * Number of the learning that may add rounds. Those of the last one stay until it does, as after a step the advisor may
     * go on with what it has learned.
     */
    int begin() {
        fresh = true;
        return ++run;
    }

    private void add(Round round, int of) {
        if (of == run) {
            var next = new ArrayList<Round>(fresh ? List.of() : rounds.get());
            fresh = false;
            next.add(round);
            rounds.set(List.copyOf(next));
        }
    }

    private static Round mean(List<Round> batch) {
        return new Round(
                batch.get(batch.size() - 1).number(),
                batch.stream().mapToDouble(Round::profit).average().orElse(0),
                batch.stream().mapToDouble(Round::error).average().orElse(0),
                batch.get(batch.size() - 1).tries());
    }
}
