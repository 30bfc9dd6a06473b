package promocast.engine.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import promocast.data.Progress;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.evaluate.Bootstrap;
import promocast.engine.plan.CampaignPlan;

/**
 * Measures the advisor: in simulated shops whose customers tire, on small campaigns with a known optimum, and how long it
 * takes.
 *
 * @param seeds number of shops
 * @param learners the ways in which it learns in the shops, each from the same model
 * @param threads most threads
 * @param seed seed of the ranges and of the learners' timed runs
 */
public record AdvisorBench(int seeds, List<Learner> learners, int threads, long seed) {
    private static final int SMALL = 20;
    private static final int RESAMPLES = 2000;

    public AdvisorBench {
        learners = List.copyOf(learners);
        if (seeds < 1 || threads < 1) {
            throw new IllegalArgumentException("seeds, threads: " + seeds + ", " + threads + " are not all above 0");
        }
        if (learners.isEmpty()) {
            throw new IllegalArgumentException("learners: none is given");
        }
    }

    /**
     * What campaigns truly earned in one shop.
     *
     * @param seed seed of the shop
     * @param rules what simple rules earned
     * @param advisors what the advisor earned, by learner
     * @param fatigue fatigue of a contact as the log told it
     * @param modelSeconds time of training the model that all share
     */
    public record Trial(
            long seed, Rules rules, Map<Learner, Learned> advisors, Interval fatigue, double modelSeconds) {}

    /**
     * True extra profit of simple rules, money.
     *
     * @param unchanged the plan as it was
     * @param greedy the best step for each period on its own
     * @param untiring the best fixed plan by the model, by somebody who thinks that nobody tires
     * @param fixed the best fixed plan by the model with the same assumptions as the advisor
     * @param known the best fixed plan by the truth, which nobody knows in practice
     */
    public record Rules(double unchanged, double greedy, double untiring, double fixed, double known) {}

    /**
     * What one learner came to.
     *
     * @param profit true extra profit, money
     * @param seconds time of learning
     */
    public record Learned(double profit, double seconds) {}

    /**
     * What a learner earned more than the best fixed plan with the same assumptions.
     *
     * @param wins shops in which it earned at least as much
     * @param share share by which its mean exceeds that of the best fixed plan, with its 95 % range over shops
     * @param money the mean difference, money
     * @param profit its own mean, money
     */
    public record Lead(int wins, Interval share, Interval money, Interval profit) {}

    /**
     * What was measured.
     *
     * @param trials one a shop
     * @param leads by learner
     * @param table largest share by which the table stayed below the optimum of a small campaign
     * @param deep the same for the deep network
     * @param violations masked actions that were taken there
     * @param timings how long plans took
     */
    public record Measured(
            List<Trial> trials,
            Map<Learner, Lead> leads,
            double table,
            double deep,
            int violations,
            List<AdvisorTiming> timings) {}

    /** Five lines of coupons by push in the simulated shop. */
    public static CampaignPlan shopPlan(double budget) {
        return ShopTrial.plan(budget);
    }

    /** Measures all; the timed cases are prepared one after the other. */
    public Measured run(List<AdvisorTiming.Case> timed, Progress progress) {
        var timings = new ArrayList<AdvisorTiming>();
        for (var one : timed) {
            timings.add(AdvisorTiming.of(one, seed, progress.part(0, 0.1)));
        }
        var small = SmallCampaigns.measure(SMALL, progress.part(0.1, 0.2));
        var trials = new ArrayList<Trial>();
        var share = progress.part(0.2, 1);
        for (int i = 0; i < seeds; i++) {
            share.report(i / (double) seeds, EngineMessage.of("advise.bench.shop", i + 1, seeds));
            share.checkCancelled();
            trials.add(new ShopTrial(learners, threads).run(i + 1L, share));
        }
        var leads = new LinkedHashMap<Learner, Lead>();
        learners.forEach(learner -> leads.put(learner, lead(trials, learner)));
        return new Measured(trials, leads, largest(small.table()), largest(small.deep()), small.violations(), timings);
    }

    private static double largest(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private Lead lead(List<Trial> trials, Learner learner) {
        ToDoubleFunction<Trial> profit = trial -> trial.advisors.get(learner).profit;
        ToDoubleFunction<Trial> more = trial -> profit.applyAsDouble(trial) - trial.rules.fixed;
        int wins = (int)
                trials.stream().filter(trial -> more.applyAsDouble(trial) >= 0).count();
        return new Lead(
                wins,
                range(trials, sample -> mean(sample, more) / Math.abs(mean(sample, trial -> trial.rules.fixed))),
                range(trials, sample -> mean(sample, more)),
                range(trials, sample -> mean(sample, profit)));
    }

    private static double mean(List<Trial> trials, ToDoubleFunction<Trial> value) {
        return trials.stream().mapToDouble(value).average().orElse(0);
    }

    /** A figure over shops with a percentile range over resampled shops. */
    private Interval range(List<Trial> trials, ToDoubleFunction<List<Trial>> figure) {
        var random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < drawn.length; i++) {
            var sample = new ArrayList<Trial>();
            for (int k = 0; k < trials.size(); k++) {
                sample.add(trials.get(random.nextInt(trials.size())));
            }
            drawn[i] = figure.applyAsDouble(sample);
        }
        Arrays.sort(drawn);
        return new Interval(
                figure.applyAsDouble(trials), Bootstrap.quantile(drawn, 0.025), Bootstrap.quantile(drawn, 0.975));
    }
}
