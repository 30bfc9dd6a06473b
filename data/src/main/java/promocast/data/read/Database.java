package promocast.data.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import promocast.data.BadInputException;
import promocast.data.Message;

/** A connection to a database that only reads. Drivers are loaded when the first one is made. */
final class Database implements AutoCloseable {
    private static final Set<String> WANTS_PASSWORD = Set.of("28P01", "28000", "08004");
    private static final String CONNECT_SECONDS = "10";
    private static final String LOGIN_SECONDS = "15";
    private static final String ANSWER_SECONDS = "60";

    private final Connection connection;
    private final DatabaseUrl url;

    private Database(Connection connection, DatabaseUrl url) {
        this.connection = connection;
        this.url = url;
    }

    /**
     * Connects. A password is asked for when the server wants one.
     *
     * @throws BadInputException when there is no connection; says why
     */
    static Database open(DatabaseSource source) {
        var url = DatabaseUrl.of(source.url());
        try {
            var connection = url.kind() == DatabaseUrl.Kind.SQLITE ? sqlite(url) : postgresql(url, source);
            connection.setAutoCommit(false);
            return new Database(connection, url);
        } catch (SQLException e) {
            throw DatabaseProblem.explained(e, url.shown(), 0);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new BadInputException(Message.data("reader.database.native", url.shown()));
        }
    }

    private static Connection sqlite(DatabaseUrl url) throws SQLException {
        var settings = new org.sqlite.SQLiteConfig();
        settings.setReadOnly(true);
        settings.enableLoadExtension(false);
        return settings.createConnection(url.url());
    }

    private static Connection postgresql(DatabaseUrl url, DatabaseSource source) throws SQLException {
        var settings = new Properties();
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("loginTimeout", LOGIN_SECONDS);
        settings.setProperty("socketTimeout", ANSWER_SECONDS);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("gssEncMode", "disable");
        settings.setProperty("ApplicationName", "Promocast");
        source.user().ifPresent(user -> settings.setProperty("user", user));
        url.parameters().forEach(settings::setProperty);
        try {
            return connected(url, settings);
        } catch (SQLException e) {
            if (!WANTS_PASSWORD.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            var password = source.password().ask();
            if (password.length == 0) {
                throw new BadInputException(Message.data("reader.database.password", url.shown()));
            }
            settings.setProperty("password", new String(password));
            Arrays.fill(password, ' ');
            return connected(url, settings);
        }
    }

    private static Connection connected(DatabaseUrl url, Properties settings) throws SQLException {
        var connection = new org.postgresql.Driver().connect(url.url(), settings);
        if (connection == null) {
            throw new BadInputException(Message.data("reader.database.url"));
        }
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** What to call it in messages. */
    String shown() {
        return url.shown();
    }

    /** Whether all values of a column have its type. */
    boolean isTyped() {
        return url.kind() != DatabaseUrl.Kind.SQLITE;
    }

    Connection connection() {
        return connection;
    }

    /**
     * A table or view.
     *
     * @param schema where it is; empty where the database has no schemas
     */
    record Table(String schema, String name) {
        /** How a planner calls it. */
        String shown() {
            return schema.isEmpty() || schema.equals("public") ? name : schema + "." + name;
        }

        /** How a query calls it. */
        String quoted() {
            return schema.isEmpty() ? Query.quoted(name) : Query.quoted(schema) + "." + Query.quoted(name);
        }

        boolean isCalled(String wanted) {
            return wanted.equals(shown()) || wanted.equals(schema + "." + name);
        }
    }

    /** Its tables and views, without those of the database itself. */
    List<Table> tables() throws SQLException {
        var types = new String[] {"TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE", "PARTITIONED TABLE"};
        var tables = new ArrayList<Table>();
        try (var found = connection.getMetaData().getTables(null, null, "%", types)) {
            while (found.next()) {
                var schema = found.getString("TABLE_SCHEM");
                if (schema == null || !schema.startsWith("pg_") && !schema.equals("information_schema")) {
                    tables.add(new Table(schema == null ? "" : schema, found.getString("TABLE_NAME")));
                }
            }
        }
        return tables;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The rows were read or a problem is being told already; a server that does not say goodbye changes
            // nothing.
        }
    }
}
