package promocast.engine.whatif;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settled estimates of lines, made when first asked for; the last ones are kept. Thread-safe. */
final class SettledLines {
    private static final int REMEMBERED = 200;

    private final LineEstimator estimator;
    private final Map<LineSpec, LineEstimator.Settled> known = new LinkedHashMap<>();

    SettledLines(LineEstimator estimator) {
        this.estimator = estimator;
    }

    /** The settled estimate of a line; its arrays are not to be changed. */
    LineEstimator.Settled of(LineSpec spec) {
        synchronized (known) {
            var found = known.remove(spec);
            if (found != null) {
                known.put(spec, found);
                return found;
            }
        }
        var found = estimator.estimate(spec);
        synchronized (known) {
            known.put(spec, found);
            if (known.size() > REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return found;
    }
}
