package promocast.data.read;

import java.io.IOException;

/** Text is not as plain as quick reading needs it; it is read row by row instead. */
final class TangledTextException extends IOException {
    private static final long serialVersionUID = 1L;

    TangledTextException() {
        super("text for careful reading");
    }
}
