package promocast.engine.plan;

import java.util.List;
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
 * @param window when its offer runs
 * @param alsoOn platforms beside {@code platform} on which the same customers get the same message
 */
public record PlanLine(
        String segment,
        double share,
        Pick pick,
        Optional<String> platform,
        Offer offer,
        boolean pinned,
        String label,
        Window window,
        List<String> alsoOn) {
    public PlanLine {
        Limits.share("share", share);
        alsoOn = List.copyOf(alsoOn);
    }

    /** A line that runs over the whole horizon, on one platform. */
    public PlanLine(
            String segment,
            double share,
            Pick pick,
            Optional<String> platform,
            Offer offer,
            boolean pinned,
            String label) {
        this(segment, share, pick, platform, offer, pinned, label, Window.whole(), List.of());
    }

    /** A line for a whole segment, not pinned, named by its segment. */
    public static PlanLine of(String segment, Offer offer) {
        return new PlanLine(segment, 1, Pick.RANDOM, Optional.empty(), offer, false, "");
    }

    /** Which customers of a segment get the offer. */
    public enum Pick {
        /** A seeded draw. */
        RANDOM,
        /** Those with the most expected extra profit per cost. */
        BEST
    }

    /** The same line with another offer. */
    public PlanLine withOffer(Offer changed) {
        return new PlanLine(segment, share, pick, platform, changed, pinned, label, window, alsoOn);
    }

    /** The same line with another share. */
    public PlanLine withShare(double changed) {
        return new PlanLine(segment, changed, pick, platform, offer, pinned, label, window, alsoOn);
    }

    /** The same line for another segment. */
    public PlanLine withSegment(String changed) {
        return new PlanLine(changed, share, pick, platform, offer, pinned, label, window, alsoOn);
    }

    /** The same line with another rule of who gets the offer when the share is below 1. */
    public PlanLine withPick(Pick changed) {
        return new PlanLine(segment, share, changed, platform, offer, pinned, label, window, alsoOn);
    }

    /** The same line on another platform; empty where it does not matter. */
    public PlanLine withPlatform(Optional<String> changed) {
        return new PlanLine(segment, share, pick, changed, offer, pinned, label, window, alsoOn);
    }

    /** The same line, left alone by the advisor and the allocation or not. */
    public PlanLine withPinned(boolean changed) {
        return new PlanLine(segment, share, pick, platform, offer, changed, label, window, alsoOn);
    }

    /** The same line under another name. */
    public PlanLine withLabel(String changed) {
        return new PlanLine(segment, share, pick, platform, offer, pinned, changed, window, alsoOn);
    }

    /** The same line in another window. */
    public PlanLine withWindow(Window changed) {
        return new PlanLine(segment, share, pick, platform, offer, pinned, label, changed, alsoOn);
    }

    /** The same line on other platforms beside its first. */
    public PlanLine withAlsoOn(List<String> changed) {
        return new PlanLine(segment, share, pick, platform, offer, pinned, label, window, changed);
    }

    /** The filter of those who can get the offer: the segment, and of it only the new where a coupon is for first orders. */
    public String eligible() {
        var firstOrder = offer.parts().stream()
                .filter(Offer.Coupon.class::isInstance)
                .map(part -> ((Offer.Coupon) part).firstOrder())
                .filter(filter -> !filter.isBlank())
                .findFirst();
        if (firstOrder.isEmpty()) {
            return segment;
        }
        return segment.isBlank() ? firstOrder.get() : "(" + segment + ") and (" + firstOrder.get() + ")";
    }
}
