package promocast.data.read;

import java.io.IOException;
import java.sql.SQLException;
import promocast.data.BadInputException;
import promocast.data.Message;

/** Says in words why a database did not answer. */
final class DatabaseProblem {
    private static final String SQLITE_PREFIX = "[SQLITE";

    private DatabaseProblem() {}

    /**
     * The problem in words; a query that is wrong in the words of the database, which never hold the password.
     *
     * @param database what to call it
     * @param rows the rows read so far
     */
    static BadInputException explained(SQLException problem, String database, int rows) {
        var state = String.valueOf(problem.getSQLState());
        if (isAbout(problem, java.net.SocketTimeoutException.class)) {
            return say("reader.database.slow", database, rows);
        }
        if (state.startsWith("28")) {
            return say("reader.database.denied", database);
        }
        if (state.startsWith("3D")) {
            return say("reader.database.absent", database);
        }
        if (state.equals("57014")) {
            return say("reader.database.stopped", database, rows);
        }
        if (state.startsWith("08") || state.startsWith("57P") || isAbout(problem, IOException.class)) {
            return rows > 0
                    ? say("reader.database.lost", database, rows)
                    : say("reader.database.unreachable", database);
        }
        return say("reader.database.refused", database, words(problem));
    }

    private static BadInputException say(String key, Object... args) {
        return new BadInputException(Message.data(key, args));
    }

    private static boolean isAbout(Throwable problem, Class<? extends Throwable> kind) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The first line of what the database says, without the driver's prefix. */
    private static String words(SQLException problem) {
        var text = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        if (text.startsWith(SQLITE_PREFIX) && text.contains("]")) {
            return text.substring(text.indexOf(']') + 1).strip();
        }
        return text;
    }
}
