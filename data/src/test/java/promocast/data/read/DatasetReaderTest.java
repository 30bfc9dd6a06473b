package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import promocast.data.CancelledException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Tables;

class DatasetReaderTest {
    private static final String CHINESE = "用户,城市,消费\n1,北京,3.5\n2,\"上海, 浦东\",0\n3,深圳,12\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, '\ufeff', UTF-8",
        "UTF-16LE, '\ufeff', UTF-16LE",
        "UTF-16BE, '\ufeff', UTF-16BE",
        "UTF-16LE, '', UTF-16LE",
        "UTF-16BE, '', UTF-16BE",
        "GBK, '', GB18030",
        "GB18030, '', GB18030"
    })
    void everyEncodingGivesSameTable(String encoding, String mark, String found) {
        var data = Tables.read((mark + CHINESE).getBytes(Charset.forName(encoding)));
        assertThat(data.columns()).extracting(Column::name).containsExactly("用户", "城市", "消费");
        assertThat(data.column("城市").text(1)).isEqualTo("上海, 浦东");
        assertThat(data.fingerprint()).isEqualTo(Tables.read(CHINESE).fingerprint());
        assertThat(written(data)).isEqualTo(new FileFormat.Text(found, false, ',', '"', true));
    }

    @Test
    void westernEncodingIsReadAndMarkedAsGuess() {
        var text = "name,spend\nFrançois Müller,1\nRenée Noël,2\nJosé Muñoz,3\n";
        var data = Tables.read(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(data.column("name").text(1)).isEqualTo("Renée Noël");
        assertThat(written(data).guessed()).isTrue();
    }

    @Test
    void encodingThatShowsLateIsFound() {
        var text = new StringBuilder("id,city\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i).append(i == 59_000 ? ",北京\n" : ",Rome\n");
        }
        var data = Tables.read(text.toString().getBytes(Charset.forName("GB18030")));
        assertThat(data.column("city").text(59_000)).isEqualTo("北京");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorIsFound(String separator) {
        var data = Tables.read("a,b,c\n1,\"x, y; z\",2.5\n3,w,4.5\n".replace(",", separator));
        assertThat(data.columns()).hasSize(3);
        assertThat(data.column("c").numbers()).containsExactly(2.5, 4.5);
    }

    @Test
    void decimalCommaIsReadWhereSeparatorAllowsIt() {
        var data = Tables.read("a;b\n1;2,5\n2;-0,25\n");
        assertThat(data.column("b").type()).isEqualTo(ColumnType.NUMBER);
        assertThat(data.column("b").numbers()).containsExactly(2.5, -0.25);
        assertThat(Tables.read("a,b\n1,\"2,5\"\n").column("b").numbers()).containsExactly(2.5);
    }

    @Test
    void typesAreThoseOfAllValues() {
        var data = Tables.read("whole,large,number,late,yes,day,moment,code,text,none\n"
                + "1,3000000000,1.5,1,yes,2026-03-31,2026-03-31 14:05,007,x,\n"
                + "-2,1,2,2.5,no,2026-04-01,2026-04-01T00:00:01Z,123,NA,-\n"
                + "N/A,2,1e3,3,Yes,,2026/4/2 7:00,9,null,NaN\n");
        assertThat(data.columns())
                .extracting(Column::type)
                .containsExactly(
                        ColumnType.INTEGER,
                        ColumnType.INTEGER,
                        ColumnType.NUMBER,
                        ColumnType.NUMBER,
                        ColumnType.BOOLEAN,
                        ColumnType.DATE,
                        ColumnType.DATE,
                        ColumnType.TEXT,
                        ColumnType.TEXT,
                        ColumnType.TEXT);
        assertThat(data.column("whole").numbers()).containsExactly(1, -2, Double.NaN);
        assertThat(data.column("large").text(0)).isEqualTo("3000000000");
        assertThat(data.column("number").numbers()).containsExactly(1.5, 2, 1000);
        assertThat(data.column("late").text(0)).isEqualTo("1");
        assertThat(data.column("yes").numbers()).containsExactly(1, 0, 1);
        assertThat(data.column("day").number(0)).isEqualTo(20_543);
        assertThat(data.column("day").missing()).isEqualTo(1);
        assertThat(data.column("moment").text(0)).isEqualTo("2026-03-31 14:05");
        assertThat(data.column("code").text(0)).isEqualTo("007");
        assertThat(data.column("text").missing()).isEqualTo(2);
        assertThat(data.column("none").missing()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "31/3/2026, 1/4/2026, 2026-03-31",
        "3/31/2026, 4/1/2026, 2026-03-31",
        "31.3.2026, 1.4.2026, 2026-03-31",
        "2026年3月31日, 2026年4月1日, 2026-03-31",
        "2026/3/31, 2026/4/1, 2026-03-31"
    })
    void commonFormsOfDatesAreRead(String one, String two, String expected) {
        var day = Tables.read("a,day\n1," + one + "\n2," + two + "\n").column("day");
        assertThat(day.type()).isEqualTo(ColumnType.DATE);
        assertThat(day.text(0)).isEqualTo(expected);
        assertThat(day.number(1) - day.number(0)).isEqualTo(1);
    }

    @Test
    void columnThatTurnsIntoTextKeepsItsSpelling() {
        var data = Tables.read("a,b\n1.50,x\n2.250,y\nabc,z\n");
        assertThat(List.of(data.column("a").text(0), data.column("a").text(1))).containsExactly("1.50", "2.250");
    }

    @Test
    void rowsOfTheFileAreCountedWithBlankAndLongOnes() {
        var data = Tables.read("a,b\n1,\"two\nlines\"\n\n2,x\n");
        assertThat(data.rows()).isEqualTo(2);
        assertThat(data.fileRow(0)).isEqualTo(2);
        assertThat(data.fileRow(1)).isEqualTo(5);
        assertThat(data.select(new int[] {1}).fileRow(0)).isEqualTo(5);
    }

    @Test
    void packedFileEqualsPlainFileWhateverItsName() throws IOException {
        var plain = Files.writeString(folder.resolve("a.csv"), CHINESE);
        var packed = Files.write(folder.resolve("b.csv"), gzip(CHINESE.getBytes(StandardCharsets.UTF_8)));
        var reader = new DatasetReader();
        assertThat(reader.read(packed, Progress.NONE).fingerprint())
                .isEqualTo(reader.read(plain, Progress.NONE).fingerprint());
    }

    @Test
    void decimalsAreNearestDoubles() {
        var spelled = List.of(
                "0.1", "142.44", "1e-7", "123456789.123456789", "-0.30000000000000004", "5e-324", "99999999999999.9");
        var data = Tables.read("a,b\n" + String.join(",0\n", spelled) + ",0\n");
        for (int i = 0; i < spelled.size(); i++) {
            assertThat(data.column("a").number(i)).isEqualTo(Double.parseDouble(spelled.get(i)));
        }
    }

    @Test
    void numberBeyondAllDoublesIsAText() {
        var data = Tables.read("a,b\n1e400,1e300\n2,3\n");
        assertThat(data.column("a").type()).isEqualTo(ColumnType.TEXT);
        assertThat(data.column("b").number(0)).isEqualTo(1e300);
    }

    @Test
    void cancelledReadingStops() {
        var text = "a,b\n" + "1,2\n".repeat(40_000);
        var cancelled = new Progress() {
            @Override
            public void report(double fraction, Message step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        var bytes = new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new DatasetReader().read(bytes, "a.csv", cancelled))
                .isInstanceOf(CancelledException.class);
    }

    static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(content);
        }
        return bytes.toByteArray();
    }

    private static FileFormat.Text written(Dataset data) {
        return data.format().flatMap(FileFormat::text).orElseThrow();
    }
}
