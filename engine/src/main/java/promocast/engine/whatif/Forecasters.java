package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.CampaignLog;
import promocast.engine.model.OutcomeMeans;

/** The ways to forecast customers, with what they do without an offer remembered. Thread-safe. */
final class Forecasters {
    private static final int REMEMBERED = 6;

    private final CustomerModel model;
    private final int[] everybody;
    private final Source live;
    private final Source blend;
    private final Map<List<Double>, Means> unseen = new LinkedHashMap<>();
    private Optional<CampaignLog> log = Optional.empty();

    Forecasters(CustomerModel model) {
        this.model = model;
        this.everybody = new int[model.rows()];
        Arrays.setAll(everybody, i -> i);
        var control = model.actions().control();
        this.live = new Source(model::live, Means.of(model.live(everybody, control)));
        this.blend = new Source(model::blend, Means.of(model.blend(everybody, control)));
    }

    /** Predicts customers under a setting. */
    private interface Predictor {
        OutcomeMeans predict(int[] rows, double[] setting);
    }

    private record Source(Predictor predictor, Means control) implements Reached.Source {
        @Override
        public OutcomeMeans predict(int[] rows, double[] setting) {
            return predictor.predict(rows, setting);
        }
    }

    /** All customers' indices; not to be changed. */
    int[] everybody() {
        return everybody;
    }

    /** By the live network. */
    Reached.Source live() {
        return live;
    }

    /** By the blend. */
    Reached.Source blend() {
        return blend;
    }

    /** Says which log the cross-fitted forecasts are for. */
    synchronized void useLog(CampaignLog used) {
        log = Optional.of(used);
        unseen.clear();
    }

    /** Cross-fitted forecasts of all customers under a setting. */
    synchronized Means unseen(double[] setting) {
        var key = Arrays.stream(setting).boxed().toList();
        var known = unseen.get(key);
        if (known == null) {
            known = Means.of(model.unseen(log.orElseThrow(), everybody, setting));
            unseen.put(key, known);
            forget(Arrays.stream(model.actions().control()).boxed().toList());
        }
        return known;
    }

    private void forget(List<Double> control) {
        for (var old : new ArrayList<>(unseen.keySet())) {
            if (unseen.size() > REMEMBERED && !old.equals(control)) {
                unseen.remove(old);
            }
        }
    }
}
