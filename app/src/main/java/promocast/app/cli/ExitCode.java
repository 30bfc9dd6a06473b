package promocast.app.cli;

/** How the program ends. */
final class ExitCode {
    static final int DONE = 0;
    /** A flaw of the program itself. */
    static final int FAILED = 1;

    static final int WRONG_USAGE = 2;
    static final int BAD_INPUT = 3;
    static final int UNANSWERABLE = 4;
    static final int CANCELLED = 130;

    private ExitCode() {}
}
