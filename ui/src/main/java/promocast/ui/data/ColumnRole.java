package promocast.ui.data;

import java.util.Locale;
import java.util.Optional;
import promocast.data.Outcome;

/** What a column can be for, as the data room offers it. */
enum ColumnRole {
    /** Known before the offer. */
    FEATURE,
    /** Which offer the customer got, by name. */
    ARM,
    /** A setting of the offer. */
    LEVER,
    /** Clicked or visited. */
    CLICK,
    /** Bought. */
    PURCHASE,
    /** Used the coupon. */
    REDEEMED,
    /** Bought again. */
    REPURCHASE,
    /** Money spent. */
    SPEND,
    /** The chance with which the offer was chosen. */
    PROPENSITY,
    /** Identifies the customer. */
    ID,
    /** When the offer was made. */
    TIME,
    /** Where the customer is. */
    PLATFORM,
    /** Not used. */
    IGNORED;

    /** Key of its name. */
    String nameKey() {
        return "data.role." + name().toLowerCase(Locale.ROOT);
    }

    /** The outcome that it is, if it is one. */
    Optional<Outcome> outcome() {
        return switch (this) {
            case CLICK -> Optional.of(Outcome.CLICK);
            case PURCHASE -> Optional.of(Outcome.PURCHASE);
            case REDEEMED -> Optional.of(Outcome.REDEEMED);
            case REPURCHASE -> Optional.of(Outcome.REPURCHASE);
            case SPEND -> Optional.of(Outcome.SPEND);
            default -> Optional.empty();
        };
    }

    /** The role of a column with an outcome. */
    static ColumnRole of(Outcome outcome) {
        return valueOf(outcome.name());
    }
}
