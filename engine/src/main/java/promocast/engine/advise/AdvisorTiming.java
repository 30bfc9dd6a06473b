package promocast.engine.advise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import promocast.data.Progress;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.WhatIf;

/**
 * How long the advisor takes over one plan.
 *
 * @param name which plan
 * @param customers customers behind it
 * @param learnSeconds time from the first question to the first advice, by learner
 * @param stepMs times of the answers after that, to accepted and to rejected steps, milliseconds
 */
public record AdvisorTiming(String name, long customers, Map<Learner, Double> learnSeconds, double[] stepMs) {
    private static final int STEPS = 5;

    /**
     * A plan to be timed.
     *
     * @param name which plan
     * @param customers customers behind it
     * @param whatIf trains the model; not timed
     * @param plan the plan
     */
    public record Case(String name, long customers, Supplier<WhatIf> whatIf, CampaignPlan plan) {}

    /** Times a plan. */
    static AdvisorTiming of(Case one, long seed, Progress progress) {
        progress.report(0, EngineMessage.of("advise.bench.timed"));
        var whatIf = one.whatIf.get();
        var watcher = new SilentWatcher(progress);
        var options = AdvisorOptions.defaults().withSeed(seed);
        var seconds = new EnumMap<Learner, Double>(Learner.class);
        var steps = new ArrayList<Double>();
        for (var learner : List.of(Learner.TABULAR, Learner.DEEP, Learner.OFFLINE, Learner.AUTO)) {
            var advisor = new Advisor(whatIf, options.withLearner(learner));
            seconds.put(learner, seconds(() -> advisor.advise(one.plan, Set.of(), watcher)));
            steps(advisor, one.plan, watcher, steps);
        }
        return new AdvisorTiming(
                one.name,
                one.customers,
                seconds,
                steps.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void steps(Advisor advisor, CampaignPlan plan, Advisor.Watcher watcher, List<Double> times) {
        var now = plan;
        for (int i = 0; i < STEPS; i++) {
            var asked = now;
            var advice = advisor.advise(asked, Set.of(), watcher);
            var edit = advice.chosen()
                    .flatMap(chosen -> advice.options().get(chosen).edit());
            if (edit.isEmpty()) {
                return;
            }
            var rejected = Set.<PlanEdit>of(edit.get());
            times.add(1000 * seconds(() -> advisor.advise(asked, rejected, watcher)));
            now = edit.get().apply(now);
            var next = now;
            times.add(1000 * seconds(() -> advisor.advise(next, Set.of(), watcher)));
        }
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
