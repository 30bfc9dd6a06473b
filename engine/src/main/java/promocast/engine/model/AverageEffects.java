package promocast.engine.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.engine.Interval;

/**
 * Average effects on all customers of the log by augmented inverse propensity weighting (Robins, Rotnitzky and Zhao
 * 1994) with cross-fitted forecasts, weights normalised to mean 1, ranges from the influence function.
 *
 * <p>With several levers the effect of one value is taken over the mix q of the other levers among the rows that
 * had this
 * one: forecasts under the others of a random such row, plus residuals of the rows at the value, weighted by
 * q(others) / propensity.
 */
final class AverageEffects {

    private final CampaignLog log;
    private final ForecastCore core;
    private final Customers customers;
    private final double[][] settings;
    private final double[] propensity;
    private final long seed;

    AverageEffects(CampaignLog log, ForecastCore core, Customers customers, double[][] settings, long seed) {
        this.log = log;
        this.core = core;
        this.customers = customers;
        this.settings = settings;
        this.propensity = log.propensity();
        this.seed = seed;
    }

    /** The average effect on each outcome. */
    Map<Outcome, Interval> of(Comparison comparison) {
        var drawn = comparison.withOthers(settings, log.actions(), false, seed);
        var treated = values(comparison, comparison.value(), drawn);
        var control = values(comparison, comparison.control(), drawn);
        var effects = new EnumMap<Outcome, Interval>(Outcome.class);
        for (var outcome : treated.keySet()) {
            effects.put(outcome, mean(treated.get(outcome), control.get(outcome)));
        }
        return effects;
    }

    private static Interval mean(double[] treated, double[] control) {
        int n = treated.length;
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double delta = treated[i] - control[i] - mean;
            mean += delta / (i + 1);
            squares += delta * (treated[i] - control[i] - mean);
        }
        return Interval.around(mean, Interval.Z95 * Math.sqrt(squares / n / n));
    }

    /** Influence values of the mean outcome had everyone got {@code to}. */
    private Map<Outcome, double[]> values(Comparison comparison, double to, double[][] drawn) {
        var direct = predict(comparison, drawn, to);
        var fitted = settings[0].length == 1 ? direct : predict(comparison, settings, to);
        var weight = weights(comparison, to);
        var values = new EnumMap<Outcome, double[]>(Outcome.class);
        for (var outcome : direct.outcomes()) {
            var y = log.outcome(outcome).orElseThrow();
            var psi = new double[y.length];
            for (int i = 0; i < psi.length; i++) {
                double residual = weight[i] == 0 ? 0 : weight[i] * (y[i] - fitted.of(outcome)[i]);
                psi[i] = direct.of(outcome)[i] + residual;
            }
            values.put(outcome, psi);
        }
        return values;
    }

    private OutcomeMeans predict(Comparison comparison, double[][] others, double to) {
        var means = core.predictUnseenEach(
                customers, comparison.offers(others, to, core.blend().code()));
        withoutCoupons(means, comparison.coupons(others, to, core.blend().code()));
        return means;
    }

    /** Sets redeemed to 0 where there is no coupon to redeem. */
    static void withoutCoupons(OutcomeMeans means, boolean[] coupons) {
        var redeemed = means.values().get(Outcome.REDEEMED);
        for (int i = 0; redeemed != null && i < coupons.length; i++) {
            redeemed[i] = coupons[i] ? redeemed[i] : 0;
        }
    }

    private double[] weights(Comparison comparison, double to) {
        int n = settings.length;
        var code = core.blend().code();
        var counts = new HashMap<String, Integer>();
        for (int row : comparison.reference(settings)) {
            counts.merge(Arrays.toString(comparison.at(settings[row], to, code)), 1, Integer::sum);
        }
        var weight = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (settings[i][comparison.lever()] == to) {
                var others = Arrays.toString(comparison.at(settings[i], to, code));
                weight[i] = counts.getOrDefault(others, 0) / propensity[i];
                sum += weight[i];
            }
        }
        for (int i = 0; i < n && sum > 0; i++) {
            weight[i] *= n / sum;
        }
        return weight;
    }
}
