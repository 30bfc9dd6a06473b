package promocast.ui.model;

/**
 * A member as the table shows it.
 *
 * @param name what it is called
 * @param note how it was trained
 * @param stage where it stands
 * @param loss its loss on held-back rows; a dash while unknown
 * @param weight its weight in the blend in words; empty while unknown
 * @param share the same as a number, 0 to 1; NaN while unknown
 */
record MemberRow(String name, String note, Stage stage, String loss, String weight, double share) {
    /** Where a member stands. */
    enum Stage {
        WAITING,
        WORKING,
        READY
    }
}
