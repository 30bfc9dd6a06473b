package promocast.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.data.doctor.Recipe;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.TrainingOptions;
import promocast.ui.job.Failure;
import promocast.ui.job.Job;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Prepared;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** Trains models, opens and saves them, and takes one into use. What it shows of one is in {@link QualityViewModel}. */
final class ModelViewModel {
    private final RoomContext room;
    private final ModelSource source;
    private final ModelFiles files;
    private final TrainingWatch watch;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trained>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Effort> effort = new SimpleObjectProperty<>(Effort.FULL);
    private final ObjectProperty<Optional<Job>> job = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<List<MemberRow>> members;
    private TrainingOptions options = TrainingOptions.defaults();
    private long startedAt;
    private int trainings;

    /** Where the room stands. */
    enum State {
        /** No data with roles that hold. */
        EMPTY,
        /** Data, no model. */
        READY_TO_TRAIN,
        /** A training runs. */
        TRAINING,
        /** The last training was cancelled. */
        CANCELLED,
        /** The last training failed. */
        FAILED,
        /** A model is there. */
        READY
    }

    ModelViewModel(RoomContext room, ModelSource source) {
        this.room = room;
        this.source = source;
        this.files = new ModelFiles(room, source);
        this.watch = new TrainingWatch(room.jobs());
        members = Bindings.createObjectBinding(
                this::makeMembers,
                watch.curvesProperty(),
                watch.readyProperty(),
                shown,
                state,
                room.texts().localeProperty());
        room.session().sourceProperty().addListener((value, was, now) -> forget());
        room.session().preparedProperty().addListener((value, was, now) -> settle());
        room.session().trainedProperty().subscribe(used -> used.ifPresent(this::showUsed));
        if (shown.get().isEmpty()) {
            settle();
        }
    }

    Texts texts() {
        return room.texts();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The model that the room shows; the plan uses it after {@link #use()}. */
    ReadOnlyObjectProperty<Optional<Trained>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    TrainingWatch watch() {
        return watch;
    }

    /** The members: ready, working, waiting. */
    ObservableValue<List<MemberRow>> membersProperty() {
        return members;
    }

    /** How much time the next training may take. */
    ObjectProperty<Effort> effortProperty() {
        return effort;
    }

    /** Most passes of a member of the training that runs or ran. */
    int mostPasses() {
        return options.maxEpochs();
    }

    /** Passes without gain after which a member stops. */
    int patience() {
        return options.patience();
    }

    /** The job that trains or opens, while there is one. */
    ObservableValue<Optional<Job>> jobProperty() {
        return job;
    }

    /** Seconds left, once a tenth is done; empty before. */
    Optional<Long> secondsLeft() {
        double done = job.get().map(one -> one.fractionProperty().get()).orElse(0.0);
        double spent = (System.nanoTime() - startedAt) / 1e9;
        return done < 0.1 ? Optional.empty() : Optional.of(Math.round(spent * (1 - done) / done));
    }

    /** Trains on the prepared data. */
    void train() {
        var data = prepared();
        if (data.isEmpty() || state.get() == State.TRAINING) {
            return;
        }
        watch.clear();
        failure.set(Optional.empty());
        options = effort.get().options();
        int number = trainings + 1;
        begin(Texts.message("model.job.train", number), data.get(), progress -> {
            var log = data.get().log().orElseThrow();
            var recipe = new Recipe(data.get().preparation().fixes());
            var model = source.train()
                    .of(log, options, watch.monitor(progress.part(0, 0.95)))
                    .withRecipe(recipe);
            return files.trained(number, model, data.get(), progress.part(0.95, 1));
        });
    }

    /** Asks the training that runs to stop; what was there before stays. */
    void cancel() {
        job.get().ifPresent(Job::cancel);
    }

    /** Opens a model file for the data of now. */
    void open(Path file) {
        int number = trainings + 1;
        prepared()
                .ifPresent(data -> files.open(file, data, number, found -> {
                    trainings = number;
                    show(found);
                }));
    }

    /** Saves the model that is shown. */
    void save(Path file) {
        shown.get().ifPresent(trained -> files.save(trained.model(), file));
    }

    /** Takes the model that is shown into use. */
    void use() {
        shown.get()
                .filter(model -> !room.session().trainedProperty().get().equals(Optional.of(model)))
                .ifPresent(room.session()::use);
    }

    private void begin(Message title, Prepared data, promocast.ui.job.Work<Trained> work) {
        startedAt = System.nanoTime();
        state.set(State.TRAINING);
        var started = room.jobs()
                .train(
                        title,
                        work,
                        found -> {
                            trainings++;
                            end(Optional.of(found));
                        },
                        problem -> {
                            failure.set(Optional.of(problem));
                            job.set(Optional.empty());
                            state.set(State.FAILED);
                        });
        if (state.get() == State.TRAINING) {
            job.set(Optional.of(started));
            started.stateProperty().subscribe(now -> {
                if (now == Job.State.CANCELLED) {
                    end(Optional.empty());
                }
            });
        }
    }

    private void end(Optional<Trained> found) {
        job.set(Optional.empty());
        if (found.isPresent()
                && Optional.of(found.get().data().source())
                        .equals(room.session().sourceProperty().get())) {
            show(found.get());
        } else {
            state.set(State.CANCELLED);
        }
    }

    private void showUsed(Trained used) {
        if (state.get() != State.TRAINING) {
            shown.set(Optional.of(used));
            state.set(State.READY);
        }
    }

    private void show(Trained found) {
        shown.set(Optional.of(found));
        state.set(State.READY);
        if (room.session().trainedProperty().get().isEmpty()) {
            room.session().use(found);
        }
    }

    private Optional<Prepared> prepared() {
        return room.session().preparedProperty().get().filter(data -> data.log().isPresent());
    }

    private void forget() {
        job.get().ifPresent(Job::cancel);
        shown.set(Optional.empty());
        failure.set(Optional.empty());
        watch.clear();
        settle();
    }

    private void settle() {
        boolean before = state.get() == State.EMPTY
                || state.get() == State.READY_TO_TRAIN
                || shown.get().isEmpty();
        if (before && job.get().isEmpty() && state.get() != State.CANCELLED && state.get() != State.FAILED) {
            state.set(prepared().isPresent() ? State.READY_TO_TRAIN : State.EMPTY);
        }
    }

    private List<MemberRow> makeMembers() {
        var rows = new MemberRows(texts());
        if (state.get() == State.TRAINING) {
            return rows.training(
                    options.members(),
                    watch.curvesProperty().get(),
                    watch.readyProperty().get());
        }
        return rows.ready(
                shown.get().map(Trained::model).map(ForecastModel::members).orElse(List.of()));
    }
}
