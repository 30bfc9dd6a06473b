package promocast.data.feature;

import java.util.Locale;
import promocast.data.Message;

/**
 * What one input tells, and whether a model uses it.
 *
 * @param feature the column, or the two columns of a product
 * @param input name of the input; that of the column where it has none
 * @param mutualInformation with the outcome, in nats
 * @param uplift how much better one knows from it who responds to the offer, in nats
 * @param kept whether the model uses it
 * @param reason why it is kept or not
 */
public record FeatureSummary(
        String feature, String input, double mutualInformation, double uplift, boolean kept, Reason reason) {
    /** Why an input is kept or not. */
    public enum Reason {
        /** All inputs are kept. */
        ALL,
        /** It is among those that tell most. */
        TELLING,
        /** It was asked for. */
        ASKED,
        /** Others tell more. */
        WEAK,
        /** It is the same in all rows, or different in every one. */
        NOTHING
    }

    /** The reason in words. */
    public Message explanation() {
        return Message.data("feature.reason." + reason.name().toLowerCase(Locale.ROOT), input);
    }
}
