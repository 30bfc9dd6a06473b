package promocast.engine;

import java.util.List;
import promocast.data.Message;

/** Sentences of the engine, from {@code promocast/engine/messages*.properties}. */
public final class EngineMessage {
    private EngineMessage() {}

    /** The sentence with that key, its placeholders filled with {@code args} (numbers, texts, dates). */
    public static Message of(String key, Object... args) {
        return new Message("promocast.engine.messages", key, List.of(args));
    }
}
