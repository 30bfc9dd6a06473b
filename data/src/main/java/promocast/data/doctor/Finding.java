package promocast.data.doctor;

import java.util.Optional;
import promocast.data.Message;

/**
 * Something that the doctor found in the data.
 *
 * @param code stable code for scripts, such as {@code missing} or {@code sample-ratio-mismatch}
 * @param severity how much it matters
 * @param column the column it is about, if it is about one
 * @param rows number of rows that it touches
 * @param message what was found
 * @param advice what to do about it, in words
 * @param fix what the program can do about it, if anything
 */
public record Finding(
        String code,
        Severity severity,
        Optional<String> column,
        long rows,
        Message message,
        Message advice,
        Optional<Fix> fix) {
    /** How much a finding matters. */
    public enum Severity {
        /** Good to know. */
        NOTE,
        /** Should be looked at before money depends on it. */
        WATCH,
        /** The forecast cannot be trusted with it. */
        SERIOUS
    }
}
