package promocast.engine.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.evaluate.Bootstrap;
import promocast.engine.evaluate.ForecastMetrics;
import promocast.engine.evaluate.ForecastSample;
import promocast.engine.evaluate.ForecastScores;
import promocast.engine.evaluate.UpliftSample;
import promocast.engine.evaluate.UpliftScores;
import promocast.engine.net.RowRanges;

/** Measures a model on the rows that none of its members has learned from. */
final class HeldOut {
    private static final int BINS = 10;
    private static final int LIVE_SETTINGS = 8;
    private static final int MOST_ROWS = 60_000;

    private final CampaignLog log;
    private final ForecastCore core;
    private final Customers customers;
    private final int[] test;
    private final double[][] settings;
    private final double[][] testSettings;
    private final Bootstrap bootstrap;
    private final long seed;

    HeldOut(CampaignLog log, ForecastCore core, Customers customers, long seed) {
        this.log = log;
        this.core = core;
        this.customers = customers;
        this.seed = seed;
        this.test = thin(core.plan().test());
        this.settings = IntStream.range(0, log.rows()).mapToObj(log::setting).toArray(double[][]::new);
        this.testSettings = IntStream.of(test).mapToObj(row -> settings[row]).toArray(double[][]::new);
        this.bootstrap = Bootstrap.defaults(seed);
    }

    /** Every k-th row where there are more than the bootstrap needs. */
    private static int[] thin(int[] rows) {
        int step = rows.length / MOST_ROWS + 1;
        return IntStream.range(0, rows.length / step).map(i -> rows[i * step]).toArray();
    }

    /** All measures; {@code learned} is the number of rows that the members learned from. */
    Evaluation evaluate(int learned, Work work) {
        var comparisons = Comparison.of(log.actions());
        var quality = quality();
        var uplift = new LinkedHashMap<String, Map<Outcome, Evaluation.Uplift>>();
        var effects = new AverageEffects(log, core, customers, settings, seed);
        for (int i = 0; i < comparisons.size(); i++) {
            work.monitor().checkCancelled();
            work.monitor().report(work.share(i, comparisons.size()), EngineMessage.of("model.step.evaluate"));
            var comparison = comparisons.get(i);
            uplift.put(comparison.key(), uplift(comparison, effects.of(comparison)));
        }
        return new Evaluation(learned, learned, test.length, quality, uplift, liveDistance());
    }

    private Map<Outcome, Evaluation.Quality> quality() {
        var offers = new float[log.rows() * core.blend().code().width()];
        var coupons = new boolean[test.length];
        for (int i = 0; i < test.length; i++) {
            core.blend()
                    .code()
                    .encode(
                            testSettings[i],
                            offers,
                            test[i] * core.blend().code().width());
            coupons[i] = core.blend().code().hasCoupon(testSettings[i]);
        }
        var after = logged(core.blend(), offers, coupons);
        var before = logged(core.blend().uncalibrated(), offers, coupons);
        var found = new EnumMap<Outcome, Evaluation.Quality>(Outcome.class);
        for (var outcome : core.blend().funnel().sortedOutcomes()) {
            var y = measured(outcome);
            found.put(
                    outcome,
                    outcome == Outcome.SPEND
                            ? amount(y, doubles(after.of(outcome)))
                            : chance(y, doubles(after.of(outcome)), doubles(before.of(outcome))));
        }
        return found;
    }

    private OutcomeMeans logged(Blend blend, float[] offers, boolean[] coupons) {
        var means = blend.funnel().arrays(test.length);
        blend.multiply(blend.heads(customers.inputs(), offers, test, core.threads()), means);
        AverageEffects.withoutCoupons(means, coupons);
        return means;
    }

    private double[] measured(Outcome outcome) {
        var all = log.outcome(outcome).orElseThrow();
        return IntStream.of(test).mapToDouble(row -> all[row]).toArray();
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private Evaluation.Quality chance(double[] y, double[] after, double[] before) {
        var sample = ForecastSample.of(y, after);
        var scores = ForecastScores.of(sample, bootstrap);
        var bins = ForecastMetrics.calibration(sample, BINS).stream()
                .map(bin -> new Evaluation.Bin(bin.forecast(), bin.measured(), bin.rows()))
                .toList();
        double eceBefore = ForecastMetrics.eceByMass(ForecastSample.of(y, before), BINS);
        return new Evaluation.Quality(
                scores.auc(), scores.logLoss(), scores.brier(), scores.ece(), eceBefore, bins, Interval.withheld());
    }

    private Evaluation.Quality amount(double[] y, double[] forecast) {
        var rmse = bootstrap
                .intervals(y.length, counts -> {
                    double sum = 0;
                    for (int i = 0; i < y.length; i++) {
                        sum += counts[i] * (y[i] - forecast[i]) * (y[i] - forecast[i]);
                    }
                    return new double[] {Math.sqrt(sum / y.length)};
                })
                .get(0);
        var none = Interval.withheld();
        return new Evaluation.Quality(none, none, none, none, Double.NaN, List.of(), rmse);
    }

    private Map<Outcome, Evaluation.Uplift> uplift(Comparison comparison, Map<Outcome, Interval> effects) {
        var others = comparison.withOthers(testSettings, log.actions(), true, seed);
        var treated = forecast(comparison, comparison.value(), others);
        var control = forecast(comparison, comparison.control(), others);
        int[] rows = IntStream.range(0, test.length)
                .filter(i -> testSettings[i][comparison.lever()] == comparison.value()
                        || testSettings[i][comparison.lever()] == comparison.control())
                .toArray();
        var offered = new boolean[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            offered[i] = testSettings[rows[i]][comparison.lever()] == comparison.value();
            count += offered[i] ? 1 : 0;
        }
        boolean enough = Math.min(count, rows.length - count) >= Comparison.FEWEST_ROWS;
        var outcomes = core.blend().funnel().sortedOutcomes();
        var measures = new Evaluation.Uplift[outcomes.size()];
        RowRanges.run(outcomes.size(), core.threads(), (from, to) -> {
            for (int k = from; k < to; k++) {
                var outcome = outcomes.get(k);
                var y = measured(outcome);
                var response = new double[rows.length];
                var score = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    response[i] = y[rows[i]];
                    score[i] = treated.of(outcome)[rows[i]] - control.of(outcome)[rows[i]];
                }
                var effect = effects.get(outcome);
                measures[k] = enough ? uplift(response, offered, score, effect) : withheld(effect);
            }
        });
        var found = new EnumMap<Outcome, Evaluation.Uplift>(Outcome.class);
        for (int k = 0; k < measures.length; k++) {
            found.put(outcomes.get(k), measures[k]);
        }
        return found;
    }

    private OutcomeMeans forecast(Comparison comparison, double to, double[][] others) {
        var code = core.blend().code();
        var offers = new float[log.rows() * code.width()];
        var codes = comparison.offers(others, to, code);
        for (int i = 0; i < test.length; i++) {
            System.arraycopy(codes, i * code.width(), offers, test[i] * code.width(), code.width());
        }
        return logged(core.blend(), offers, comparison.coupons(others, to, code));
    }

    private Evaluation.Uplift uplift(double[] response, boolean[] offered, double[] score, Interval effect) {
        var scores = UpliftScores.of(UpliftSample.of(response, offered, score), bootstrap);
        var curve = scores.curve().stream()
                .map(point -> new Evaluation.GainPoint(point.share(), point.gain()))
                .toList();
        return new Evaluation.Uplift(
                scores.qini(),
                scores.auuc(),
                scores.upliftAt10(),
                scores.upliftAt30(),
                effect,
                scores.qini().lower() > 0,
                curve);
    }

    private static Evaluation.Uplift withheld(Interval effect) {
        var none = Interval.withheld();
        return new Evaluation.Uplift(none, none, none, none, effect, false, List.of());
    }

    private double liveDistance() {
        var asked = new ArrayList<double[]>();
        if (log.actions().arms()) {
            for (int arm = 0; arm < log.actions().armNames().size(); arm++) {
                asked.add(new double[] {arm});
            }
        } else {
            asked.add(log.actions().control());
            for (int i = 0; i < Math.min(LIVE_SETTINGS, test.length); i++) {
                asked.add(testSettings[i]);
            }
        }
        var outcomes = core.blend().funnel().sortedOutcomes();
        var outcome = outcomes.contains(Outcome.PURCHASE) ? Outcome.PURCHASE : outcomes.get(0);
        var live = EmbeddedCustomers.of(core.live(), customers, test, core.threads());
        double sum = 0;
        for (var setting : asked) {
            var fast = live.predict(setting).of(outcome);
            var exact = core.blend()
                    .predict(customers.inputs(), test, setting, core.threads())
                    .of(outcome);
            for (int i = 0; i < test.length; i++) {
                sum += Math.abs(fast[i] - exact[i]) / test.length / asked.size();
            }
        }
        return sum;
    }
}
