package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.BadInputException;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Progress;

class SqliteTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws SQLException {
        file = folder.resolve("shop.db");
        try (var connection = new org.sqlite.SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "CREATE TABLE orders (id INTEGER, spend REAL, city TEXT, day TEXT, mixed, bytes BLOB)");
            statement.executeUpdate(
                    "INSERT INTO orders VALUES (1, 0.1, '北京', '2026-03-31', 5, x'00'), (2, 2, NULL, '2026-04-01', 'word', NULL)");
            statement.executeUpdate("CREATE VIEW \"my.view\" AS SELECT id FROM orders, (SELECT 1 AS b)");
        }
    }

    @Test
    void tableIsRead() {
        var data = read(Optional.of("orders"), Optional.empty());
        assertThat(data.column("id").type()).isEqualTo(ColumnType.INTEGER);
        assertThat(data.column("spend").numbers()).containsExactly(0.1, 2);
        assertThat(data.column("city").text(0)).isEqualTo("北京");
        assertThat(data.column("day").type()).isEqualTo(ColumnType.DATE);
        assertThat(data.column("mixed").text(0)).isEqualTo("5");
        assertThat(data.column("bytes").missing()).isEqualTo(2);
        assertThat(data.fileRow(1)).isEqualTo(2);
        var view = read(Optional.of("my.view"), Optional.empty());
        assertThat(view.rows()).isEqualTo(2);
        assertThat(new DatasetReader()
                        .choices(source(Optional.empty(), Optional.empty()))
                        .names())
                .isEqualTo(List.of("orders", "my.view"));
    }

    @Test
    void nothingIsWritten() throws IOException {
        var before = Files.readAllBytes(file);
        for (var query : new String[] {
            "delete from orders", "select 1; delete from orders", "attach 'x.db' as y", "pragma journal_mode"
        }) {
            assertThatThrownBy(() -> read(Optional.empty(), Optional.of(query)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("one SELECT");
        }
        assertThatThrownBy(() -> read(Optional.empty(), Optional.of("select load_extension('x.so') as a")))
                .isInstanceOf(BadInputException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("shop.db");
    }

    @Test
    void damagedFileIsRefused() throws IOException {
        var bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x55);
        Files.write(file, bytes);
        assertThatThrownBy(() -> read(Optional.of("orders"), Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("shop.db");
        Files.writeString(file, "no database");
        assertThatThrownBy(() -> read(Optional.of("orders"), Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("shop.db");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite::memory:, path of the file",
        "jdbc:sqlite::resource:http://127.0.0.1/x.db, path of the file",
        "jdbc:sqlite:file:x.db?mode=rwc, path of the file",
        "jdbc:sqlite:x.db?enable_load_extension=true, path of the file",
        "jdbc:sqlite:absent.db, There is no file",
        "jdbc:mysql://h/d, Only PostgreSQL",
        "jdbc:h2:mem:x;INIT=RUNSCRIPT, Only PostgreSQL",
        "jdbc:postgresql://h/d?socketFactory=a.B, socketFactory",
        "jdbc:postgresql://h/d?socketFactoryArg=http://x, socketFactoryArg",
        "jdbc:postgresql://h/d?sslfactory=a.B, sslfactory",
        "jdbc:postgresql://h/d?loggerFile=/x&loggerLevel=TRACE, loggerFile",
        "jdbc:postgresql://h/d?authenticationPluginClassName=a.B, authenticationPluginClassName",
        "jdbc:postgresql://h/d?user=u&password=p, holds a password",
        "jdbc:postgresql://h/d?sslPassword=p, holds a password",
        "jdbc:postgresql://h/d?%73ocketFactory=a.B, socketFactory",
        "jdbc:postgresql://u:p@h/d, cannot be understood",
        "jdbc:postgresql://127.0.0.1:1/d?connectTimeout=2, does not answer"
    })
    void unsafeAddressesAreRefused(String url, String says) {
        var source = new DatabaseSource(url, Optional.empty(), Optional.of("x"), Optional.empty(), PasswordPrompt.NONE);
        assertThatThrownBy(() -> new DatasetReader().read(source, Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(says);
    }

    private Dataset read(Optional<String> table, Optional<String> query) {
        return new DatasetReader().read(source(table, query), Progress.NONE);
    }

    private DatabaseSource source(Optional<String> table, Optional<String> query) {
        return new DatabaseSource("jdbc:sqlite:" + file, Optional.empty(), table, query, PasswordPrompt.NONE);
    }
}
