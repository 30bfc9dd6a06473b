package promocast.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.data.CouponShop;
import promocast.data.Progress;
import promocast.data.campaign.CampaignLog;
import promocast.engine.Interval;
import promocast.engine.advise.AdvisorBench;
import promocast.engine.advise.AdvisorTiming;
import promocast.engine.advise.Learner;
import promocast.engine.model.ForecastModel;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.WhatIf;

/**
 * {@code bench advise}: the advisor against the best fixed plan in simulated shops whose customers tire, its learners
 * against the optimum of small campaigns, and how long it takes.
 */
@Command(name = "advise")
final class BenchAdviseCommand implements Work {
    private static final int SHOP_ROWS = 64_000;
    private static final double SHOP_BUDGET = 25_000;

    private final Inputs inputs;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "20", converter = Positive.class)
    private int seeds;

    @Option(
            names = "--learner",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "tabular,deep",
            converter = AdviceFlags.LearnerName.class)
    private List<Learner> learners = List.of();

    BenchAdviseCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        long begun = System.nanoTime();
        var bench = new AdvisorBench(seeds, learners, session.threads(), session.seed());
        var measured = bench.run(List.of(sample(session), shop(session)), session.progress());
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Answer(
                document(session, measured, seconds), new BenchAdviseText(session, learners).lines(measured, seconds));
    }

    private AdvisorTiming.Case sample(Session session) {
        var log = Bench.sample(inputs, session);
        return timed("e-mail sample", log, DemoPlan.of(), session);
    }

    private AdvisorTiming.Case shop(Session session) {
        var log = CampaignLog.of(CouponShop.generate(SHOP_ROWS, false, session.seed()), CouponShop.roles());
        return timed("simulated shop", log, AdvisorBench.shopPlan(SHOP_BUDGET), session);
    }

    /** Its model is trained briefly, which does not change how long advice takes. */
    private AdvisorTiming.Case timed(String name, CampaignLog log, CampaignPlan plan, Session session) {
        return new AdvisorTiming.Case(
                name,
                log.rows(),
                () -> new WhatIf(model(log, session), log.data(), session.threads(), Progress.NONE),
                plan);
    }

    private ForecastModel model(CampaignLog log, Session session) {
        var brief = Bench.briefly(session.seed()).withMembers(2);
        return inputs.trainer(brief, session).fit(log, new TrainingWatch(Progress.NONE));
    }

    private Map<String, Object> document(Session session, AdvisorBench.Measured measured, double seconds) {
        var first = measured.leads().get(learners.get(0));
        var document = new LinkedHashMap<String, Object>();
        document.put("learner", learners.get(0).name());
        document.put("seeds", seeds);
        document.put("wins", first.wins());
        document.put("lead", interval(first.share()));
        document.put("leadMoney", interval(first.money()));
        var leads = new LinkedHashMap<String, Object>();
        measured.leads().forEach((learner, lead) -> leads.put(key(learner), lead(lead)));
        document.put("learners", leads);
        document.put("shops", measured.trials().stream().map(this::shop).toList());
        document.put("smallCampaigns", small(measured));
        document.put(
                "timings",
                measured.timings().stream().map(BenchAdviseCommand::timing).toList());
        document.put("seconds", seconds);
        document.put("threads", session.threads());
        return document;
    }

    static String key(Learner learner) {
        return learner.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> lead(AdvisorBench.Lead lead) {
        var json = new LinkedHashMap<String, Object>();
        json.put("wins", lead.wins());
        json.put("lead", interval(lead.share()));
        json.put("leadMoney", interval(lead.money()));
        json.put("profit", interval(lead.profit()));
        return json;
    }

    private static Map<String, Object> interval(Interval interval) {
        var json = new LinkedHashMap<String, Object>();
        json.put("value", interval.value());
        json.put("lower", interval.lower());
        json.put("upper", interval.upper());
        return json;
    }

    private Map<String, Object> shop(AdvisorBench.Trial trial) {
        var json = new LinkedHashMap<String, Object>();
        json.put("seed", trial.seed());
        json.put("none", trial.rules().unchanged());
        json.put("greedy", trial.rules().greedy());
        json.put("staticUntiring", trial.rules().untiring());
        json.put("static", trial.rules().fixed());
        json.put("staticByTruth", trial.rules().known());
        json.put("advisor", trial.advisors().get(learners.get(0)).profit());
        var profits = new LinkedHashMap<String, Object>();
        var times = new LinkedHashMap<String, Object>();
        trial.advisors().forEach((learner, learned) -> {
            profits.put(key(learner), learned.profit());
            times.put(key(learner), learned.seconds());
        });
        json.put("advisors", profits);
        json.put("fatigue", interval(trial.fatigue()));
        json.put("modelSeconds", trial.modelSeconds());
        json.put("learnSeconds", times);
        return json;
    }

    private static Map<String, Object> small(AdvisorBench.Measured measured) {
        var json = new LinkedHashMap<String, Object>();
        json.put("tabularBelowOptimum", measured.table());
        json.put("deepBelowOptimum", measured.deep());
        json.put("maskViolations", measured.violations());
        return json;
    }

    private static Map<String, Object> timing(AdvisorTiming timing) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", timing.name());
        json.put("customers", timing.customers());
        var learned = new LinkedHashMap<String, Object>();
        timing.learnSeconds().forEach((learner, taken) -> learned.put(key(learner), taken));
        json.put("learnSeconds", learned);
        var steps = new LinkedHashMap<String, Object>();
        steps.put("p50", Bench.quantile(timing.stepMs(), 0.5));
        steps.put("p95", Bench.quantile(timing.stepMs(), 0.95));
        steps.put("steps", timing.stepMs().length);
        json.put("stepMs", steps);
        return json;
    }
}
