package promocast.data.doctor;

import java.util.List;
import java.util.Optional;
import promocast.data.Message;

/**
 * Something that the doctor found in the data.
 *
 * @param code stable code for scripts, such as {@code missing} or {@code sample-ratio-mismatch}
 * @param severity how much it matters
 * @param column the column it is about, if it is about one
 * @param touched the rows that it touches
 * @param wording what to tell the planner
 * @param fixes what the program can do about it, the proposed one first; each stands for itself
 */
public record Finding(
        String code,
        Severity severity,
        Optional<String> column,
        TouchedRows touched,
        Wording wording,
        List<Fix> fixes) {
    public Finding {
        fixes = List.copyOf(fixes);
    }

    /** How much a finding matters. */
    public enum Severity {
        /** Good to know. */
        NOTE,
        /** Should be looked at before money depends on it. */
        WATCH,
        /** The forecast cannot be trusted with it. */
        SERIOUS
    }

    /**
     * A finding in words.
     *
     * @param title what kind of thing it is, in a few words
     * @param message what was found
     * @param advice what to do about it
     */
    public record Wording(Message title, Message message, Message advice) {}

    /** Number of rows that it touches. */
    public long rows() {
        return touched.count();
    }

    /** What kind of thing it is, in a few words. */
    public Message title() {
        return wording.title();
    }

    /** What was found. */
    public Message message() {
        return wording.message();
    }

    /** What to do about it, in words. */
    public Message advice() {
        return wording.advice();
    }

    /** The proposed fix, if there is one. */
    public Optional<Fix> fix() {
        return fixes.stream().findFirst();
    }
}
