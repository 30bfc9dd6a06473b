package promocast.engine.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import promocast.data.UnanswerableException;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Recipe;
import promocast.data.feature.FeatureEncoding;
import promocast.data.feature.FeatureTraining;
import promocast.engine.EngineMessage;
import promocast.engine.net.LiveNetwork;
import promocast.engine.net.LiveOptions;
import promocast.engine.net.LiveTrainer;

/** Fits a {@link ForecastModel}; stateless. */
public final class ForecastTrainer {
    /** Fewer rows than this cannot be split into training, folds and test. */
    public static final int FEWEST_ROWS = 500;

    private final TrainingOptions options;
    private final int threads;
    private final Clock clock;

    /** A trainer with the given hyperparameters, on all processors. */
    public ForecastTrainer(TrainingOptions options) {
        this(options, Runtime.getRuntime().availableProcessors(), Clock.systemUTC());
    }

    /**
     * A trainer on at most {@code threads} threads; the clock gives the moment of training and the time that it took.
     */
    public ForecastTrainer(TrainingOptions options, int threads, Clock clock) {
        this.options = options;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Trains the members, blends and calibrates them, distils the live network and evaluates on held-out rows.
     *
     * @throws promocast.data.UnanswerableException when there are too few rows
     * @throws promocast.data.CancelledException when the monitor says so
     */
    public ForecastModel fit(CampaignLog log, TrainingMonitor monitor) {
        var started = clock.instant();
        var core = core(log, options.testShare(), monitor);
        var customers =
                new Customers(core.inputs, log.rows(), core.core.encoding().width());
        var evaluation = new HeldOut(log, core.core, customers, options.seed())
                .evaluate(core.core.plan().training().length, new Work(monitor, threads, 0.9, 1));
        return new ForecastModel(core.core, card(log, core.members, evaluation, started));
    }

    /**
     * The same, but learns from all rows of {@code log} and evaluates on another log of the same campaign.
     *
     * @throws promocast.data.BadInputException when the other log knows other arms or levers, or lacks a feature
     *     or outcome
     * @throws promocast.data.UnanswerableException when there are too few rows
     * @throws promocast.data.CancelledException when the monitor says so
     */
    public ForecastModel fit(CampaignLog log, CampaignLog test, TrainingMonitor monitor) {
        var started = clock.instant();
        TestLogCheck.check(log, test);
        var core = core(log, 0, monitor);
        var encoding = core.core.encoding();
        var customers = new Customers(encoding.encode(test.data()), test.rows(), encoding.width());
        var evaluation = new HeldOut(test, core.core.forUnseen(test.rows()), customers, options.seed())
                .evaluate(log.rows(), new Work(monitor, threads, 0.9, 1));
        return new ForecastModel(core.core, card(log, core.members, evaluation, started));
    }

    /** A model before its evaluation. */
    private record Trained(ForecastCore core, float[] inputs, List<MemberSummary> members) {}

    private Trained core(CampaignLog log, double testShare, TrainingMonitor monitor) {
        if (log.rows() < FEWEST_ROWS) {
            throw new UnanswerableException(EngineMessage.of("model.too-few-rows", log.rows(), FEWEST_ROWS));
        }
        if (Comparison.of(log.actions()).isEmpty()) {
            throw new UnanswerableException(EngineMessage.of("model.too-few-compared", Comparison.FEWEST_ROWS));
        }
        monitor.report(0, EngineMessage.of("model.step.encode"));
        var plan = FoldPlan.draw(log.rows(), testShare, options.members(), options.seed());
        var code = new OfferCode(log.actions());
        var encoding = FeatureEncoding.fit(
                new FeatureTraining(
                        log.data(),
                        log.roles().features(),
                        plan.training(),
                        log.roles().time(),
                        Optional.of(log.targets()),
                        options.seed(),
                        log.roles().text()),
                options.features());
        if (encoding.width() == 0) {
            throw new UnanswerableException(
                    EngineMessage.of("model.no-inputs", log.roles().features().size()));
        }
        var inputs = encoding.encode(log.data());
        var labels = new FunnelLabels(log, code);
        var funnel = labels.funnel(plan.training());
        var samples = labels.samples(funnel, inputs, offers(log, code));

        var work = new Work(monitor, threads, 0.02, 0.75);
        var crossFit = CrossFit.fit(samples, plan, options, work);
        var blend = new Blend(funnel, code, new BlendFit(samples, plan, crossFit, threads).fit(funnel, code));
        var members = MemberSummaries.of(crossFit, blend.parts().mix().weights());
        members.forEach(monitor::memberReady);
        var teacher = new BlendTeacher(blend, inputs, plan.training(), log, work, options.seed());
        var live = new LiveModel(distil(teacher, work.part(0.75, 0.9)), funnel, code);
        monitor.report(0.9, EngineMessage.of("model.step.evaluate"));
        var fingerprint = log.data().fingerprint();
        return new Trained(new ForecastCore(encoding, blend, live, plan, fingerprint, threads), inputs, members);
    }

    private ForecastModel.Card card(
            CampaignLog log, List<MemberSummary> members, Evaluation evaluation, Instant started) {
        var seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
        var provenance = new Provenance(
                ModelVersion.program(),
                log.data().name(),
                log.data().fingerprint(),
                log.rows(),
                options,
                started.toString(),
                seconds);
        return new ForecastModel.Card(provenance, log.roles(), log.actions(), members, evaluation, Recipe.NONE);
    }

    private static float[] offers(CampaignLog log, OfferCode code) {
        var offers = new float[log.rows() * code.width()];
        for (int row = 0; row < log.rows(); row++) {
            code.encode(log.setting(row), offers, row * code.width());
        }
        return offers;
    }

    private LiveNetwork distil(BlendTeacher teacher, Work work) {
        var step = EngineMessage.of("model.step.distil");
        return new LiveTrainer(LiveOptions.of(options.liveWidth(), options.maxEpochs(), options.seed()), work.threads())
                .fit(teacher, (done, of) -> {
                    work.monitor().checkCancelled();
                    work.monitor().report(work.share(done, of), step);
                });
    }
}
