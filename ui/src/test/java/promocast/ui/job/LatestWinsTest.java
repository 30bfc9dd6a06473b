package promocast.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import promocast.data.Progress;

final class LatestWinsTest {
    private final Queue<Runnable> thread = new ArrayDeque<>();
    private final LatestWins queue =
            new LatestWins(new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, thread::add));
    private final List<String> answers = new ArrayList<>();

    @Test
    void askReplacesARequestOfItsTopicThatWaits() {
        ask("forecast", "old");
        ask("forecast", "new");

        serveAll();

        assertThat(answers).containsExactly("new");
    }

    @Test
    void askServesTheTopicThatWasUsedFirst() {
        ask("live", "first");
        serveAll();
        ask("settled", "slow");
        ask("live", "quick");

        serveAll();

        assertThat(answers).containsExactly("first", "quick", "slow");
    }

    @Test
    void askInterruptsASlowRequestAndRunsItAgainLater() {
        ask("live", "first");
        serveAll();
        var seen = new AtomicReference<Progress>();
        queue.ask(
                "settled",
                progress -> {
                    if (seen.getAndSet(progress) == null) {
                        ask("live", "moved");
                    }
                    progress.checkCancelled();
                    return "settled";
                },
                answers::add,
                failure -> answers.add("failed"));

        serveAll();

        assertThat(answers).containsExactly("first", "moved", "settled");
    }

    @Test
    void askTellsWhyWorkFailed() {
        queue.ask(
                "live",
                progress -> {
                    throw new IllegalStateException("broken");
                },
                answer -> answers.add("answered"),
                failure -> answers.add(failure.what().key()));

        serveAll();

        assertThat(answers).containsExactly("failure.unexpected");
    }

    private void ask(String topic, String answer) {
        queue.ask(topic, progress -> answer, answers::add, failure -> answers.add("failed"));
    }

    private void serveAll() {
        while (!thread.isEmpty()) {
            thread.remove().run();
        }
    }
}
