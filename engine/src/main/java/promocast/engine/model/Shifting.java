package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import promocast.data.Outcome;
import promocast.engine.net.Dense;
import promocast.engine.net.LiveNetwork;

/** Shifts the heads of a model by what was learned after its training; all weights stay. */
final class Shifting {
    private Shifting() {}

    /** The same core with an update in its calibration and in the last layer of its live network. */
    static ForecastCore of(ForecastCore core, ModelUpdate update) {
        var funnel = core.blend().funnel();
        var parts = core.blend().parts();
        var mix = parts.mix();
        var shifts = heads(funnel, update.shifts());
        var shifted = mix.with(plus(mix.together(), shifts), plus(mix.single(), shifts), mix.redeeming());
        var blend = new Blend(funnel, core.blend().code(), parts.with(shifted));
        var live = new LiveModel(
                live(core.live().network(), funnel, update.live()),
                funnel,
                core.blend().code());
        return new ForecastCore(core.encoding(), blend, live, core.plan(), core.fingerprint(), core.threads());
    }

    private static float[] heads(Funnel funnel, Map<Outcome, Double> shifts) {
        var all = new float[funnel.width()];
        for (int h = 0; h < funnel.heads().size(); h++) {
            all[h] = value(shifts, outcome(funnel.heads().get(h)));
        }
        if (funnel.amount()) {
            all[funnel.heads().size()] = value(shifts, Outcome.SPEND);
        }
        return all;
    }

    private static Outcome outcome(Head head) {
        return switch (head) {
            case CLICK -> Outcome.CLICK;
            case PURCHASE_AFTER_CLICK, PURCHASE_WITHOUT_CLICK, PURCHASE -> Outcome.PURCHASE;
            case REDEEMED_AFTER_PURCHASE, REDEEMED -> Outcome.REDEEMED;
            case REPURCHASE_AFTER_PURCHASE, REPURCHASE_WITHOUT_PURCHASE, REPURCHASE -> Outcome.REPURCHASE;
        };
    }

    private static float value(Map<Outcome, Double> shifts, Outcome outcome) {
        return shifts.getOrDefault(outcome, 0.0).floatValue();
    }

    private static Calibration plus(Calibration before, float[] shifts) {
        var sum = before.shift().clone();
        for (int h = 0; h < sum.length; h++) {
            sum[h] += shifts[h];
        }
        return new Calibration(before.factor(), sum, before.levels());
    }

    private static LiveNetwork live(LiveNetwork network, Funnel funnel, Map<Outcome, Double> shifts) {
        var layers = new ArrayList<>(network.layers());
        var last = layers.get(layers.size() - 1);
        var bias = last.bias().clone();
        List<Outcome> chances = LiveModel.chances(funnel);
        for (int h = 0; h < chances.size(); h++) {
            bias[h] += value(shifts, chances.get(h));
        }
        if (funnel.amount()) {
            bias[chances.size()] += value(shifts, Outcome.SPEND);
        }
        layers.set(layers.size() - 1, new Dense(last.inputs(), last.outputs(), last.weights(), bias));
        return new LiveNetwork(layers);
    }
}
