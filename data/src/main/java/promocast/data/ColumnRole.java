package promocast.data;

import java.util.Locale;

/** What a column is for. */
public enum ColumnRole {
    /** Identifies the customer. */
    ID,
    /** Moment of the offer. */
    TIME,
    /** The customer's platform; also known to the model as a feature. */
    PLATFORM,
    /** Names the offer. */
    ARM,
    /** A value of the offer. */
    LEVER,
    /** Probability of the logged offer. */
    PROPENSITY,
    /** Outcome: clicked. */
    CLICK,
    /** Outcome: bought. */
    PURCHASE,
    /** Outcome: used the coupon. */
    REDEEMED,
    /** Outcome: bought again. */
    REPURCHASE,
    /** Outcome: money spent. */
    SPEND,
    /** Known before the offer. */
    FEATURE,
    /** Free text that was known before the offer; its words become numbers. */
    TEXT,
    /** Not used. */
    IGNORED;

    /** The name of this role in answers of the command line: {@code id}, {@code arm}, {@code click}, ... */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it tells something of the customer that was known before the offer. */
    public boolean isFeature() {
        return this == FEATURE || this == TEXT;
    }

    /** The role of a column that holds an outcome. */
    public static ColumnRole of(Outcome outcome) {
        return valueOf(outcome.name());
    }
}
