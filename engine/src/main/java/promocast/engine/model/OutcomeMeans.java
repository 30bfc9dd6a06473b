package promocast.engine.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import promocast.data.Outcome;

/**
 * Predicted mean of each outcome for n customers: probabilities 0-1, spend in money.
 *
 * @param values one array of n values per outcome that the model has; not copied, not to be changed
 */
public record OutcomeMeans(Map<Outcome, float[]> values) {
    public OutcomeMeans {
        values = new EnumMap<>(values);
    }

    /** The outcomes that the model has. */
    public Set<Outcome> outcomes() {
        return values.keySet();
    }

    /** The n predictions of an outcome. */
    public float[] of(Outcome outcome) {
        var found = values.get(outcome);
        if (found == null) {
            throw new IllegalArgumentException("outcome: the model has no " + outcome + ", only " + values.keySet());
        }
        return found;
    }
}
