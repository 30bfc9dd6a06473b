package promocast.engine.whatif;

/** What is counted of a line's customers; profit and cost follow from revenue and campaign cost. */
enum Quantity {
    CLICK,
    PURCHASE,
    REPURCHASE,
    REVENUE,
    CAMPAIGN;

    /** How many there are. */
    static final int COUNT = values().length;
}
