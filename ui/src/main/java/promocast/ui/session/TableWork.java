package promocast.ui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.Progress;
import promocast.data.PromocastException;
import promocast.data.RoleGuess;
import promocast.data.Roles;
import promocast.data.Roles.ActionRole;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Doctor;
import promocast.data.doctor.Examination;
import promocast.ui.job.Job;
import promocast.ui.job.Jobs;
import promocast.ui.job.Stage;
import promocast.ui.text.Texts;

/**
 * What is found out about the table of a session while the planner looks at it already: what its columns are for, what the
 * decisions of the planner make of it, and what the doctor says. Each follows the one before.
 */
final class TableWork {
    /** Roles that nobody has found out yet. */
    private static final Roles UNKNOWN = new Roles(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new ActionRole(Optional.empty(), Optional.empty(), Map.of(), Map.of()),
            Optional.empty(),
            false,
            Map.of(),
            List.of(),
            List.of());

    private final Session session;
    private final Jobs jobs;
    private final Doctor doctor;
    private final Stage<RoleGuess> guessing;
    private final Stage<Examination> examining;
    private Optional<Job> preparing = Optional.empty();

    TableWork(Session session, Jobs jobs, Doctor doctor) {
        this.session = session;
        this.jobs = jobs;
        this.doctor = doctor;
        guessing = new Stage<>(jobs, Texts.message("job.guess"));
        examining = new Stage<>(jobs, Texts.message("job.examine"));
        guessing.stateProperty().addListener((property, was, now) -> {
            if (now == Stage.State.STOPPED || now == Stage.State.FAILED) {
                begin(UNKNOWN);
            }
        });
        session.sourceProperty().addListener((property, was, now) -> now.ifPresent(this::look));
        session.history().draftProperty().map(Draft::preparation).addListener((value, was, now) -> {
            if (!now.equals(was)) {
                now.ifPresent(this::follow);
            }
        });
    }

    Stage<RoleGuess> guessing() {
        return guessing;
    }

    Stage<Examination> examining() {
        return examining;
    }

    private void look(Source source) {
        preparing.ifPresent(Job::cancel);
        examining.leave();
        source.given().ifPresent(this::begin);
        guessing.begin(progress -> RoleGuess.of(source.table()), found -> {
            session.guessed(found);
            begin(found.roles());
        });
    }

    /** Takes roles to start with, unless there are some already that are more than nothing. */
    private void begin(Roles roles) {
        var history = session.history();
        boolean untouched = history.undoSteps().isEmpty() && history.redoSteps().isEmpty();
        boolean open = history.draftProperty()
                .get()
                .preparation()
                .map(now -> untouched && now.roles().equals(UNKNOWN))
                .orElse(true);
        session.sourceProperty()
                .get()
                .filter(source -> open)
                .ifPresent(source ->
                        session.begin(new Preparation(roles, source.recipe().fixes())));
    }

    private void follow(Preparation decisions) {
        session.sourceProperty().get().ifPresent(source -> {
            prepare(source, decisions);
            examine(source, decisions.roles());
        });
    }

    private void prepare(Source source, Preparation decisions) {
        preparing.ifPresent(Job::cancel);
        if (session.preparedProperty()
                .get()
                .filter(ready -> ready.source() == source)
                .map(Prepared::preparation)
                .equals(Optional.of(decisions))) {
            return;
        }
        preparing = Optional.of(jobs.read(
                Texts.message("job.prepare"),
                progress -> {
                    var ready = work(source, decisions, progress);
                    progress.checkCancelled();
                    return ready;
                },
                ready -> take(source, ready),
                failure -> take(
                        source,
                        new Prepared(
                                source, decisions, source.table(), Optional.empty(), Optional.of(failure.what())))));
    }

    private void take(Source source, Prepared ready) {
        if (session.sourceProperty().get().filter(now -> now == source).isPresent()) {
            session.prepared(Optional.of(ready));
        }
    }

    private Prepared work(Source source, Preparation decisions, Progress progress) {
        var table = doctor.apply(source.table(), decisions.fixes());
        progress.checkCancelled();
        try {
            var log = CampaignLog.of(table, doctor.apply(decisions.roles(), decisions.fixes()));
            return new Prepared(source, decisions, table, Optional.of(log), Optional.empty());
        } catch (PromocastException problem) {
            return new Prepared(source, decisions, table, Optional.empty(), Optional.of(problem.explanation()));
        }
    }

    /** Only the table as read and its roles matter to the doctor, not the fixes that are on. */
    private void examine(Source source, Roles roles) {
        boolean said = session.examinedProperty()
                .get()
                .filter(before -> before.source() == source && before.roles().equals(roles))
                .isPresent();
        if (said) {
            examining.leave();
            return;
        }
        examining.begin(
                progress -> doctor.examine(source.table(), roles, progress),
                found -> session.examined(new Examined(source, roles, found)));
    }
}
