package promocast.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.CouponShop;
import promocast.data.UnanswerableException;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.TrainingMonitor;
import promocast.ui.Contexts;
import promocast.ui.job.Threads;
import promocast.ui.model.ModelViewModel.State;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Source;
import promocast.ui.text.Texts;

final class ModelViewModelTest {
    @TempDir
    Path folder;

    private final Queue<Runnable> training = new ArrayDeque<>();

    private RoomContext room() {
        return Contexts.on(
                folder, new Threads(Runnable::run, Runnable::run, Runnable::run, training::add, Runnable::run));
    }

    private static void open(RoomContext room) {
        var shop = CouponShop.generate(400, false, 3);
        var source = new Source(
                Texts.message("welcome.sample.shop"), Optional.empty(), shop, Optional.of(CouponShop.roles()), 0.1);
        room.data().open(Texts.message("job.prepare"), progress -> source, () -> {}, failure -> {
            throw new AssertionError(failure.what().toString());
        });
    }

    private interface Fit {
        ForecastModel run(TrainingMonitor monitor);
    }

    private static ModelViewModel model(RoomContext room, Fit fit) {
        return new ModelViewModel(
                room,
                new ModelSource(
                        (log, options, monitor) -> fit.run(monitor),
                        file -> {
                            throw new AssertionError("not opened here");
                        },
                        (model, customers, progress) -> {
                            throw new AssertionError("not encoded here");
                        }));
    }

    @Test
    void stateFollowsTheData() {
        var room = room();
        var model = model(room, monitor -> {
            throw new AssertionError("not trained here");
        });
        assertThat(model.stateProperty().get()).isEqualTo(State.EMPTY);

        open(room);
        assertThat(model.stateProperty().get()).isEqualTo(State.READY_TO_TRAIN);
    }

    @Test
    void trainingShowsMembersWhileTheyLearn() {
        var room = room();
        open(room);
        var seen = new ArrayList<List<MemberRow.Stage>>();
        var holder = new ArrayList<ModelViewModel>();
        var model = model(room, monitor -> {
            monitor.epoch(0, 1, 0.7, 0.6, true);
            monitor.epoch(0, 2, 0.5, 0.4, true);
            monitor.memberReady(new MemberSummary(0, "network", 1, 2, 0.4, Double.NaN));
            monitor.epoch(1, 1, 0.7, 0.65, true);
            seen.add(holder.get(0).membersProperty().getValue().stream()
                    .map(MemberRow::stage)
                    .toList());
            monitor.checkCancelled();
            throw new IllegalStateException("stop here");
        });
        holder.add(model);
        model.effortProperty().set(Effort.QUICK);
        model.train();
        assertThat(model.stateProperty().get()).isEqualTo(State.TRAINING);
        training.remove().run();

        assertThat(seen).containsExactly(List.of(MemberRow.Stage.READY, MemberRow.Stage.WORKING));
        assertThat(model.watch()
                        .curvesProperty()
                        .get()
                        .get(0)
                        .best()
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void cancelKeepsEverythingAndSaysSo() {
        var room = room();
        open(room);
        var model = model(room, monitor -> {
            monitor.checkCancelled();
            throw new AssertionError("must have stopped");
        });
        model.train();
        model.cancel();
        training.remove().run();

        assertThat(model.stateProperty().get()).isEqualTo(State.CANCELLED);
        assertThat(new HeadViewModel(model).note().getValue()).startsWith("Nothing was lost");
        assertThat(room.session().preparedProperty().get()).isPresent();
        model.train();
        assertThat(model.stateProperty().get()).isEqualTo(State.TRAINING);
    }

    @Test
    void failureIsSaidInWords() {
        var room = room();
        open(room);
        var model = model(room, monitor -> {
            throw new UnanswerableException(Texts.message("model.empty.reason"));
        });
        model.train();
        training.remove().run();

        assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(model.failureProperty().get().orElseThrow().what().key()).isEqualTo("model.empty.reason");
        assertThat(room.jobs().running()).isEmpty();
    }

    @Test
    void unreadableModelFileIsToldAndChangesNothing() {
        var room = room();
        open(room);
        var model = new ModelViewModel(room, ModelSource.engine());
        model.open(folder.resolve("absent.promo-model"));

        assertThat(room.desk().notices()).hasSize(1);
        assertThat(model.stateProperty().get()).isEqualTo(State.READY_TO_TRAIN);
        assertThat(model.shownProperty().get()).isEmpty();
    }
}
