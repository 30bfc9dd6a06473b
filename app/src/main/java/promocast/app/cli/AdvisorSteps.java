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
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.WhatIf;

/**
 * Asks the advisor step by step and accepts each suggestion.
 *
 * @param steps the steps, oldest first; the last one changes nothing where the advisor had nothing better
 * @param baselines what simple rules would earn with the plan as it was
 * @param plan the plan after the last step
 */
record AdvisorSteps(List<Advice> steps, Baselines baselines, CampaignPlan plan) {
    AdvisorSteps {
        steps = List.copyOf(steps);
    }

    /** At most {@code count} steps from a plan; fewer where the advisor would rather change nothing. */
    static AdvisorSteps take(WhatIf whatIf, CampaignPlan from, int count, long seed, Progress progress) {
        var advisor = new Advisor(whatIf, AdvisorOptions.defaults().withSeed(seed));
        var steps = new ArrayList<Advice>();
        var plan = from;
        boolean content = false;
        for (int i = 0; i < count && !content; i++) {
            double share = 0.9 / count;
            var advice = advisor.advise(plan, Set.of(), new Watch(progress.part(i * share, (i + 1) * share)));
            steps.add(advice);
            var edit = advice.chosen()
                    .flatMap(chosen -> advice.options().get(chosen).edit());
            content = edit.isEmpty();
            plan = edit.isPresent() ? edit.get().apply(plan) : plan;
        }
        return new AdvisorSteps(steps, advisor.baselines(from, progress.part(0.9, 1)), plan);
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
