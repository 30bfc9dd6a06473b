package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static promocast.app.TrainedShop.json;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DATA may be a file, a folder or a database, and options say how to read it. */
class TablePlacesTest {
    @TempDir
    Path folder;

    @Test
    void detectedFormatIsShownAndOptionsOverruleIt() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "id^城市\n1^北京\n2^上海\n", Charset.forName("GB18030"));
        var result = Program.run("inspect", file.toString(), "--json", "--separator", "^", "--encoding", "GBK");
        assertThat(result.exit()).as(result.err()).isZero();
        var format = json(result.out()).get("format");
        assertThat(format.get("kind").asText()).isEqualTo("separated");
        assertThat(format.get("encoding").asText()).isEqualTo("GBK");
        assertThat(format.get("separator").asText()).isEqualTo("^");
        assertThat(format.get("header").asBoolean()).isTrue();
        assertThat(json(result.out()).get("columns").get(1).get("name").asText())
                .isEqualTo("城市");
        var text = Program.run("inspect", file.toString(), "--separator", "^", "--header", "no");
        assertThat(text.err()).isEmpty();
        assertThat(text.out()).contains("separated values, GB18030, separator ^", "column_2", "no");
    }

    @Test
    void folderAndFileInArchiveAreTables() throws IOException {
        var months = Files.createDirectory(folder.resolve("months"));
        Files.writeString(months.resolve("1.csv"), "id,city\n1,Rome\n");
        Files.writeString(months.resolve("2.jsonl"), "{\"id\": 2, \"city\": \"Oslo\"}\n");
        assertThat(json(Program.run("inspect", months.toString(), "--json").out())
                        .get("rows")
                        .asInt())
                .isEqualTo(2);
        var packed = folder.resolve("shop.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (var name : new String[] {"a.csv", "b.csv"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("id,city\n1,Rome\n".getBytes());
            }
        }
        var unclear = Program.run("inspect", packed.toString());
        assertThat(unclear.exit()).isEqualTo(3);
        assertThat(unclear.err()).contains("a.csv, b.csv", "--entry");
        var chosen = Program.run("inspect", packed.toString(), "--entry", "b.csv", "--json");
        assertThat(json(chosen.out()).get("format").get("part").asText()).isEqualTo("b.csv");
    }

    @Test
    void databaseIsATable() throws SQLException, IOException {
        var url = "jdbc:sqlite:" + folder.resolve("shop.db");
        try (var connection = new org.sqlite.SQLiteConfig().createConnection(url);
                var statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE orders (id INTEGER, city TEXT)");
            statement.executeUpdate("CREATE TABLE other (id INTEGER, city TEXT)");
            statement.executeUpdate("INSERT INTO orders VALUES (1, 'Rome'), (2, 'Oslo')");
        }
        var table =
                json(Program.run("inspect", url, "--table", "orders", "--json").out());
        assertThat(table.get("rows").asInt()).isEqualTo(2);
        assertThat(table.get("format").get("kind").asText()).isEqualTo("database");
        var query = Program.run("inspect", url, "--query", "select id, city from orders where id > 1", "--json");
        assertThat(json(query.out()).get("rows").asInt()).isEqualTo(1);
        var unclear = Program.run("inspect", url);
        assertThat(unclear.exit()).isEqualTo(3);
        assertThat(unclear.err()).contains("2 tables", "--table");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 'inspect a.csv --table x', for databases",
        "2, 'inspect jdbc:sqlite:x.db --sheet x', for files",
        "2, 'inspect jdbc:sqlite:x.db --decimal comma', for files",
        "2, 'inspect jdbc:sqlite:x.db --table x --query y', not both",
        "2, 'inspect a.csv --encoding UTF-99', UTF-99",
        "2, 'inspect a.csv --separator abc', abc",
        "2, 'inspect a.csv --header perhaps', perhaps",
        "3, 'inspect jdbc:postgresql://h/d?user=u&password=secret', Leave it out",
        "3, 'inspect jdbc:postgresql://h/d?loggerFile=/x', loggerFile",
        "3, 'inspect jdbc:oracle:thin:@h', Only PostgreSQL"
    })
    void wrongPlacesAreOneSentence(int exit, String line, String says) {
        var result = Program.run(line.split(" "));
        assertThat(result.exit()).as(result.err()).isEqualTo(exit);
        assertThat(result.complaints()).hasSize(1);
        assertThat(result.err()).contains(says).doesNotContain("secret");
    }
}
