package promocast.engine.advise;

/** Why a tweak may not be made. */
enum Mask {
    /** It may be made. */
    ALLOWED,
    /** It would change nothing, or there is no such notch. */
    SENSELESS,
    /** The planner pinned the line. */
    PINNED,
    /** The planner rejected it. */
    REJECTED,
    /** No logged customer had such an offer. */
    BEYOND_DATA,
    /** The money left does not suffice. */
    BUDGET,
    /** A rule of the planner's table forbids it. */
    RULE,
    /** The plan would earn less for each money spent than its rule demands. */
    ROI
}
