package promocast.ui.session;

import java.util.Optional;
import java.util.function.Consumer;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.RoleGuess;
import promocast.data.doctor.Doctor;
import promocast.data.doctor.Examination;
import promocast.data.doctor.SavedDecisions;
import promocast.data.read.DataSource;
import promocast.data.read.DatabaseSource;
import promocast.data.read.DatasetReader;
import promocast.ui.job.Failure;
import promocast.ui.job.Job;
import promocast.ui.job.Jobs;
import promocast.ui.job.Stage;
import promocast.ui.job.Work;
import promocast.ui.text.Texts;

/**
 * Opens tables and keeps what is known of the table of a session up with the decisions of the planner: a changed role or
 * fix is worked out beside the window, the latest decision wins.
 */
public final class DataFlow {
    private final Session session;
    private final Jobs jobs;
    private final DatasetReader reader;
    private final TableWork work;
    private Consumer<Runnable> leaving = Runnable::run;
    private Consumer<Message> telling = message -> {};

    /** Starts to follow the decisions of the session. */
    public DataFlow(Session session, Jobs jobs, DatasetReader reader, Doctor doctor) {
        this.session = session;
        this.jobs = jobs;
        this.reader = reader;
        this.work = new TableWork(session, jobs, doctor);
    }

    /** Finding out what the columns of the open table are for. */
    public Stage<RoleGuess> guessing() {
        return work.guessing();
    }

    /** Looking for what is wrong with the open table. */
    public Stage<Examination> examining() {
        return work.examining();
    }

    /** Who is asked before the table of now is left for another; opening goes on when the runnable is run. */
    public void askBefore(Consumer<Runnable> asked) {
        leaving = asked;
    }

    /** Who is told of something that the planner should know though the work went on. */
    public void tellTo(Consumer<Message> listener) {
        telling = listener;
    }

    private void tell(Message message) {
        jobs.later(() -> telling.accept(message));
    }

    /**
     * Reads a source and makes it the table of the session as soon as it is read; what is found out about it follows.
     * When it cannot be read the session stays as it is.
     *
     * @param started gets the work under way, to show how far it is and to cancel it
     * @param opened called on the thread of the window when it is open
     */
    public void open(DataSource source, Consumer<Job> started, Runnable opened, Consumer<Failure> failed) {
        var title = Texts.message("job.read", source.name());
        leaving.accept(() -> started.accept(read(title, progress -> read(source, progress), opened, failed)));
    }

    private Source read(DataSource source, Progress progress) {
        long start = System.nanoTime();
        var table = reader.read(source, progress);
        double seconds = (System.nanoTime() - start) / 1e9;
        var saved = Source.place(source)
                .map(place -> SavedDecisions.of(place, table))
                .orElse(SavedDecisions.NONE);
        saved.notes().forEach(this::tell);
        return new Source(
                Texts.message("session.file", table.name()),
                Optional.of(kept(source)),
                table,
                saved.roles(),
                seconds,
                saved.recipe());
    }

    /** A source as it may be remembered: without a way to its password. */
    private static DataSource kept(DataSource source) {
        return source instanceof DatabaseSource database ? database.withoutPassword() : source;
    }

    /**
     * Takes the table that the given work finds; the rest as in {@link #open(DataSource, Consumer, Runnable,
     * Consumer)}.
     */
    public void open(Message title, Work<Source> work, Runnable opened, Consumer<Failure> failed) {
        leaving.accept(() -> read(title, work, opened, failed));
    }

    private Job read(Message title, Work<Source> work, Runnable opened, Consumer<Failure> failed) {
        return jobs.read(
                title,
                progress -> {
                    var source = work.run(progress);
                    progress.checkCancelled();
                    return source;
                },
                source -> {
                    session.open(source);
                    opened.run();
                },
                failed);
    }
}
