package promocast.app.cli;

import java.util.List;
import promocast.data.Message;

/** The sentences of the command line, from {@code promocast/app/messages*.properties}. */
final class Sentence {
    private static final String BUNDLE = "promocast.app.messages";

    private Sentence() {}

    static Message of(String key, Object... args) {
        return new Message(BUNDLE, key, List.of(args));
    }
}
