package promocast.ui.source;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import promocast.data.Dataset;
import promocast.data.read.Choices;
import promocast.data.read.DataSource;
import promocast.data.read.DatabaseSource;
import promocast.data.read.DatasetReader;
import promocast.data.read.FileSource;
import promocast.data.read.FolderSource;
import promocast.data.read.ReadOptions;
import promocast.ui.control.Condition;
import promocast.ui.job.Failure;
import promocast.ui.job.Job;
import promocast.ui.job.Work;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;

/** The first rows of a source as they would be read, and reading it in full. What is open stays until it is read. */
final class PreviewViewModel {
    /** Rows that are read before the planner has said anything. */
    static final int ROWS = 200;

    private static final String TOPIC = "first rows";

    private final RoomContext context;
    private final DatasetReader reader;
    private final ReadOnlyObjectWrapper<DataSource> source;
    private final ReadOnlyObjectWrapper<Optional<Look>> look = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Condition> condition;
    private final ReadOnlyObjectWrapper<Optional<Job>> loading = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What a short look at a source shows.
     *
     * @param source the source, with the part that was looked at
     * @param choices what else could be chosen
     * @param rows the first rows
     */
    record Look(DataSource source, Choices choices, Dataset rows) {}

    PreviewViewModel(RoomContext context, DatasetReader reader, DataSource start) {
        this.context = context;
        this.reader = reader;
        source = new ReadOnlyObjectWrapper<>(start);
        condition = new ReadOnlyObjectWrapper<>(new Condition.Loading(Texts.message("source.looking")));
        look(start);
    }

    Texts texts() {
        return context.texts();
    }

    ReadOnlyObjectProperty<DataSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Look>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Condition> conditionProperty() {
        return condition.getReadOnlyProperty();
    }

    /** Reading in full, while it runs. */
    ReadOnlyObjectProperty<Optional<Job>> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** What the planner has said about how it was written. */
    ReadOptions options() {
        return options(source.get());
    }

    /** Reads the first rows as the planner says. */
    void readAs(ReadOptions options) {
        look(with(source.get(), options));
    }

    private void look(DataSource next) {
        source.set(next);
        condition.set(
                look.get().isEmpty() ? new Condition.Loading(Texts.message("source.looking")) : new Condition.Stale());
        Work<Look> work = progress -> {
            var choices = reader.choices(next);
            progress.checkCancelled();
            var chosen = firstPart(next, choices);
            return new Look(chosen, choices, reader.preview(chosen, ROWS));
        };
        // a database may keep us waiting: that must not hold up the forecasts
        if (next instanceof DatabaseSource) {
            context.jobs()
                    .read(
                            Texts.message("source.looking"),
                            work,
                            found -> shown(next, found),
                            problem -> failed(next, problem));
        } else {
            context.jobs().ask(TOPIC, work, found -> shown(next, found), problem -> failed(next, problem));
        }
    }

    private static DataSource firstPart(DataSource source, Choices choices) {
        boolean parts = choices.kind() == Choices.Kind.SHEETS || choices.kind() == Choices.Kind.ENTRIES;
        if (parts && !choices.names().isEmpty() && options(source).part().isEmpty()) {
            return with(source, options(source).withPart(choices.names().get(0)));
        }
        return source;
    }

    private void shown(DataSource asked, Look found) {
        if (source.get().equals(asked)) {
            source.set(found.source());
            look.set(Optional.of(found));
            condition.set(Condition.ready());
        }
    }

    private void failed(DataSource asked, Failure failure) {
        if (source.get().equals(asked)) {
            condition.set(new Condition.Told(
                    Condition.Tone.FAILED, Texts.message("source.failed"), failure.what(), Optional.empty()));
        }
    }

    /** Reads it in full and makes it the table of the studio; {@code done} is called when that is so. */
    void load(Runnable done) {
        if (loading.get().isPresent()) {
            return;
        }
        var asked = source.get();
        context.data()
                .open(
                        asked,
                        this::follow,
                        () -> {
                            context.settings().opened(asked);
                            done.run();
                            context.desk().go(RoomId.DATA);
                        },
                        failure -> failed(asked, failure));
    }

    private void follow(Job job) {
        loading.set(Optional.of(job));
        job.stateProperty().subscribe(state -> {
            if (state != Job.State.WAITING && state != Job.State.RUNNING) {
                loading.set(Optional.empty());
            }
        });
    }

    /** Stops reading in full. */
    void cancel() {
        loading.get().ifPresent(Job::cancel);
    }

    /** The sheet was left: nobody waits any more, and the password is forgotten. */
    void leave() {
        cancel();
        if (source.get() instanceof DatabaseSource database && database.password() instanceof Password password) {
            password.wipe();
        }
    }

    /** The sheet, file in an archive or table that is looked at. */
    Optional<String> part() {
        return source.get() instanceof DatabaseSource database
                ? database.table()
                : options(source.get()).part();
    }

    /** Looks at another one. */
    void part(String name) {
        if (source.get() instanceof DatabaseSource database) {
            look(database.withTable(name));
        } else {
            look(with(source.get(), options(source.get()).withPart(name)));
        }
    }

    private static ReadOptions options(DataSource source) {
        return source instanceof FileSource file
                ? file.options()
                : source instanceof FolderSource folder ? folder.options() : ReadOptions.defaults();
    }

    private static DataSource with(DataSource source, ReadOptions options) {
        if (source instanceof FileSource file) {
            return new FileSource(file.file(), options);
        }
        return source instanceof FolderSource folder ? new FolderSource(folder.folder(), options) : source;
    }
}
