package promocast.data.read;

import promocast.data.BadInputException;
import promocast.data.Message;

/** Bytes that are no characters of the encoding that was found from the head of the file. */
final class MalformedTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient byte[] following;
    private final transient Message explanation;

    /**
     * @param following some bytes from the wrong ones on
     * @param explanation what to say if no other encoding fits
     */
    MalformedTextException(byte[] following, Message explanation) {
        super(explanation.key(), null, false, false);
        this.following = following;
        this.explanation = explanation;
    }

    byte[] following() {
        return following.clone();
    }

    BadInputException explained() {
        return new BadInputException(explanation);
    }
}
