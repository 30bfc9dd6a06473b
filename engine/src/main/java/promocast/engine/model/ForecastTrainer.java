package promocast.engine.model;

import java.time.Clock;
import java.time.Duration;
import promocast.data.CampaignLog;
import promocast.data.FeatureEncoding;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
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

    /** A trainer on at most {@code threads} threads; the clock gives the moment of training and the time that it took. */
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
        if (log.rows() < FEWEST_ROWS) {
            throw new UnanswerableException(EngineMessage.of("model.too-few-rows", log.rows(), FEWEST_ROWS));
        }
        monitor.report(0, EngineMessage.of("model.step.encode"));
        var plan = FoldPlan.draw(log.rows(), options.testShare(), options.members(), options.seed());
        var code = new OfferCode(log.actions());
        var encoding = FeatureEncoding.fit(log.data(), log.roles().features(), plan.training());
        var inputs = encoding.encode(log.data());
        var labels = new FunnelLabels(log, code);
        var funnel = labels.funnel(plan.training());
        var samples = labels.samples(funnel, inputs, offers(log, code));

        var work = new Work(monitor, threads, 0.02, 0.75);
        var crossFit = CrossFit.fit(samples, plan, options, work);
        var blend = new Blend(funnel, code, new BlendFit(samples, plan, crossFit, threads).fit());
        var members = MemberSummaries.of(crossFit, blend.parts().weights());
        members.forEach(monitor::memberReady);
        var live = distil(
                new BlendTeacher(blend, inputs, plan.training(), log, work, options.seed()), work.part(0.75, 0.9));
        var core = new ForecastCore(
                encoding,
                blend,
                new LiveModel(live, funnel, code),
                plan,
                log.data().fingerprint(),
                threads);
        monitor.report(0.9, EngineMessage.of("model.step.evaluate"));
        var evaluation = new HeldOut(log, core, new Customers(inputs, log.rows(), encoding.width()), options.seed())
                .evaluate(work.part(0.9, 1));
        var seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
        var provenance = new Provenance(
                ModelVersion.program(),
                log.data().name(),
                log.data().fingerprint(),
                log.rows(),
                options,
                started.toString(),
                seconds);
        return new ForecastModel(
                core, new ForecastModel.Card(provenance, log.roles(), log.actions(), members, evaluation));
    }

    private static float[] offers(CampaignLog log, OfferCode code) {
        var offers = new float[log.rows() * code.width()];
        for (int row = 0; row < log.rows(); row++) {
            code.encode(log.setting(row), offers, row * code.width());
        }
        return offers;
    }

    private promocast.engine.net.LiveNetwork distil(BlendTeacher teacher, Work work) {
        var step = EngineMessage.of("model.step.distil");
        return new LiveTrainer(LiveOptions.of(options.liveWidth(), options.maxEpochs(), options.seed()))
                .fit(teacher, (done, of) -> {
                    work.monitor().checkCancelled();
                    work.monitor().report(work.share(done, of), step);
                });
    }
}
