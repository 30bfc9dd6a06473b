package promocast.engine.accuracy;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.Split;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.Evaluation;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.TrainingOptions;

/** Trains on one seeded half of a log with arms, on the rows of one arm and of control only, and measures on the other. */
public final class SplitTrial {
    private final CampaignLog log;
    private final String arm;
    private final Outcome outcome;
    private final TrainingOptions options;
    private final int threads;

    /**
     * @param log a log with arms; not of one arm only
     * @param arm the arm that is compared with control
     * @param outcome a 0/1 outcome
     */
    public SplitTrial(CampaignLog log, String arm, Outcome outcome, TrainingOptions options, int threads) {
        var names = log.actions().armNames();
        double chosen = names.indexOf(arm);
        double control = log.actions().control()[0];
        int[] rows = IntStream.range(0, log.rows())
                .filter(row -> log.setting(row)[0] == chosen || log.setting(row)[0] == control)
                .toArray();
        this.log = CampaignLog.of(log.data().select(rows), log.roles());
        this.arm = arm;
        this.outcome = outcome;
        this.options = options;
        this.threads = threads;
    }

    /** What a split found: measures, and the model's own words on it. */
    public record Found(Trial trial, Evaluation.Uplift uplift, Evaluation.Quality quality) {}

    /** Runs one split. */
    public Found run(long seed, Progress progress) {
        var split = Split.of(log.rows(), 0.5, 1, seed);
        var train = CampaignLog.of(log.data().select(split.train()), log.roles());
        var test = CampaignLog.of(log.data().select(split.test()), log.roles());
        long begun = System.nanoTime();
        var model = new ForecastTrainer(options.withSeed(seed), threads, Clock.systemUTC())
                .fit(train, test, new Watched(progress));
        double seconds = (System.nanoTime() - begun) / 1e9;
        var uplift = model.evaluation().uplift().get(arm).get(outcome);
        var quality = model.evaluation().outcomes().get(outcome);
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        values.put(Measure.QINI, uplift.qini().value());
        values.put(Measure.AUUC, uplift.auuc().value());
        values.put(Measure.UPLIFT_AT_30, uplift.upliftAt30().value());
        values.put(Measure.AUC, quality.auc().value());
        values.put(Measure.LOG_LOSS, quality.logLoss().value());
        values.put(Measure.ECE, quality.ece().value());
        values.put(Measure.SECONDS, seconds);
        return new Found(new Trial(seed, values), uplift, quality);
    }
}
