package promocast.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import promocast.ui.text.Texts;

final class StageTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Executor here = Runnable::run;
    private final Jobs jobs = new Jobs(new Threads(here, here, waiting::add, here, here));
    private final Stage<String> stage = new Stage<>(jobs, Texts.message("job.examine"));
    private final List<String> heard = new ArrayList<>();

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void newestWishIsHeardOnly() {
        stage.begin(progress -> "old", heard::add);
        stage.begin(progress -> "new", heard::add);
        assertThat(stage.stateProperty().get()).isEqualTo(Stage.State.UNDER_WAY);
        work();
        assertThat(heard).containsExactly("new");
        assertThat(stage.stateProperty().get()).isEqualTo(Stage.State.DONE);
        assertThat(stage.jobProperty().get()).isEmpty();
    }

    @Test
    void stoppedWorkIsNotHeardAndCanBeDoneAfterAll() {
        stage.begin(progress -> "found", heard::add);
        stage.stop();
        assertThat(stage.stateProperty().get()).isEqualTo(Stage.State.STOPPED);
        work();
        assertThat(heard).isEmpty();
        assertThat(stage.stateProperty().get()).isEqualTo(Stage.State.STOPPED);
        stage.again();
        work();
        assertThat(heard).containsExactly("found");
    }

    @Test
    void jobThatIsCancelledElsewhereStopsTheStage() {
        stage.begin(progress -> "found", heard::add);
        jobs.running().get(0).cancel();
        work();
        assertThat(heard).isEmpty();
        assertThat(stage.stateProperty().get()).isEqualTo(Stage.State.STOPPED);
    }

    @Test
    void failureIsKeptUntilTheNextWish() {
        stage.begin(
                progress -> {
                    throw new IllegalStateException("broken");
                },
                heard::add);
        work();
        assertThat(stage.stateProperty().get()).isEqualTo(Stage.State.FAILED);
        assertThat(stage.failure()).isPresent();
        stage.begin(progress -> "found", heard::add);
        assertThat(stage.failure()).isEmpty();
        stage.leave();
        work();
        assertThat(heard).isEmpty();
        assertThat(stage.stateProperty().get()).isEqualTo(Stage.State.IDLE);
    }
}
