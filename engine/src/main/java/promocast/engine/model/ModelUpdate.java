package promocast.engine.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import promocast.data.Outcome;

/**
 * What a model has learned from a running campaign after its training: one shift a head, and nothing else, so that no
 * ranking of customers changes.
 *
 * @param basedOn SHA-256 of the model file that it was learned on
 * @param source name of the file of actual results
 * @param days days of the campaign that it has seen
 * @param shifts added to the logit of a chance, or to the logarithm of the money of a buyer
 * @param live the same for the live network, whose chances are not conditional
 */
public record ModelUpdate(
        String basedOn, String source, int days, Map<Outcome, Double> shifts, Map<Outcome, Double> live) {
    public ModelUpdate {
        shifts = checked("shifts", shifts);
        live = checked("live", live);
        if (days < 1) {
            throw new IllegalArgumentException("days: " + days + " is below 1");
        }
    }

    private static Map<Outcome, Double> checked(String name, Map<Outcome, Double> values) {
        values.forEach((outcome, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + ": " + value + " of " + outcome + " is not finite");
            }
        });
        return java.util.Collections.unmodifiableMap(values.isEmpty() ? new TreeMap<>() : new EnumMap<>(values));
    }
}
