package promocast.data.cache;

import java.io.IOException;

/** A table cannot be kept, or a kept one is not what it should be; the source is read instead. */
final class UnkeptException extends IOException {
    private static final long serialVersionUID = 1L;

    UnkeptException(String reason) {
        super(reason);
    }
}
