package promocast.ui.advisor;

/** Where the advisor's room stands. */
enum AdvisorState {
    /** Not asked yet. */
    IDLE,
    /** It learns for the plan of now. */
    LEARNING,
    /** It has said something about the plan of now. */
    READY,
    /** The plan has changed since it was asked. */
    OUTDATED,
    /** The last question was cancelled. */
    CANCELLED,
    /** The last question failed. */
    FAILED
}
