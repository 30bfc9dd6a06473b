package promocast.ui.experiment;

/**
 * An outcome as the table shows it.
 *
 * @param name what it is
 * @param base its mean without the offer
 * @param expected what the forecast says that the offer adds
 * @param detectable the smallest effect that the test finds
 * @param power chance to find the expected effect
 * @param needed customers that takes
 * @param enough smallest share held out that does
 * @param reached whether the test finds it with the wanted power
 */
record GoalRow(
        String name,
        String base,
        String expected,
        String detectable,
        String power,
        String needed,
        String enough,
        boolean reached) {}
