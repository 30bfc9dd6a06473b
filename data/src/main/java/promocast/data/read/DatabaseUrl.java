package promocast.data.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import promocast.data.BadInputException;
import promocast.data.Message;

/**
 * A JDBC URL taken apart and checked: only drivers and parameters that are known to be harmless pass, since drivers have
 * parameters that load classes or write files.
 *
 * @param kind which database
 * @param url the URL without its parameters
 * @param parameters the parameters, user included
 * @param shown what to call the database in messages: host and name, or the file
 */
record DatabaseUrl(Kind kind, String url, Map<String, String> parameters, String shown) {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String SQLITE = "jdbc:sqlite:";
    private static final Pattern POSTGRESQL_PLACE =
            Pattern.compile("(//(?<hosts>[A-Za-z0-9_.,:\\[\\]%-]*)/)?(?<name>[^/?&#;\\s]*)");
    private static final Set<String> ALLOWED = Set.of(
            "user",
            "ssl",
            "sslmode",
            "currentschema",
            "connecttimeout",
            "logintimeout",
            "sockettimeout",
            "targetservertype",
            "applicationname");

    DatabaseUrl {
        parameters = Map.copyOf(parameters);
    }

    /** The databases whose drivers are here. */
    enum Kind {
        /** A PostgreSQL server. */
        POSTGRESQL,
        /** A SQLite file. */
        SQLITE
    }

    /** Whether a text is meant as a JDBC URL. */
    static boolean isUrl(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("jdbc:");
    }

    /**
     * Takes a URL apart.
     *
     * @throws BadInputException when it is of another database, has a parameter that is not allowed, or holds a password
     */
    static DatabaseUrl of(String url) {
        if (url.startsWith(POSTGRESQL)) {
            return postgresql(url.substring(POSTGRESQL.length()));
        }
        if (url.startsWith(SQLITE)) {
            return sqlite(url.substring(SQLITE.length()));
        }
        throw new BadInputException(Message.data("reader.database.unknown"));
    }

    private static DatabaseUrl postgresql(String rest) {
        int question = rest.indexOf('?');
        var place = question < 0 ? rest : rest.substring(0, question);
        var matcher = POSTGRESQL_PLACE.matcher(place);
        if (!matcher.matches()) {
            throw new BadInputException(Message.data("reader.database.url"));
        }
        var parameters = parameters(question < 0 ? "" : rest.substring(question + 1));
        var hosts = matcher.group("hosts") == null ? "localhost" : matcher.group("hosts");
        return new DatabaseUrl(Kind.POSTGRESQL, POSTGRESQL + place, parameters, hosts + "/" + matcher.group("name"));
    }

    private static Map<String, String> parameters(String text) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var key = decode(equals < 0 ? pair : pair.substring(0, equals));
                if (key.toLowerCase(Locale.ROOT).contains("password")) {
                    throw new BadInputException(Message.data("reader.database.password.url"));
                }
                if (!ALLOWED.contains(key.toLowerCase(Locale.ROOT))) {
                    throw new BadInputException(Message.data("reader.database.parameter", key));
                }
                parameters.put(key, equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(Message.data("reader.database.url"));
        }
    }

    /** A plain path to a file that exists: the driver's own names open memory, resources and addresses. */
    private static DatabaseUrl sqlite(String path) {
        if (path.contains("?") || path.startsWith(":") || path.startsWith("file:") || path.isBlank()) {
            throw new BadInputException(Message.data("reader.database.sqlite.path"));
        }
        try {
            var file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                throw new BadInputException(Message.data("reader.absent", path));
            }
            return new DatabaseUrl(Kind.SQLITE, SQLITE + file.toAbsolutePath(), Map.of(), DataSource.nameOf(file));
        } catch (InvalidPathException e) {
            throw new BadInputException(Message.data("reader.database.sqlite.path"));
        }
    }
}
