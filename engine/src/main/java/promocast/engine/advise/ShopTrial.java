package promocast.engine.advise;

import java.util.LinkedHashMap;
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
    private static final int CUSTOMERS = 4000;
    private static final int LOGGED = 8;
    private static final int PERIODS = 8;
    private static final int MEMBERS = 2;
    private static final int PASSES = 15;
    private static final int PATIENCE = 3;
    private static final double CONTACTED = 0.5;
    private static final double BUDGET = 5000;
    private static final TiringShop.Truth TRUTH = new TiringShop.Truth(0.25, 0.35, 0.1, 0.2);

    private final List<Learner> learners;
    private final int threads;

    ShopTrial(List<Learner> learners, int threads) {
        this.learners = learners;
        this.threads = threads;
    }

    /** Runs one seed: one model, from which all rules and learners know the shop. */
    AdvisorBench.Trial run(long seed, Progress progress) {
        var shop = new TiringShop(CUSTOMERS, TRUTH, seed);
        var log = CampaignLog.of(shop.log(LOGGED, CONTACTED, seed + 1000), TiringShop.roles());
        long begun = System.nanoTime();
        var model = fit(log, seed, threads, progress);
        double modelSeconds = seconds(begun);
        var plan = plan(BUDGET);
        var usual = AdvisorOptions.defaults().withPeriods(PERIODS).withSeed(seed);
        var estimated = RepeatedContacts.estimate(log, plan, usual);
        var assumptions =
                estimated.orElseGet(() -> Assumptions.defaults().withExposure(new Assumptions.Exposure(true, 1)));
        var options = usual.withAssumptions(assumptions);
        var customers = shop.customers();
        var source = new ForecastSource(new WhatIf(model, customers, threads, Progress.NONE));
        var environment = CampaignEnvironment.of(source, plan, Set.of(), options);
        var truth = new TrueShop(shop, customers, plan, environment, source.actions());
        var advisors = new LinkedHashMap<Learner, AdvisorBench.Learned>();
        for (var learner : learners) {
            advisors.put(learner, learned(source, truth, options.withLearner(learner), progress));
        }
        return new AdvisorBench.Trial(
                seed,
                rules(source, truth, environment, options),
                advisors,
                assumptions.of(Assumptions.Kind.FATIGUE).interval(),
                modelSeconds);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static AdvisorBench.Learned learned(
            ForecastSource source, TrueShop truth, AdvisorOptions options, Progress progress) {
        long begun = System.nanoTime();
        var training = Training.of(source, options, plan(BUDGET), Set.of(), new SilentWatcher(progress));
        double took = seconds(begun);
        var campaigns = training.campaigns();
        var best = new BestFixedPlan(training.environment()).find();
        var earned = truth.run(best, state -> campaigns.amended(state, training.lookahead()::choose));
        return new AdvisorBench.Learned(earned.profit(), took);
    }

    private static AdvisorBench.Rules rules(
            ForecastSource source, TrueShop truth, CampaignEnvironment environment, AdvisorOptions options) {
        var campaigns = new Campaigns(environment, options);
        var untiring = CampaignEnvironment.of(
                source,
                plan(BUDGET),
                Set.of(),
                options.withAssumptions(Assumptions.stated(0, 0).withExposure(new Assumptions.Exposure(true, 1))));
        return new AdvisorBench.Rules(
                truth.held(environment.start()),
                truth.run(environment.start(), state -> campaigns.amended(state, campaigns::greedy))
                        .profit(),
                truth.held(new BestFixedPlan(environment, untiring::response).find()),
                truth.held(new BestFixedPlan(environment).find()),
                truth.held(new BestFixedPlan(environment, truth::response).find()));
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

    /** A model as wide as the studio trains it, with fewer members and passes, so that 20 shops take minutes. */
    static ForecastModel fit(CampaignLog log, long seed, int threads, Progress progress) {
        var usual = TrainingOptions.defaults();
        var brief = new TrainingOptions(
                MEMBERS,
                usual.hidden(),
                usual.learningRate(),
                usual.batch(),
                PASSES,
                PATIENCE,
                usual.l2(),
                usual.dropout(),
                usual.liveWidth(),
                0.2,
                seed);
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
