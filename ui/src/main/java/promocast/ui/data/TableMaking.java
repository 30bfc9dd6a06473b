package promocast.ui.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Roles;
import promocast.data.doctor.Recipe;
import promocast.ui.control.Condition;
import promocast.ui.job.Job;
import promocast.ui.job.Work;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.session.Source;
import promocast.ui.text.Texts;

/** A table that is made of others while the planner says how. The newest wish wins; the old table stays until then. */
final class TableMaking {
    /** Rows that are shown of it. */
    static final int ROWS = 100;

    private final RoomContext context;
    private final Message doing;
    private final ReadOnlyObjectWrapper<Optional<Made>> made = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Condition> condition = new ReadOnlyObjectWrapper<>(Condition.ready());
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int wish;

    /**
     * What came of it.
     *
     * @param table the table
     * @param roles what its columns are
     * @param said what was counted and what was left out
     * @param first its first rows, for the screen
     */
    record Made(Dataset table, Roles roles, List<Message> said, Dataset first) {
        Made {
            said = List.copyOf(said);
        }

        static Made of(Dataset table, Roles roles, List<Message> said) {
            var rows = IntStream.range(0, Math.min(ROWS, table.rows())).toArray();
            return new Made(table, roles, said, table.select(rows));
        }
    }

    /** @param doing what is done meanwhile, in words */
    TableMaking(RoomContext context, Message doing) {
        this.context = context;
        this.doing = doing;
    }

    ReadOnlyObjectProperty<Optional<Made>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Condition> conditionProperty() {
        return condition.getReadOnlyProperty();
    }

    /** The work under way. */
    ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Makes it anew. */
    void make(Work<Made> work) {
        cancel();
        int mine = ++wish;
        condition.set(made.get().isEmpty() ? new Condition.Loading(doing) : new Condition.Stale());
        var started = context.jobs()
                .read(
                        doing,
                        work,
                        found -> {
                            if (mine == wish) {
                                made.set(Optional.of(found));
                                condition.set(Condition.ready());
                                job.set(Optional.empty());
                            }
                        },
                        failure -> {
                            if (mine == wish) {
                                job.set(Optional.empty());
                                cannot(failure.what());
                            }
                        });
        boolean under = started.stateProperty().get() == Job.State.WAITING
                || started.stateProperty().get() == Job.State.RUNNING;
        if (under) {
            job.set(Optional.of(started));
        }
    }

    /** Says why there is no table. */
    void cannot(Message why) {
        tell(new Condition.Told(Condition.Tone.FAILED, Texts.message("data.make.failed"), why, Optional.empty()));
    }

    /** Says something instead of a table. */
    void tell(Condition.Told told) {
        made.set(Optional.empty());
        condition.set(told);
    }

    /** Stops what is under way. */
    void cancel() {
        wish++;
        job.get().ifPresent(Job::cancel);
        job.set(Optional.empty());
    }

    /** Makes it the table of the studio; the fixes that are on come along. */
    void use(Recipe recipe, Runnable done) {
        made.get()
                .ifPresent(one -> context.data()
                        .open(
                                doing,
                                progress -> {
                                    long start = System.nanoTime();
                                    return new Source(
                                            Texts.message(
                                                    "session.file", one.table().name()),
                                            Optional.empty(),
                                            one.table(),
                                            Optional.of(one.roles()),
                                            (System.nanoTime() - start) / 1e9,
                                            recipe);
                                },
                                () -> {
                                    done.run();
                                    context.desk().go(RoomId.DATA);
                                },
                                context.desk()::fail));
    }
}
