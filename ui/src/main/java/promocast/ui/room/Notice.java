package promocast.ui.room;

import java.util.Optional;
import promocast.data.Message;
import promocast.ui.job.Failure;

/**
 * A short message that floats over the room for a while.
 *
 * @param kind how it looks
 * @param text one sentence
 * @param details more of it, shown on request
 * @param act what the planner can do about it
 */
public record Notice(Kind kind, Message text, Optional<String> details, Optional<Action> act) {
    /** How a notice looks. */
    public enum Kind {
        /** Something was done. */
        DONE,
        /** Something was taken back. */
        UNDONE,
        /** Something could not be done; stays until closed. */
        FAILED
    }

    /** Something was done. */
    public static Notice done(Message text) {
        return new Notice(Kind.DONE, text, Optional.empty(), Optional.empty());
    }

    /** Something could not be done. */
    public static Notice failed(Failure failure) {
        return new Notice(Kind.FAILED, failure.what(), failure.details(), Optional.empty());
    }

    /** The same notice with something that the planner can do about it. */
    public Notice with(Action action) {
        return new Notice(kind, text, details, Optional.of(action));
    }
}
