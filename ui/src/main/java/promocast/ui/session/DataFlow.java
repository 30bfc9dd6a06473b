package promocast.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.PromocastException;
import promocast.data.RoleGuess;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Doctor;
import promocast.data.doctor.Examination;
import promocast.data.doctor.SavedDecisions;
import promocast.data.read.DataSource;
import promocast.data.read.DatabaseSource;
import promocast.data.read.DatasetReader;
import promocast.data.read.PasswordPrompt;
import promocast.ui.job.Failure;
import promocast.ui.job.Job;
import promocast.ui.job.Jobs;
import promocast.ui.job.Work;
import promocast.ui.text.Texts;

/**
 * Opens tables and keeps the prepared table of a session up with the decisions of the planner: a changed role or fix is
 * worked out beside the window, the latest decision wins.
 */
public final class DataFlow {
    private final Session session;
    private final Jobs jobs;
    private final DatasetReader reader;
    private final Doctor doctor;
    private Optional<Job> preparing = Optional.empty();
    private Consumer<Runnable> leaving = Runnable::run;
    private Consumer<Message> telling = message -> {};

    /** Starts to follow the decisions of the session. */
    public DataFlow(Session session, Jobs jobs, DatasetReader reader, Doctor doctor) {
        this.session = session;
        this.jobs = jobs;
        this.reader = reader;
        this.doctor = doctor;
        session.history().draftProperty().map(Draft::preparation).addListener((value, was, now) -> {
            if (!now.equals(was)) {
                now.ifPresent(this::prepare);
            }
        });
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
     * Reads a source and makes it the table of the session; when it cannot be read the session stays as it is.
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
        var guess = RoleGuess.of(table);
        double seconds = (System.nanoTime() - start) / 1e9;
        var saved = Source.place(source)
                .map(place -> SavedDecisions.of(place, table))
                .orElse(SavedDecisions.NONE);
        saved.notes().forEach(this::tell);
        return new Source(
                Texts.message("session.file", table.name()),
                Optional.of(kept(source)),
                table,
                guess,
                saved.roles(),
                seconds,
                saved.recipe());
    }

    /** A source as it may be remembered: without a way to its password. */
    private static DataSource kept(DataSource source) {
        return source instanceof DatabaseSource database
                ? new DatabaseSource(
                        database.url(), database.user(), database.table(), database.query(), PasswordPrompt.NONE)
                : source;
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
                    var start =
                            new Preparation(source.startRoles(), source.recipe().fixes());
                    return work(source, start, Optional.empty(), progress);
                },
                ready -> {
                    preparing.ifPresent(Job::cancel);
                    session.open(ready);
                    opened.run();
                },
                failed);
    }

    private void prepare(Preparation decisions) {
        var source = session.sourceProperty().get();
        if (source.isEmpty()
                || session.preparedProperty().get().map(Prepared::preparation).equals(Optional.of(decisions))) {
            return;
        }
        preparing.ifPresent(Job::cancel);
        var examined = examined(source.get(), decisions);
        preparing = Optional.of(jobs.read(
                Texts.message("job.prepare"),
                progress -> {
                    var ready = work(source.get(), decisions, examined, progress);
                    progress.checkCancelled();
                    return ready;
                },
                ready -> {
                    if (session.sourceProperty().get().equals(source)) {
                        session.prepared(Optional.of(ready));
                    }
                },
                failure -> session.prepared(Optional.of(broken(source.get(), decisions, failure.what())))));
    }

    /** What the doctor has said already: only the table as read and its roles matter, not the fixes that are on. */
    private Optional<Examination> examined(Source source, Preparation decisions) {
        return session.preparedProperty()
                .get()
                .filter(ready -> ready.source() == source)
                .filter(ready -> ready.preparation().roles().equals(decisions.roles()))
                .map(Prepared::examination);
    }

    private Prepared work(Source source, Preparation decisions, Optional<Examination> examined, Progress progress) {
        var examination = examined.orElseGet(() -> doctor.examine(source.table(), decisions.roles(), progress));
        progress.checkCancelled();
        var table = doctor.apply(source.table(), decisions.fixes());
        try {
            var log = CampaignLog.of(table, doctor.apply(decisions.roles(), decisions.fixes()));
            return new Prepared(source, decisions, examination, table, Optional.of(log), Optional.empty());
        } catch (PromocastException problem) {
            return new Prepared(
                    source, decisions, examination, table, Optional.empty(), Optional.of(problem.explanation()));
        }
    }

    private Prepared broken(Source source, Preparation decisions, Message problem) {
        var examination = session.preparedProperty()
                .get()
                .map(Prepared::examination)
                .orElseGet(() -> new Examination(List.of(), List.of()));
        return new Prepared(source, decisions, examination, source.table(), Optional.empty(), Optional.of(problem));
    }
}
