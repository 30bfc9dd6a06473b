package promocast.ui.control;

import java.util.Optional;
import promocast.data.Message;

/** In which state a chart, a table or a number is. */
public sealed interface Condition {
    /** All numbers are settled. */
    record Ready() implements Condition {}

    /** Old numbers are shown, newer ones are on their way. */
    record Stale() implements Condition {}

    /** There is no old value; says what is being done. */
    record Loading(Message doing) implements Condition {}

    /**
     * There is something to say instead of numbers.
     *
     * @param tone why
     * @param title one line
     * @param reason one sentence
     * @param act what can be done, if anything
     */
    record Told(Tone tone, Message title, Message reason, Optional<Act> act) implements Condition {}

    /** Why there is something to say instead of numbers. */
    enum Tone {
        /** Nothing to show yet. */
        EMPTY,
        /** It did not work. */
        FAILED,
        /** The data cannot tell. */
        WITHHELD
    }

    /** A button under a {@link Told}. */
    record Act(Message name, Runnable run) {}

    /** All numbers are settled. */
    static Condition ready() {
        return new Ready();
    }
}
