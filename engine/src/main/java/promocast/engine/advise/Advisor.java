package promocast.engine.advise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Suggests tweaks of a plan. Accepting one is the planner's act: apply the edit and ask again with the new plan. What
 * it has learned stays good for the plans that steps make of the first; another plan makes it learn anew. Thread-safe; one learns at a time.
 */
public final class Advisor {
    private static final int REMEMBERED = 4;

    private final AdviceSource source;
    private final AdvisorOptions options;
    private final Map<Question, Training> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Training> eldest) {
            return size() > REMEMBERED;
        }
    };

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

    /** All that a training depends on, beside the options. */
    private record Question(CampaignPlan plan, Set<PlanEdit> rejected, Aim aim, List<Feedback.Actual> actuals) {
        /** Whether another question differs by its plan and its rejections only. */
        boolean alike(Question other) {
            return aim == other.aim && actuals.equals(other.actuals);
        }

        static Question of(CampaignPlan plan, Set<PlanEdit> rejected, Preference preference) {
            return new Question(
                    plan,
                    Set.copyOf(rejected),
                    preference.aim(),
                    preference.feedback().actuals());
        }
    }

    /**
     * Learns for the plan and suggests the next tweak, as {@link Preference#defaults()} wants it.
     *
     * @param rejected edits that the planner has rejected; not suggested again
     * @throws promocast.data.CancelledException when the watcher says so
     */
    public Advice advise(CampaignPlan plan, Set<PlanEdit> rejected, Watcher watcher) {
        return advise(plan, Preference.defaults(), rejected, watcher);
    }

    /**
     * Learns for the plan and suggests the next tweak. Only another plan, other rejections, aims or results make it learn
     * again.
     *
     * @param preference how the planner wants to be advised; what it rejects is not suggested
     * @throws promocast.data.CancelledException when the watcher says so
     */
    public Advice advise(CampaignPlan plan, Preference preference, Watcher watcher) {
        return advise(plan, preference, preference.feedback().rejected(plan), watcher);
    }

    private Advice advise(CampaignPlan plan, Preference preference, Set<PlanEdit> rejected, Watcher watcher) {
        synchronized (source) {
            if (plan.lines().isEmpty()) {
                return withoutLines(plan);
            }
            var training = training(Question.of(plan, rejected, preference), watcher);
            return new Suggestion(forecast(preference.feedback().actuals()), training, preference).advice();
        }
    }

    private Training training(Question question, Watcher watcher) {
        var found = known.get(question);
        if (found == null) {
            var forecast = forecast(question.actuals);
            var aimed = question.aim == Aim.WORST_CASE ? new WorstCaseSource(forecast, options.rival()) : forecast;
            found = continued(question)
                    .orElseGet(() -> Training.of(aimed, options, question.plan, question.rejected, watcher));
            known.put(question, found);
        }
        return found;
    }

    /** What was learned last for the same aim, if some steps or rejections lead from there to here. */
    private Optional<Training> continued(Question question) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().alike(question))
                .reduce((first, second) -> second)
                .flatMap(entry -> entry.getValue().from(question.plan, question.rejected));
    }

    private AdviceSource forecast(List<Feedback.Actual> actuals) {
        return actuals.isEmpty() ? source : new ActualSource(source, actuals, options);
    }

    /**
     * Values of the plan unchanged, the best fixed plan, the greedy rule and the advisor in the same environment; with
     * the edits that were rejected in the last advice for this plan.
     */
    public Baselines baselines(CampaignPlan plan, Progress progress) {
        synchronized (source) {
            var rejected = known.keySet().stream()
                    .filter(question -> question.plan.equals(plan))
                    .reduce((first, second) -> second)
                    .map(Question::rejected)
                    .orElse(Set.of());
            return compare(Question.of(plan, rejected, Preference.defaults()), progress);
        }
    }

    /** The same as the planner wants to be advised: in the worst case all four are worst cases. */
    public Baselines baselines(CampaignPlan plan, Preference preference, Progress progress) {
        synchronized (source) {
            return compare(Question.of(plan, preference.feedback().rejected(plan), preference), progress);
        }
    }

    /**
     * Extra profit in each period if the plan is held to the end, by the environment that the advisor learned in.
     *
     * @param first a tweak of the last advice that is made before; empty for the plan as it is
     * @throws promocast.data.CancelledException when the watcher says so
     */
    public List<Double> byPeriod(CampaignPlan plan, Preference preference, Optional<PlanEdit> first, Watcher watcher) {
        synchronized (source) {
            if (plan.lines().isEmpty()) {
                return List.of();
            }
            var rejected = preference.feedback().rejected(plan);
            return training(Question.of(plan, rejected, preference), watcher).byPeriod(first);
        }
    }

    private Baselines compare(Question question, Progress progress) {
        if (question.plan.lines().isEmpty()) {
            var nothing = Interval.exact(0);
            var lineless = EngineMessage.of("advise.reason.lineless");
            var exact = new Baselines.Exact(Optional.of(nothing), lineless);
            return new Baselines(nothing, nothing, nothing, exact, nothing, lineless);
        }
        var training = training(question, silent(progress));
        progress.checkCancelled();
        return training.baselines(progress);
    }

    private Advice withoutLines(CampaignPlan plan) {
        var nothing = new Advice.Option(
                Optional.empty(),
                EngineMessage.of("advise.step.nothing"),
                -1,
                0,
                Interval.exact(0),
                0,
                false,
                Optional.empty());
        return new Advice(
                new Advice.State(0, options.periods(), plan.budget(), List.of()),
                List.of(nothing),
                Optional.empty(),
                Interval.exact(0),
                Optional.empty(),
                true,
                new Advice.Why(
                        EngineMessage.of("advise.reason.lineless"),
                        List.of(),
                        EngineMessage.of("advise.learned.nothing")));
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
