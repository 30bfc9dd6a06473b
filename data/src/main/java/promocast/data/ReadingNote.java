package promocast.data;

import java.util.Optional;

/**
 * Something noticed while a table was read that the planner should know: what was left out, renamed or understood in a
 * way that is not the only one. The doctor shows it as a finding.
 *
 * @param code stable code for scripts, such as {@code ragged-rows}
 * @param column the column it is about, if it is about one
 * @param rows number of rows that it touches
 * @param doubtful whether it should be looked at before money depends on it
 * @param message what was noticed and done
 * @param advice what to do about it
 */
public record ReadingNote(
        String code, Optional<String> column, long rows, boolean doubtful, Message message, Message advice) {
    /** A note about the table, whose sentences are {@code note.CODE} and {@code note.CODE.advice} in the bundle. */
    public static ReadingNote ofTable(String code, long rows, boolean doubtful, Object... args) {
        return of(code, Optional.empty(), rows, doubtful, args);
    }

    /** A note about a column, whose name fills the first placeholder. */
    public static ReadingNote ofColumn(String code, String column, long rows, boolean doubtful, Object... args) {
        var all = new Object[args.length + 1];
        all[0] = column;
        System.arraycopy(args, 0, all, 1, args.length);
        return of(code, Optional.of(column), rows, doubtful, all);
    }

    /** The same note about one of several files. */
    public ReadingNote inFile(String file) {
        return new ReadingNote(code, column, rows, doubtful, Message.data("note.file", file, message), advice);
    }

    private static ReadingNote of(String code, Optional<String> column, long rows, boolean doubtful, Object... args) {
        var key = "note." + code;
        return new ReadingNote(
                code, column, rows, doubtful, Message.data(key, args), Message.data(key + ".advice", args));
    }
}
