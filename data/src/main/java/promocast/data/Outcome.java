package promocast.data;

import java.util.Locale;

/** What a customer may do after an offer. */
public enum Outcome {
    /** A click or a visit, 0 or 1. */
    CLICK,
    /** A purchase within the horizon, 0 or 1. */
    PURCHASE,
    /** The coupon was used, 0 or 1. */
    REDEEMED,
    /** Another purchase after the first, 0 or 1. */
    REPURCHASE,
    /** Money spent within the horizon; 0 without a purchase. */
    SPEND;

    /** The key of this outcome in every file: {@code click}, {@code purchase}, ... */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
