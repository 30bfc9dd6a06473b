package promocast.data;

/** The user cancelled the work. The command line ends with code 130. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The work stops without a result. */
    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
