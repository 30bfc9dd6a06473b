package promocast.engine.accuracy;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.WideShop;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.TrainingOptions;

/** Trains on a log with many heavy-tailed columns, of which few matter, and compares with its truth for other customers. */
public final class WideAccuracy {
    private final int rows;
    private final double base;
    private final TrainingOptions options;
    private final int threads;

    /** Logs of so many rows, judged on as many again; {@code base} as in {@link WideShop#generate}. */
    public WideAccuracy(int rows, double base, TrainingOptions options, int threads) {
        this.rows = rows;
        this.base = base;
        this.options = options;
        this.threads = threads;
    }

    /** Runs one log. */
    public Trial run(long seed, Progress progress) {
        var log = CampaignLog.of(WideShop.generate(rows, base, seed), WideShop.roles());
        var fresh = WideShop.generate(rows, base, seed + 8900);
        var test = CampaignLog.of(fresh, WideShop.roles());
        long begun = System.nanoTime();
        var model = new ForecastTrainer(options.withSeed(seed), threads, Clock.systemUTC())
                .fit(log, test, new Watched(progress));
        double seconds = (System.nanoTime() - begun) / 1e9;
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        var uplift = model.evaluation().uplift().values().iterator().next().get(Outcome.PURCHASE);
        var quality = model.evaluation().outcomes().get(Outcome.PURCHASE);
        values.put(Measure.QINI, uplift.qini().value());
        values.put(Measure.AUC, quality.auc().value());
        values.put(Measure.LOG_LOSS, quality.logLoss().value());
        values.put(Measure.ECE, quality.ece().value());
        values.put(Measure.SECONDS, seconds);
        var customers = model.customers(fresh);
        double control = log.actions().control()[0];
        var without = model.predict(customers, new double[] {control}).of(Outcome.PURCHASE);
        var with = model.predict(customers, new double[] {1 - control}).of(Outcome.PURCHASE);
        var truth = WideShop.effect(fresh, base);
        double squares = 0;
        double gap = 0;
        for (int i = 0; i < truth.length; i++) {
            double error = with[i] - without[i] - truth[i];
            squares += error * error / truth.length;
            gap += error / truth.length;
        }
        values.put(Measure.CATE_RMSE, Math.sqrt(squares));
        values.put(Measure.ATE_ERROR, Math.abs(gap));
        return new Trial(seed, values);
    }
}
