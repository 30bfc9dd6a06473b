package promocast.data.read;

import java.util.Locale;
import java.util.regex.Pattern;
import promocast.data.BadInputException;
import promocast.data.Message;

/** What a planner may ask a database: one statement that answers with rows. That it writes nothing, the database sees to. */
final class Query {
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ASKS = Pattern.compile("\\(*\\s*(select|with|values|table)\\b.*", Pattern.DOTALL);

    private Query() {}

    /**
     * The query without what ends it.
     *
     * @throws BadInputException when it is no query, or more than one
     */
    static String checked(String text) {
        var query = text.strip();
        while (query.endsWith(";")) {
            query = query.substring(0, query.length() - 1).strip();
        }
        var bare = COMMENT.matcher(QUOTED.matcher(query).replaceAll("x"))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (bare.contains(";") || !ASKS.matcher(bare).matches()) {
            throw new BadInputException(Message.data("reader.database.query.kind"));
        }
        return query;
    }

    /** A name in the quotes of a database. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
