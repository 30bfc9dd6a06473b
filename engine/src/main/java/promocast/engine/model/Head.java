package promocast.engine.model;

/** A head of the funnel: one chance that the network learns, on the rows where its condition holds. */
enum Head {
    /** A click. */
    CLICK,
    /** A purchase of a customer who clicked. */
    PURCHASE_AFTER_CLICK,
    /** A purchase of a customer who did not click. */
    PURCHASE_WITHOUT_CLICK,
    /** A purchase, where clicks were not logged. */
    PURCHASE,
    /** The coupon used, of a customer who bought and had one. */
    REDEEMED_AFTER_PURCHASE,
    /** The coupon used, where purchases were not logged. */
    REDEEMED,
    /** Another purchase of a customer who bought. */
    REPURCHASE_AFTER_PURCHASE,
    /** Another purchase of a customer who did not buy. */
    REPURCHASE_WITHOUT_PURCHASE,
    /** Another purchase, where the first was not logged. */
    REPURCHASE
}
