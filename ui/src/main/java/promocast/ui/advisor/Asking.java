package promocast.ui.advisor;

import java.util.Optional;
import java.util.function.Consumer;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.job.Failure;
import promocast.ui.job.Job;
import promocast.ui.job.Jobs;
import promocast.ui.session.Advising;
import promocast.ui.text.Texts;

/** Asks the advisor beside the window, one question at a time, and keeps the curves of its learning. */
final class Asking {
    private static final double LEARNT = 0.8;

    private final Jobs jobs;
    private final LearningCurve learning;
    private Optional<Job> job = Optional.empty();

    Asking(Jobs jobs) {
        this.jobs = jobs;
        this.learning = new LearningCurve(jobs);
    }

    /** What becomes of a question, told on the thread of the window. */
    record Outcome(Consumer<AdvisorAnswer> answered, Consumer<Failure> failed, Runnable cancelled) {}

    /** How it learns. */
    LearningCurve learning() {
        return learning;
    }

    /** Asks about a plan. */
    void ask(AdvisorSource advisor, CampaignPlan plan, Advising advising, Outcome outcome) {
        int number = learning.begin();
        var started = jobs.read(
                Texts.message("advisor.job.ask"),
                progress -> {
                    var watcher = learning.watch(progress.part(0, LEARNT), number);
                    return AdvisorAnswer.of(advisor, plan, advising, watcher, progress.part(LEARNT, 1));
                },
                outcome.answered,
                outcome.failed);
        job = Optional.of(started);
        started.stateProperty().subscribe(now -> {
            if (now == Job.State.CANCELLED) {
                outcome.cancelled.run();
            }
        });
    }

    /** Stops the question that is under way, if one is. */
    void stop() {
        job.ifPresent(Job::cancel);
    }

    /** Stops, and takes no more rounds of what was under way. */
    void forget() {
        stop();
        learning.begin();
    }
}
