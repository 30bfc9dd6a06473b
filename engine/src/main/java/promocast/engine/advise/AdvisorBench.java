package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import promocast.data.CouponShop;
import promocast.data.Progress;
import promocast.data.campaign.CampaignLog;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.evaluate.Bootstrap;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.WhatIf;

/**
 * Measures the advisor: in simulated shops whose customers tire, on small campaigns with a known optimum, and how long it
 * takes.
 *
 * @param seeds number of shops
 * @param learner which way it learns in the shops
 * @param threads most threads
 * @param seed seed of the ranges and of the timed shop
 */
public record AdvisorBench(int seeds, Learner learner, int threads, long seed) {
    private static final int SMALL = 20;
    private static final int TIMED_ROWS = 20_000;
    private static final int TIMED_STEPS = 5;
    private static final int RESAMPLES = 2000;

    public AdvisorBench {
        if (seeds < 1 || threads < 1) {
            throw new IllegalArgumentException("seeds, threads: " + seeds + ", " + threads + " are not all above 0");
        }
    }

    /**
     * What a campaign truly earned in one shop, money.
     *
     * @param seed seed of the shop
     * @param unchanged the plan as it was
     * @param greedy the best step for each period on its own
     * @param fixed the best fixed plan by the model
     * @param advisor the advisor by the same model
     * @param fatigue fatigue of a contact as the log told it
     * @param learnSeconds time of learning
     */
    public record Trial(
            long seed,
            double unchanged,
            double greedy,
            double fixed,
            double advisor,
            Interval fatigue,
            double learnSeconds) {}

    /**
     * What was measured.
     *
     * @param trials one a shop
     * @param wins shops in which the advisor earned at least as much as the best fixed plan
     * @param lead share by which its mean exceeds that of the best fixed plan, with its 95 % range over shops
     * @param leadMoney the mean difference, money
     * @param table largest share by which the table stayed below the optimum of a small campaign
     * @param deep the same for the deep network
     * @param violations masked actions that were taken
     * @param stepMs times of steps after learning, milliseconds
     * @param tableSeconds time in which the table learned the timed plan
     * @param deepSeconds the same for the deep network
     */
    public record Measured(
            List<Trial> trials,
            int wins,
            Interval lead,
            Interval leadMoney,
            double table,
            double deep,
            int violations,
            double[] stepMs,
            double tableSeconds,
            double deepSeconds) {}

    /** Measures all. */
    public Measured run(Progress progress) {
        var timed = timed(progress.part(0, 0.1));
        var small = SmallCampaigns.measure(SMALL, progress.part(0.1, 0.2));
        var trials = new ArrayList<Trial>();
        var share = progress.part(0.2, 1);
        for (int i = 0; i < seeds; i++) {
            share.report(i / (double) seeds, EngineMessage.of("advise.bench.shop", i + 1, seeds));
            share.checkCancelled();
            trials.add(new ShopTrial(learner, threads).run(i + 1L, share));
        }
        int wins = (int)
                trials.stream().filter(trial -> trial.advisor >= trial.fixed).count();
        return new Measured(
                trials,
                wins,
                range(trials, true),
                range(trials, false),
                largest(small.table()),
                largest(small.deep()),
                small.violations(),
                timed.stepMs,
                timed.tableSeconds,
                timed.deepSeconds);
    }

    private static double largest(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** The mean lead with a percentile range over resampled shops. */
    private Interval range(List<Trial> trials, boolean relative) {
        var random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < drawn.length; i++) {
            var sample = new ArrayList<Trial>();
            for (int k = 0; k < trials.size(); k++) {
                sample.add(trials.get(random.nextInt(trials.size())));
            }
            drawn[i] = lead(sample, relative);
        }
        java.util.Arrays.sort(drawn);
        return new Interval(lead(trials, relative), Bootstrap.quantile(drawn, 0.025), Bootstrap.quantile(drawn, 0.975));
    }

    private static double lead(List<Trial> trials, boolean relative) {
        double more = trials.stream()
                .mapToDouble(trial -> trial.advisor - trial.fixed)
                .average()
                .orElse(0);
        double fixed = trials.stream().mapToDouble(Trial::fixed).average().orElse(0);
        return relative ? more / Math.abs(fixed) : more;
    }

    private record Timed(double[] stepMs, double tableSeconds, double deepSeconds) {}

    /** Steps of a plan of five lines and four levers with a log of 20,000 customers behind it. */
    private Timed timed(Progress progress) {
        var shop = CouponShop.generate(TIMED_ROWS, false, seed);
        progress.report(0, EngineMessage.of("advise.bench.timed"));
        var model = ShopTrial.fit(CampaignLog.of(shop, CouponShop.roles()), seed, threads, progress);
        var whatIf = new WhatIf(model, shop, threads, Progress.NONE);
        var plan = ShopTrial.plan(8000);
        var watcher = new SilentWatcher(progress);
        var options = AdvisorOptions.defaults().withSeed(seed);
        var advisor = new Advisor(whatIf, options.withLearner(Learner.TABULAR));
        double table = seconds(() -> advisor.advise(plan, Set.of(), watcher));
        double deep =
                seconds(() -> advisor.with(options.withLearner(Learner.DEEP)).advise(plan, Set.of(), watcher));
        var steps = new ArrayList<Double>();
        var now = plan;
        for (int i = 0; i < TIMED_STEPS; i++) {
            var asked = now;
            var advice = advisor.advise(asked, Set.of(), watcher);
            var edit = advice.chosen()
                    .flatMap(chosen -> advice.options().get(chosen).edit());
            if (edit.isEmpty()) {
                break;
            }
            var rejected = Set.<PlanEdit>of(edit.get());
            steps.add(1000 * seconds(() -> advisor.advise(asked, rejected, watcher)));
            now = edit.get().apply(now);
            var next = now;
            steps.add(1000 * seconds(() -> advisor.advise(next, Set.of(), watcher)));
        }
        return new Timed(steps.stream().mapToDouble(Double::doubleValue).toArray(), table, deep);
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
