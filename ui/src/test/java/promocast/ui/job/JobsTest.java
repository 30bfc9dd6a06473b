package promocast.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.ui.text.Texts;

final class JobsTest {
    private static final Message TITLE = Texts.message("job.prepare");

    /** Runs its tasks when told to. */
    private static final class Manual implements Executor {
        private final Queue<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        void runAll() {
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }
        }
    }

    private final Manual window = new Manual();
    private final Manual lane = new Manual();
    private final Jobs jobs = new Jobs(new Threads(window, lane, lane, lane, lane));
    private final List<String> results = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    private void settle() {
        lane.runAll();
        window.runAll();
    }

    @Test
    void resultComesBackToTheWindow() {
        var job = jobs.read(TITLE, progress -> "read", results::add, failures::add);
        assertThat(jobs.running()).containsExactly(job);
        lane.runAll();
        assertThat(results).isEmpty();
        window.runAll();
        assertThat(results).containsExactly("read");
        assertThat(jobs.running()).isEmpty();
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.DONE);
    }

    @Test
    void progressIsShownOnTheWindow() {
        var job = jobs.train(
                TITLE,
                progress -> {
                    progress.report(0.25, Texts.message("job.read", "a.csv"));
                    return "trained";
                },
                results::add,
                failures::add);
        settle();
        assertThat(job.fractionProperty().get()).isEqualTo(0.25);
        assertThat(job.stepProperty().get()).contains(Texts.message("job.read", "a.csv"));
    }

    @Test
    void cancelledJobGivesNothing() {
        var job = jobs.read(TITLE, progress -> "read", results::add, failures::add);
        job.cancel();
        settle();
        assertThat(results).isEmpty();
        assertThat(failures).isEmpty();
        assertThat(job.stateProperty().get()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void failureIsASentenceWithoutStackTrace() {
        var explained = new BadInputException(Texts.message("job.read", "a.csv"));
        jobs.<String>read(
                TITLE,
                progress -> {
                    throw explained;
                },
                results::add,
                failures::add);
        jobs.<String>read(
                TITLE,
                progress -> {
                    throw new IllegalStateException("inner");
                },
                results::add,
                failures::add);
        jobs.<String>read(
                TITLE,
                progress -> {
                    throw new NoSuchFileException("gone.csv");
                },
                results::add,
                failures::add);
        settle();
        assertThat(failures).hasSize(3);
        assertThat(failures.get(0).what()).isEqualTo(explained.explanation());
        assertThat(failures.get(1).what().key()).isEqualTo("failure.unexpected");
        assertThat(failures.get(1).details().orElseThrow()).contains("inner").doesNotContain("\n");
        assertThat(failures.get(2).what().args()).containsExactly("gone.csv");
    }

    @Test
    void latestRequestOfATopicWins() {
        jobs.ask("forecast", progress -> "old", results::add, failures::add);
        jobs.ask("forecast", progress -> "new", results::add, failures::add);
        settle();
        assertThat(results).containsExactly("new");
    }

    @Test
    void runningRequestLearnsThatItIsSuperseded() {
        jobs.ask(
                "forecast",
                progress -> {
                    jobs.ask("forecast", later -> "new", results::add, failures::add);
                    progress.checkCancelled();
                    return "old";
                },
                results::add,
                failures::add);
        settle();
        assertThat(results).containsExactly("new");
        assertThat(failures).isEmpty();
    }

    @Test
    void topicsDoNotReplaceEachOtherAndKeepTheirOrder() {
        jobs.ask("forecast", progress -> "forecast 1", results::add, failures::add);
        settle();
        jobs.ask("chart", progress -> "chart", results::add, failures::add);
        jobs.ask("forecast", progress -> "forecast 2", results::add, failures::add);
        settle();
        assertThat(results).containsExactly("forecast 1", "forecast 2", "chart");
    }
}
