package promocast.data;

/** Something that the user gave cannot be used: a file, a role, a plan, a value. The command line ends with code 3. */
public final class BadInputException extends PromocastException {
    private static final long serialVersionUID = 1L;

    /** @param explanation names file, row and column as far as they are known, what was found and what to do */
    public BadInputException(Message explanation) {
        super(explanation);
    }
}
