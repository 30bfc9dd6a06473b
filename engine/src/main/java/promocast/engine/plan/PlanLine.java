package promocast.engine.plan;

import java.util.Optional;

/**
 * One line of a plan: who gets what, where.
 *
 * @param segment filter expression over the columns of the data, such as {@code recency <= 3 and channel = 'Web'};
 *     empty means everybody
 * @param share share of the segment that gets the offer, 0 to 1
 * @param pick which of the segment get it when {@code share} is below 1
 * @param platform platform or channel of the message; empty where it does not matter
 * @param offer what they get
 * @param pinned whether the advisor and the allocation leave it alone
 * @param label the planner's own name of the line
 */
public record PlanLine(
        String segment, double share, Pick pick, Optional<String> platform, Offer offer, boolean pinned, String label) {
    /** Which customers of a segment get the offer. */
    public enum Pick {
        /** A seeded draw. */
        RANDOM,
        /** Those with the most expected extra profit per cost. */
        BEST
    }

    /** The same line with another offer. */
    public PlanLine withOffer(Offer changed) {
        return new PlanLine(segment, share, pick, platform, changed, pinned, label);
    }

    /** The same line with another share. */
    public PlanLine withShare(double changed) {
        return new PlanLine(segment, changed, pick, platform, offer, pinned, label);
    }
}
