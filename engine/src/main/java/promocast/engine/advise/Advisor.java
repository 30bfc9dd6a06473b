package promocast.engine.advise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.WhatIf;

/**
 * Suggests tweaks of a plan. Accepting one is the planner's act: apply the edit and ask again with the new plan. It learns
 * anew when the plan or the rejected edits change and remembers what it learned last. Thread-safe; one learns at a time.
 */
public final class Advisor {
    private final AdviceSource source;
    private final AdvisorOptions options;
    private Optional<Training> last = Optional.empty();

    /** An advisor for one model and its customers. */
    public Advisor(WhatIf whatIf, AdvisorOptions options) {
        this(new ForecastSource(whatIf), options);
    }

    Advisor(AdviceSource source, AdvisorOptions options) {
        this.source = source;
        this.options = options;
    }

    /** Called while it learns, on the caller's thread. */
    public interface Watcher extends Progress {
        /** Before the first practice campaign: which learner learns (never {@link Learner#AUTO}), in how many of them. */
        default void begins(Learner learner, int episodes) {}

        /** After a practice campaign: its number, its extra profit, mean absolute error of its guesses, share of random tries. */
        void episode(int number, double profit, double error, double epsilon);
    }

    /** The same advisor with other settings; what the forecast has said stays known. */
    public Advisor with(AdvisorOptions changed) {
        return new Advisor(source, changed);
    }

    /** Its settings. */
    public AdvisorOptions options() {
        return options;
    }

    /**
     * Learns for the plan and suggests the next tweak.
     *
     * @param rejected edits that the planner has rejected; not suggested again
     * @throws promocast.data.CancelledException when the watcher says so
     */
    public Advice advise(CampaignPlan plan, Set<PlanEdit> rejected, Watcher watcher) {
        synchronized (source) {
            return suggest(plan, rejected, watcher);
        }
    }

    private Advice suggest(CampaignPlan plan, Set<PlanEdit> rejected, Watcher watcher) {
        if (plan.lines().isEmpty()) {
            return withoutLines(plan);
        }
        var training = last.filter(known -> known.answers(plan, rejected))
                .orElseGet(() -> Training.of(source, options, plan, rejected, watcher));
        last = Optional.of(training);
        return new Suggestion(source, training).advice();
    }

    /**
     * Values of the plan unchanged, the best fixed plan, the greedy rule and the advisor in the same environment; with
     * the edits that were rejected in the last advice for this plan.
     */
    public Baselines baselines(CampaignPlan plan, Progress progress) {
        synchronized (source) {
            return compare(plan, progress);
        }
    }

    private Baselines compare(CampaignPlan plan, Progress progress) {
        if (plan.lines().isEmpty()) {
            var nothing = Interval.exact(0);
            return new Baselines(nothing, nothing, nothing, nothing, EngineMessage.of("advise.reason.lineless"));
        }
        var training = last.filter(known -> known.answers(plan, known.rejected()))
                .orElseGet(() -> Training.of(source, options, plan, Set.of(), silent(progress)));
        last = Optional.of(training);
        progress.checkCancelled();
        return training.baselines();
    }

    private Advice withoutLines(CampaignPlan plan) {
        var nothing = new Advice.Option(
                Optional.empty(),
                EngineMessage.of("advise.step.nothing"),
                -1,
                0,
                Interval.exact(0),
                false,
                Optional.empty());
        return new Advice(
                new Advice.State(0, options.periods(), plan.budget(), List.of()),
                List.of(nothing),
                Optional.empty(),
                Interval.exact(0),
                Optional.empty(),
                true,
                EngineMessage.of("advise.reason.lineless"));
    }

    private static Watcher silent(Progress progress) {
        return new Watcher() {
            @Override
            public void episode(int number, double profit, double error, double epsilon) {}

            @Override
            public void report(double fraction, Message step) {
                progress.report(fraction, step);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
