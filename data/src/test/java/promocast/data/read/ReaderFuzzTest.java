package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.RoleGuess;
import promocast.data.doctor.Doctor;

/**
 * Whatever bytes a file holds, it is read or refused in words. In a build the kept inputs are run once; with
 * {@code JAZZER_FUZZ=1} and one method chosen, Jazzer looks for new ones.
 */
class ReaderFuzzTest {
    private static final String CONTENT_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl/workbook.xml"
             ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml"
             ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""";
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\"/></Relationships>";
    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""";

    /** Text with any options. */
    @FuzzTest(maxDuration = "5m")
    void text(FuzzedDataProvider bytes) {
        var options = ReadOptions.defaults();
        if (bytes.consumeBoolean()) {
            options = options.withSeparator(bytes.pickValue(new char[] {',', ';', '\t', '|'}));
        }
        if (bytes.consumeBoolean()) {
            options = options.withQuote(bytes.pickValue(new char[] {'"', '\''}));
        }
        if (bytes.consumeBoolean()) {
            options = options.withDecimal(bytes.pickValue(new char[] {',', '.'}));
        }
        if (bytes.consumeBoolean()) {
            options = options.withHeader(bytes.consumeBoolean());
        }
        readFile(bytes.consumeRemainingAsBytes(), options);
    }

    /** Any bytes as a file: text, JSON, packed or not. */
    @FuzzTest(maxDuration = "5m")
    void anything(byte[] bytes) {
        readFile(bytes, ReadOptions.defaults());
    }

    /** JSON objects. */
    @FuzzTest(maxDuration = "5m")
    void json(byte[] bytes) {
        var content = new byte[bytes.length + 2];
        content[0] = '{';
        content[1] = '"';
        System.arraycopy(bytes, 0, content, 2, bytes.length);
        try {
            check(new DatasetReader().read(new ByteArrayInputStream(content), "fuzz.jsonl", Progress.NONE));
        } catch (BadInputException refused) {
            assertThat(refused.getMessage()).contains("fuzz.jsonl");
        }
    }

    /** The XML of a sheet in a workbook that is whole otherwise. */
    @FuzzTest(maxDuration = "5m")
    void sheet(byte[] bytes) throws IOException {
        readFile(workbook(bytes), ReadOptions.defaults());
    }

    /** What a Parquet file holds between its marks. */
    @FuzzTest(maxDuration = "5m")
    void parquet(byte[] bytes) {
        var content = new ByteArrayOutputStream();
        content.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(bytes);
        content.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        readFile(content.toByteArray(), ReadOptions.defaults());
    }

    /** Addresses of databases: none passes with a parameter that is not allowed. */
    @FuzzTest(maxDuration = "1m")
    void address(FuzzedDataProvider bytes) {
        var url = "jdbc:postgresql:" + bytes.consumeRemainingAsString();
        try {
            var checked = DatabaseUrl.of(url);
            assertThat(checked.parameters().keySet())
                    .allMatch(key -> key.toLowerCase(java.util.Locale.ROOT).matches("[a-z]+"))
                    .noneMatch(key -> key.toLowerCase(java.util.Locale.ROOT)
                            .matches(".*(factory|class|file|password|cert|key).*"));
            assertThat(checked.url()).doesNotContain("?", "&");
        } catch (BadInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /** Queries: what passes is one statement. */
    @FuzzTest(maxDuration = "1m")
    void query(FuzzedDataProvider bytes) {
        try {
            var query = Query.checked(bytes.consumeRemainingAsString());
            assertThat(query.strip()).doesNotEndWith(";").isNotBlank();
        } catch (BadInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Test
    void keptSheetIsWhole() throws IOException {
        try (var plain = ReaderFuzzTest.class.getResourceAsStream("ReaderFuzzTestInputs/sheet/plain")) {
            var file = Files.createTempFile("fuzz", ".xlsx");
            try {
                Files.write(file, workbook(plain.readAllBytes()));
                var data = new DatasetReader().read(file, Progress.NONE);
                assertThat(data.column("id").text(0)).isEqualTo("1");
                assertThat(data.column("id").text(1)).isEqualTo("1900-01-02");
            } finally {
                file.toFile().delete();
            }
        }
    }

    private static byte[] workbook(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            put(zip, "[Content_Types].xml", CONTENT_TYPES.getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "_rels/.rels",
                    RELATIONS.formatted("officeDocument", "xl/workbook.xml").getBytes());
            put(zip, "xl/workbook.xml", WORKBOOK.getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    RELATIONS.formatted("worksheet", "worksheets/sheet1.xml").getBytes());
            put(zip, "xl/styles.xml", STYLES.getBytes(StandardCharsets.UTF_8));
            put(zip, "xl/worksheets/sheet1.xml", bytes);
        }
        return packed.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static void readFile(byte[] content, ReadOptions options) {
        Optional<Path> written = Optional.empty();
        try {
            var file = Files.createTempFile("fuzz", ".csv");
            written = Optional.of(file);
            Files.write(file, content);
            var source = new FileSource(file, options);
            var rows = new DatasetReader().preview(source, 1).rows();
            assertThat(rows).isBetween(1, 1);
            check(new DatasetReader().read(source, Progress.NONE));
        } catch (BadInputException refused) {
            assertThat(refused.getMessage()).contains("fuzz");
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } finally {
            written.ifPresent(file -> file.toFile().delete());
        }
    }

    private static void check(Dataset data) {
        assertThat(data.rows()).isPositive();
        assertThat(data.columns()).isNotEmpty().allMatch(column -> column.size() == data.rows());
        assertThat(data.stored().stream().map(column -> column.name()).distinct())
                .hasSize(data.columns().size());
        new Doctor().examine(data, RoleGuess.of(data).roles());
    }
}
