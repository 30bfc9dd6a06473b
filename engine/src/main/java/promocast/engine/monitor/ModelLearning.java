package promocast.engine.monitor;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.ModelUpdate;
import promocast.engine.whatif.Totals;
import promocast.engine.whatif.WhatIf;

/**
 * Puts a lesson into a model: one shift a head, so that the plan's rates are multiplied as the lesson says. Only these last
 * biases learn; weights and rankings stay, and the model it was learned on stays as it is. The heads multiply along the
 * funnel, so the shifts are found in rounds, each of which moves them by what still lacks on a sample of the customers.
 */
public final class ModelLearning {
    private static final int SAMPLE = 20_000;
    private static final int ROUNDS = 5;
    private static final double NEARLY = 1e-4;
    private static final Set<Outcome> CHANCES = Set.of(Outcome.CLICK, Outcome.PURCHASE, Outcome.REPURCHASE);

    private final ForecastModel model;
    private final Dataset sample;
    private final Monitor monitor;
    private final int threads;

    /** Learning on the model of a monitored forecast. @param customers those of the forecast */
    public ModelLearning(ForecastModel model, Dataset customers, Monitor monitor, int threads) {
        this.model = model;
        this.monitor = monitor;
        this.threads = threads;
        int rows = customers.rows();
        int step = Math.max(1, rows / SAMPLE);
        this.sample = customers.select(
                IntStream.range(0, rows).filter(row -> row % step == 0).toArray());
    }

    /**
     * A new version of the model that has learned.
     *
     * @param based where the lesson comes from; its shifts are replaced
     * @throws promocast.data.CancelledException when the progress says so
     */
    public ForecastModel learned(Lesson lesson, ModelUpdate based, Progress progress) {
        var wanted = wanted(lesson);
        var first = rates(model.with(update(based, Map.of(), Map.of())));
        var shifts = new EnumMap<Outcome, Double>(Outcome.class);
        var now = first;
        for (int round = 0; round < ROUNDS && lacking(wanted, now) > NEARLY; round++) {
            progress.checkCancelled();
            progress.report((double) round / ROUNDS, promocast.engine.EngineMessage.of("monitor.learn.step"));
            for (var outcome : wanted.keySet()) {
                double more = distance(outcome, now.get(outcome), wanted.get(outcome));
                shifts.merge(outcome, more, Double::sum);
            }
            now = rates(model.with(update(based, shifts, Map.of())));
        }
        var live = new EnumMap<Outcome, Double>(Outcome.class);
        for (var outcome : wanted.keySet()) {
            live.put(outcome, distance(outcome, first.get(outcome), now.get(outcome)));
        }
        return model.with(update(based, shifts, live));
    }

    private static ModelUpdate update(ModelUpdate based, Map<Outcome, Double> shifts, Map<Outcome, Double> live) {
        return new ModelUpdate(based.basedOn(), based.source(), based.days(), shifts, live);
    }

    /** Rates of the plan as the model says them on its own, without a log: chances, and the money of a buyer. */
    private Map<Outcome, Double> rates(ForecastModel of) {
        var whatIf = new WhatIf(of, sample, threads, Progress.NONE);
        return rates(whatIf.settle(monitor.plan(), Progress.NONE).total());
    }

    private static Map<Outcome, Double> rates(Totals totals) {
        var rates = new EnumMap<Outcome, Double>(Outcome.class);
        double reach = totals.reach().value();
        put(rates, Outcome.CLICK, totals.clicks().value() / reach);
        put(rates, Outcome.PURCHASE, totals.purchases().value() / reach);
        put(rates, Outcome.REPURCHASE, totals.repurchases().value() / reach);
        put(rates, Outcome.SPEND, totals.revenue().value() / totals.purchases().value());
        return rates;
    }

    private static void put(Map<Outcome, Double> rates, Outcome outcome, double rate) {
        if (rate > 0 && Double.isFinite(rate)) {
            rates.put(outcome, rate);
        }
    }

    /** The rates that the campaign shows: those of the forecast that it was held against, times the lesson's ratios. */
    private Map<Outcome, Double> wanted(Lesson lesson) {
        var forecast = rates(monitor.forecast().total());
        var ratios = lesson.ratios();
        var wanted = new EnumMap<Outcome, Double>(Outcome.class);
        take(wanted, forecast, Outcome.CLICK, ratios.getOrDefault(Measure.CLICKS, Double.NaN));
        take(wanted, forecast, Outcome.PURCHASE, ratios.getOrDefault(Measure.PURCHASES, Double.NaN));
        take(wanted, forecast, Outcome.REPURCHASE, ratios.getOrDefault(Measure.REPURCHASES, Double.NaN));
        double buyers = ratios.getOrDefault(Measure.PURCHASES, 1.0);
        take(wanted, forecast, Outcome.SPEND, ratios.getOrDefault(Measure.REVENUE, Double.NaN) / buyers);
        return wanted;
    }

    private static void take(
            Map<Outcome, Double> wanted, Map<Outcome, Double> forecast, Outcome outcome, double ratio) {
        if (forecast.containsKey(outcome) && Double.isFinite(ratio)) {
            double rate = ratio * forecast.get(outcome);
            wanted.put(outcome, CHANCES.contains(outcome) ? Math.min(0.99, rate) : rate);
        }
    }

    private static double lacking(Map<Outcome, Double> wanted, Map<Outcome, Double> now) {
        return wanted.entrySet().stream()
                .mapToDouble(one -> Math.abs(distance(one.getKey(), now.get(one.getKey()), one.getValue())))
                .max()
                .orElse(0);
    }

    /** How far a head has to move from one rate to another. */
    private static double distance(Outcome outcome, double from, double to) {
        return CHANCES.contains(outcome) ? logit(to) - logit(from) : Math.log(to / from);
    }

    private static double logit(double rate) {
        double inside = Math.max(1e-9, Math.min(1 - 1e-9, rate));
        return Math.log(inside / (1 - inside));
    }
}
