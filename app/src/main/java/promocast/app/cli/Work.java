package promocast.app.cli;

/** A command that does its work and answers; whatever goes wrong comes out as an exception. */
public non-sealed interface Work extends Entry {
    /**
     * Does the work.
     *
     * @throws promocast.data.PromocastException when what the user gave cannot be used or answered
     * @throws promocast.data.CancelledException when the user cancelled
     */
    Answer run(Session session);

    /** Whether an interrupt (Ctrl+C) cancels the work, which then tidies up; else it ends the program at once. */
    default boolean cancellable() {
        return true;
    }
}
