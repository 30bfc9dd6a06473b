package promocast.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Advisor;
import promocast.engine.advise.AdvisorOptions;
import promocast.engine.advise.Baselines;
import promocast.engine.advise.Feedback;
import promocast.engine.advise.Preference;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.report.StoryStep;
import promocast.engine.whatif.WhatIf;

/**
 * Asks the advisor step by step and accepts each suggestion, or rejects it where that is wanted.
 *
 * @param steps the steps, oldest first; the last one changes nothing where the advisor had nothing better
 * @param baselines what simple rules would earn with the plan as it was
 * @param plan the plan after the last step
 * @param feedback what was known before, and the decisions about the steps
 */
record AdvisorSteps(List<Advice> steps, Baselines baselines, CampaignPlan plan, Feedback feedback) {
    AdvisorSteps {
        steps = List.copyOf(steps);
    }

    /** The steps as a report tells them. */
    List<StoryStep> story() {
        return steps.stream()
                .filter(step -> step.chosen().isPresent())
                .map(StoryStep::accepted)
                .toList();
    }

    /**
     * How the advisor is asked.
     *
     * @param count steps at most
     * @param options settings of the advisor
     * @param preference how the steps are ranked, and what was decided before
     * @param refused numbers (from 1) of the steps to reject
     */
    record Asking(int count, AdvisorOptions options, Preference preference, Set<Integer> refused) {
        /** That many steps, all of them accepted, with the usual settings. */
        static Asking usual(int count, long seed) {
            return new Asking(count, AdvisorOptions.defaults().withSeed(seed), Preference.defaults(), Set.of());
        }
    }

    /** At most {@code count} steps from a plan, all accepted; fewer where the advisor would rather change nothing. */
    static AdvisorSteps take(WhatIf whatIf, CampaignPlan from, int count, long seed, Progress progress) {
        return take(whatIf, from, Asking.usual(count, seed), progress);
    }

    /** Steps as they are wanted; fewer where the advisor would rather change nothing. */
    static AdvisorSteps take(WhatIf whatIf, CampaignPlan from, Asking asking, Progress progress) {
        var advisor = new Advisor(whatIf, asking.options);
        var steps = new ArrayList<Advice>();
        var plan = from;
        var preference = asking.preference;
        boolean content = false;
        for (int i = 0; i < asking.count && !content; i++) {
            double share = 0.9 / asking.count;
            var advice = advisor.advise(plan, preference, new Watch(progress.part(i * share, (i + 1) * share)));
            steps.add(advice);
            var chosen = advice.chosen().map(advice.options()::get);
            var edit = chosen.flatMap(Advice.Option::edit);
            content = edit.isEmpty();
            if (edit.isPresent()) {
                boolean refuses = asking.refused.contains(i + 1);
                var verdict = refuses ? Feedback.Verdict.REJECTED : Feedback.Verdict.ACCEPTED;
                var line = plan.lines().get(chosen.get().line());
                var decision = new Feedback.Decision(edit.get(), line, verdict, "");
                preference = preference.withFeedback(preference.feedback().with(decision));
                plan = refuses ? plan : edit.get().apply(plan);
            }
        }
        var baselines = advisor.baselines(from, asking.preference, progress.part(0.9, 1));
        return new AdvisorSteps(steps, baselines, plan, preference.feedback());
    }

    private record Watch(Progress progress) implements Advisor.Watcher {
        @Override
        public void report(double fraction, Message step) {
            progress.report(fraction, step);
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }

        @Override
        public void episode(int number, double profit, double error, double epsilon) {}
    }
}
