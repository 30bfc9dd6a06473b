package promocast.data;

/** The data cannot answer the question (no control, no overlap, too few rows). The command line ends with code 4. */
public final class UnanswerableException extends PromocastException {
    private static final long serialVersionUID = 1L;

    /** @param explanation says what the data lacks and what would help */
    public UnanswerableException(Message explanation) {
        super(explanation);
    }
}
