package promocast.data;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/** What is wrong with a document that is no JSON, in the studio's own words instead of those of the parser. */
public final class JsonProblem {
    private JsonProblem() {}

    /**
     * The sentence for a person who may mend the file.
     *
     * @param source name of the file
     * @param problem what the parser of a document threw; its place is named, its English is not
     */
    public static Message of(String source, IOException problem) {
        var at = problem instanceof JacksonException parsing ? parsing.getLocation() : null;
        int row = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        return Message.data(key(problem), source, row, column);
    }

    private static String key(IOException problem) {
        if (problem instanceof StreamConstraintsException) {
            return "json.excess";
        }
        return String.valueOf(problem.getMessage()).startsWith("Duplicate") ? "json.duplicate" : "json.syntax";
    }
}
