package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.FileFormat;
import promocast.data.Progress;
import promocast.data.ReadingNote;

class ParquetTest {
    private static final String TABLE = """
            SELECT * FROM (VALUES
              (1, 9000000000, 0.1::FLOAT, 1e-9, 12.50::DECIMAL(9,2), true, DATE '2026-03-31',
               TIMESTAMP '2026-03-31 14:05:09', '北京, "x"', '007', {'a': 1}, [1, 2], 'x'::BLOB, 'infinity'::DOUBLE),
              (2, NULL, 2, NULL, NULL, NULL, NULL, NULL, NULL, '12', NULL, NULL, NULL, 1))
              t(id, large, small, tiny, money, yes, day, moment, "城市", code, nested, list, bytes, far)""";

    @TempDir
    Path folder;

    @Test
    void fileIsReadWithItsTypes() throws SQLException {
        var file = write("it's [1] *?.parquet", TABLE);
        var data = new DatasetReader().read(file, Progress.NONE);
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
                        ColumnType.TEXT,
                        ColumnType.TEXT,
                        ColumnType.TEXT,
                        ColumnType.NUMBER);
        assertThat(data.column("large").text(0)).isEqualTo("9000000000");
        assertThat(data.column("small").numbers()).containsExactly(0.1, 2);
        assertThat(data.column("tiny").number(0)).isEqualTo(1e-9);
        assertThat(data.column("money").number(0)).isEqualTo(12.5);
        assertThat(data.column("day").text(0)).isEqualTo("2026-03-31");
        assertThat(data.column("moment").text(0)).isEqualTo("2026-03-31 14:05:09");
        assertThat(data.column("城市").text(0)).isEqualTo("北京, \"x\"");
        assertThat(data.column("code").text(0)).isEqualTo("007");
        assertThat(data.column("bytes").missing()).isEqualTo(2);
        assertThat(data.column("far").numbers()).containsExactly(Double.NaN, 1);
        assertThat(data.format().orElseThrow().kind()).isEqualTo(FileFormat.Kind.PARQUET);
        assertThat(data.notes()).extracting(ReadingNote::code).containsExactly("binary-values", "infinite-values");
    }

    @Test
    void manyRowsEqualWhatWasWrittenAndPreviewIsShort() throws SQLException {
        var file = write("many.parquet", "SELECT i AS id, i % 7 AS week, i / 8 AS part FROM range(100000) t(i)");
        var data = new DatasetReader().read(file, Progress.NONE);
        assertThat(data.rows()).isEqualTo(100_000);
        for (int row = 0; row < data.rows(); row += 997) {
            assertThat(data.column("week").number(row)).isEqualTo(row % 7);
            assertThat(data.column("part").number(row)).isEqualTo(row / 8.0);
        }
        assertThat(new DatasetReader().preview(new FileSource(file), 5).rows()).isEqualTo(5);
    }

    @Test
    void damagedFilesAreRefused() throws SQLException, IOException {
        var bytes = Files.readAllBytes(write("whole.parquet", TABLE));
        var damaged = bytes.clone();
        Arrays.fill(damaged, bytes.length / 2, bytes.length - 8, (byte) 0x55);
        for (var content : new byte[][] {Arrays.copyOf(bytes, bytes.length - 20), damaged, "PAR1PAR1".getBytes()}) {
            var file = Files.write(folder.resolve("bad.parquet"), content);
            assertThatThrownBy(() -> new DatasetReader().read(file, Progress.NONE))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("bad.parquet");
        }
    }

    private Path write(String name, String query) throws SQLException {
        var plain = folder.resolve("plain.parquet");
        try (var database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                var statement = database.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + plain + "' (FORMAT parquet)");
        }
        try {
            return Files.move(plain, folder.resolve(name));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
