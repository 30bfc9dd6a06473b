package promocast.engine.advise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.TiringShop;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.TrainingMonitor;
import promocast.engine.model.TrainingOptions;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.WhatIf;

/**
 * One trial of the advisor: a shop whose customers tire is drawn, a log of {@value #LOGGED} periods with offers at random
 * is all that is known of it; a model is trained on the log, fatigue estimated from it, and the best fixed plan and the
 * advisor, both by that model, run a campaign of {@value #PERIODS} periods in the shop itself.
 */
final class ShopTrial {
    private static final int CUSTOMERS = 8000;
    private static final int LOGGED = 8;
    private static final int PERIODS = 8;
    private static final double CONTACTED = 0.5;
    private static final double BUDGET = 10_000;
    private static final TiringShop.Truth TRUTH = new TiringShop.Truth(0.25, 0.35, 0.1, 0.2);

    private final Learner learner;
    private final int threads;

    ShopTrial(Learner learner, int threads) {
        this.learner = learner;
        this.threads = threads;
    }

    /** Runs one seed. */
    AdvisorBench.Trial run(long seed, Progress progress) {
        var shop = new TiringShop(CUSTOMERS, TRUTH, seed);
        var log = CampaignLog.of(shop.log(LOGGED, CONTACTED, seed + 1000), TiringShop.roles());
        var model = fit(log, seed, threads, progress);
        var estimated = RepeatedContacts.estimate(
                log, plan(BUDGET), AdvisorOptions.defaults().withPeriods(PERIODS));
        var customers = shop.customers();
        var whatIf = new WhatIf(model, customers, threads, Progress.NONE);
        var options = AdvisorOptions.defaults()
                .withPeriods(PERIODS)
                .withLearner(learner)
                .withAssumptions(estimated.orElseGet(
                        () -> Assumptions.defaults().withExposure(new Assumptions.Exposure(true, 1))))
                .withSeed(seed);
        var plan = plan(BUDGET);
        long begun = System.nanoTime();
        var training = Training.of(new ForecastSource(whatIf), options, plan, Set.of(), new SilentWatcher(progress));
        double seconds = (System.nanoTime() - begun) / 1e9;
        var truth = new TrueShop(shop, customers, plan, training.environment(), whatIf.actions());
        var campaigns = training.campaigns();
        var start = training.environment().start();
        var best = new BestFixedPlan(training.environment()).find();
        var fixed = truth.run(best, state -> state);
        var advised = truth.run(best, state -> campaigns.amended(state, training.lookahead()::choose));
        return new AdvisorBench.Trial(
                seed,
                truth.run(start, state -> state).profit(),
                truth.run(start, state -> campaigns.amended(state, campaigns::greedy))
                        .profit(),
                fixed.profit(),
                advised.profit(),
                options.assumptions().of(Assumptions.Kind.FATIGUE).interval(),
                seconds);
    }

    /** Five lines of coupons by push. */
    static CampaignPlan plan(double budget) {
        return CampaignPlan.empty("Spring", "CNY")
                .withEconomics(new Economics(0.35, 0.1, 0.01, 0, 0, 0))
                .withBudget(budget)
                .withLines(List.of(
                        line("recency > 90", 10),
                        line("frequency >= 6", 5),
                        line("monetary > 60", 10),
                        line("coupon_use > 0.3", 10),
                        line("", 5)));
    }

    private static PlanLine line(String segment, double face) {
        return PlanLine.of(segment, Offer.Coupon.of(face, 30)).withPlatform(Optional.of("0"));
    }

    /** A small model, so that many trials take minutes. */
    static ForecastModel fit(CampaignLog log, long seed, int threads, Progress progress) {
        var usual = TrainingOptions.defaults();
        var brief = new TrainingOptions(
                2, 48, usual.learningRate(), 1024, 7, 3, usual.l2(), usual.dropout(), 16, 0.2, seed);
        return new ForecastTrainer(brief, threads, java.time.Clock.systemUTC()).fit(log, new Quiet(progress));
    }

    private record Quiet(Progress progress) implements TrainingMonitor {
        @Override
        public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {}

        @Override
        public void memberReady(MemberSummary member) {}

        @Override
        public void report(double fraction, Message step) {}

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}
