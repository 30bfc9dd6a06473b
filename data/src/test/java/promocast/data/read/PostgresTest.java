package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;

/** Against a real server. */
class PostgresTest {
    private static PostgresServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        server = PostgresServer.start();
        var settings = new Properties();
        settings.setProperty("user", "shop");
        settings.setProperty("password", PostgresServer.PASSWORD);
        try (var connection = new org.postgresql.Driver().connect(server.url(), settings);
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA crm");
            statement.execute("""
                    CREATE TABLE orders (id int, large bigint, spend numeric(9,2), share float8, small real, paid boolean,
                    day date, moment timestamptz, city text, bytes bytea, price money, code varchar(9))""");
            statement.execute("""
                    INSERT INTO orders VALUES (1, 9000000000, 12.50, 1e-9, 0.1, true, '2026-03-31',
                    '2026-03-31 14:05:09+08', '北京, "x"', 'x', 1234.5, '007'),
                    (2, NULL, NULL, 'infinity', NULL, NULL, NULL, NULL, '', NULL, 2, '12')""");
            statement.execute(
                    "CREATE VIEW crm.\"Big View\" AS SELECT i AS id, i % 7 AS week FROM generate_series(1, 50000) i");
        }
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void tableIsReadWithItsTypes() {
        var data = read(source(Optional.of("orders"), Optional.empty()));
        assertThat(data.name()).isEqualTo("orders");
        assertThat(data.columns())
                .extracting(Column::type)
                .containsExactly(
                        ColumnType.INTEGER,
                        ColumnType.INTEGER,
                        ColumnType.NUMBER,
                        ColumnType.NUMBER,
                        ColumnType.NUMBER,
                        ColumnType.BOOLEAN,
                        ColumnType.DATE,
                        ColumnType.DATE,
                        ColumnType.TEXT,
                        ColumnType.TEXT,
                        ColumnType.NUMBER,
                        ColumnType.TEXT);
        assertThat(data.column("spend").number(0)).isEqualTo(12.5);
        assertThat(data.column("share").numbers()).containsExactly(1e-9, Double.NaN);
        assertThat(data.column("small").number(0)).isEqualTo(0.1);
        assertThat(data.column("moment").text(0)).isEqualTo("2026-03-31 06:05:09");
        assertThat(data.column("city").text(0)).isEqualTo("北京, \"x\"");
        assertThat(data.column("price").numbers()).containsExactly(1234.5, 2);
        assertThat(data.column("code").text(0)).isEqualTo("007");
    }

    @Test
    void tablesAreListedAndViewsAndQueriesRead() {
        assertThat(new DatasetReader().choices(source(Optional.empty(), Optional.empty())))
                .isEqualTo(new Choices(Choices.Kind.TABLES, java.util.List.of("orders", "crm.Big View")));
        var view = read(source(Optional.of("crm.Big View"), Optional.empty()));
        assertThat(view.rows()).isEqualTo(50_000);
        assertThat(view.column("week").distinct()).isEqualTo(7);
        var query = source(Optional.empty(), Optional.of("select id as a, id * 0.5 as a from orders order by id;"));
        var data = read(query);
        assertThat(data.columns()).extracting(Column::name).containsExactly("a", "a_2");
        assertThat(data.column("a_2").numbers()).containsExactly(0.5, 1);
        assertThat(new DatasetReader()
                        .preview(source(Optional.of("crm.Big View"), Optional.empty()), 3)
                        .rows())
                .isEqualTo(3);
    }

    @Test
    void wrongRequestsAreExplained() {
        refused(source(Optional.of("order"), Optional.empty()), "Did you mean “orders”");
        refused(source(Optional.empty(), Optional.empty()), "2 tables", "orders, crm.Big View");
        refused(source(Optional.empty(), Optional.of("select nothing from nowhere")), "nowhere");
        refused(source(Optional.empty(), Optional.of("select 1; select 2")), "one SELECT");
        refused(source(Optional.empty(), Optional.of("drop table orders")), "one SELECT");
        refused(
                source(
                        Optional.empty(),
                        Optional.of("with x as (insert into orders(id) values (9) returning id) select * from x")),
                "read-only");
        assertThat(read(source(Optional.of("orders"), Optional.empty())).rows()).isEqualTo(2);
    }

    @Test
    void passwordIsAskedWhenWantedAndNeverShown() {
        var asked = new AtomicInteger();
        char[] given = PostgresServer.PASSWORD.toCharArray();
        var source =
                new DatabaseSource(server.url(), Optional.of("shop"), Optional.of("orders"), Optional.empty(), () -> {
                    asked.incrementAndGet();
                    return given;
                });
        assertThat(read(source).rows()).isEqualTo(2);
        assertThat(asked).hasValue(1);
        assertThat(new String(given)).isBlank();
        assertThat(source.toString()).doesNotContain(PostgresServer.PASSWORD, "127.0.0.1");
        refused(with("shop", "wrong"), "refuses this user or password");
        refused(
                new DatabaseSource(
                        server.url(),
                        Optional.of("shop"),
                        Optional.of("orders"),
                        Optional.empty(),
                        PasswordPrompt.NONE),
                "wants a password");
        refused(
                new DatabaseSource(
                        server.url().replace("/postgres", "/nope"),
                        Optional.of("shop"),
                        Optional.of("x"),
                        Optional.empty(),
                        () -> PostgresServer.PASSWORD.toCharArray()),
                "no database");
    }

    @Test
    void cancellingStopsAQueryThatAnswersNothing() {
        var endless = source(Optional.empty(), Optional.of("select 1 as a, pg_sleep(300) as b"));
        var cancelled = new Progress() {
            private final AtomicInteger asked = new AtomicInteger();

            @Override
            public void report(double fraction, Message step) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 2;
            }
        };
        assertThatThrownBy(() -> new DatasetReader().read(endless, cancelled)).isInstanceOf(CancelledException.class);
    }

    @Test
    void serverThatGoesAwayInTheMiddleIsExplained() throws IOException {
        try (var proxy = new DroppingProxy(server.port(), 300_000)) {
            var url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres?sslmode=disable";
            var source = new DatabaseSource(
                    url,
                    Optional.of("shop"),
                    Optional.of("crm.Big View"),
                    Optional.empty(),
                    () -> PostgresServer.PASSWORD.toCharArray());
            assertThatThrownBy(() -> read(source))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("went away after")
                    .hasMessageNotContaining(PostgresServer.PASSWORD);
        }
    }

    @Test
    void serverThatFallsSilentIsExplained() throws IOException {
        try (var proxy = new DroppingProxy(server.port(), Integer.MAX_VALUE)) {
            var url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres?sslmode=disable&socketTimeout=1";
            var source = new DatabaseSource(
                    url,
                    Optional.of("shop"),
                    Optional.empty(),
                    Optional.of("select 1 as a, pg_sleep(20) as b"),
                    () -> PostgresServer.PASSWORD.toCharArray());
            refused(source, "sent nothing");
        }
    }

    private static void refused(DatabaseSource source, String... says) {
        assertThatThrownBy(() -> read(source))
                .isInstanceOf(BadInputException.class)
                .satisfies(problem ->
                        assertThat(problem.getMessage()).contains(says).doesNotContain(PostgresServer.PASSWORD));
    }

    private static DatabaseSource with(String user, String password) {
        return new DatabaseSource(
                server.url(), Optional.of(user), Optional.of("orders"), Optional.empty(), password::toCharArray);
    }

    private static DatabaseSource source(Optional<String> table, Optional<String> query) {
        return new DatabaseSource(
                server.url(), Optional.of("shop"), table, query, () -> PostgresServer.PASSWORD.toCharArray());
    }

    private static Dataset read(DatabaseSource source) {
        return new DatasetReader().read(source, Progress.NONE);
    }

    /** Passes bytes on until so many have come from the server, then drops the connection. */
    private static final class DroppingProxy implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final int target;
        private final long most;

        DroppingProxy(int target, long most) throws IOException {
            this.target = target;
            this.most = most;
            start(this::accept);
        }

        int port() {
            return socket.getLocalPort();
        }

        private static void start(Runnable work) {
            var thread = new Thread(work, "proxy");
            thread.setDaemon(true);
            thread.start();
        }

        private void accept() {
            try {
                while (true) {
                    var client = socket.accept();
                    var real = new Socket(InetAddress.getLoopbackAddress(), target);
                    start(() -> copy(client, real, Long.MAX_VALUE));
                    start(() -> copy(real, client, most));
                }
            } catch (IOException e) {
                // The test has closed the proxy.
            }
        }

        private static void copy(Socket from, Socket to, long most) {
            try (from;
                    to) {
                copy(from.getInputStream(), to.getOutputStream(), most);
            } catch (IOException e) {
                // One side has gone, which is what the test wants.
            }
        }

        private static void copy(InputStream in, OutputStream out, long most) throws IOException {
            var buffer = new byte[8192];
            long left = most;
            for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                left -= read;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
