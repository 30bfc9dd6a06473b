package promocast.data;

import java.util.Locale;

/** A problem that is explained to the user in one sentence, in any language of the studio. */
public abstract sealed class PromocastException extends RuntimeException
        permits BadInputException, UnanswerableException {
    private static final long serialVersionUID = 1L;

    private final transient Message explanation;

    PromocastException(Message explanation) {
        super(explanation.in(Locale.ENGLISH));
        this.explanation = explanation;
    }

    /** What happened, where (file, row, column) and what to do. */
    public Message explanation() {
        return explanation;
    }
}
