package promocast.engine.report;

/** The words of the marks of an axis. */
interface Marks {
    /**
     * The words of one mark.
     *
     * @param value where it stands
     * @param largest the largest absolute value that is marked; it decides the unit of all
     */
    String words(double value, double largest);
}
