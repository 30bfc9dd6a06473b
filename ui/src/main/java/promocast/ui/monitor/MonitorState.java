package promocast.ui.monitor;

/** Where the monitor room stands. */
enum MonitorState {
    /** No actual results yet. */
    EMPTY,
    /** They are being read. */
    LOADING,
    /** They stand beside the forecast of the plan of now. */
    READY,
    /** The plan has changed since they were read. */
    OUTDATED,
    /** They could not be read. */
    FAILED
}
