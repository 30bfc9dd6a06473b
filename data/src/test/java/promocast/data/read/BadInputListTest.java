package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.RoleGuess;
import promocast.data.doctor.Doctor;
import promocast.data.doctor.Finding;

/** Every kind of bad input that a shop may hand over: a finding or a clear error, never a hang, a crash or a wrong number. */
class BadInputListTest {
    private static final int MIB = 1 << 20;
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
                    + "<c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row></sheetData></worksheet>";

    @TempDir
    Path folder;

    /** Makes a bad file in a folder. */
    private interface Maker {
        Path make(Path folder) throws IOException;
    }

    /**
     * A case of the list.
     *
     * @param refused words of the error; empty where the file is read
     * @param findings codes that the doctor names; empty where it is refused
     * @param numbers a sum over a column that is right all the same
     */
    private record Case(
            String name, Maker maker, List<String> refused, List<String> findings, Map<String, Double> numbers) {
        static Case refused(String name, Maker maker, String... says) {
            return new Case(name, maker, List.of(says), List.of(), Map.of());
        }

        static Case read(String name, Maker maker, String finding, Map<String, Double> sums) {
            return new Case(name, maker, List.of(), finding.isEmpty() ? List.of() : List.of(finding), sums);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                Case.read(
                        "few ragged rows",
                        text("a,b\n" + "1,2\n".repeat(40) + "1,2,3\n1\n"),
                        "ragged-rows",
                        Map.of("b", 80.0)),
                Case.refused("many ragged rows", text("a,b\n1,2\n1,2,3\n1\n"), "row 3", "2 values were expected"),
                Case.refused(
                        "quote that never closes",
                        text("a,b\n1,2\n1,\"two\n" + "1,2\n".repeat(99_000)),
                        "row 3",
                        "quote"),
                Case.refused("line of 200 MB", BadInputListTest::longLine, "row 2", "far too long"),
                Case.refused("binary junk", BadInputListTest::junk, "not text"),
                Case.refused("two encodings", BadInputListTest::twoEncodings, "row 3", "--encoding"),
                Case.read("a name twice", text("a,a,b\n1,2,3\n"), "header-names", Map.of("a", 1.0, "a_2", 2.0)),
                Case.read("an empty name", text("a,,b\n1,2,3\n"), "header-names", Map.of("column_2", 2.0, "b", 3.0)),
                Case.read(
                        "dates in three forms",
                        text("n,day\n1,2026-03-31\n2,31.3.2026\n3,3/31/2026\n"),
                        "mixed-dates",
                        Map.of("n", 6.0)),
                Case.read(
                        "thousands separators and currency",
                        text("a,b,c\n\"¥1,234.50\",\"1,000\",\"1.234,5 €\"\n¥2,\"2,000,000\",\"2,5 €\"\n"),
                        "",
                        Map.of("a", 1236.5, "b", 2_001_000.0, "c", 1237.0)),
                Case.read("10,000 columns", BadInputListTest::wide, "", Map.of("c9999", 30.0 * 9999)),
                Case.refused(
                        "workbook that is a zip bomb",
                        workbook(sheet -> sheet.replace(
                                "</sheetData>",
                                ("<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>" + "x".repeat(30_000)
                                                        + "</t></is></c></row>")
                                                .repeat(600)
                                        + "</sheetData>")),
                        "unpacks to far more"),
                Case.refused(
                        "workbook with an external entity",
                        workbook(sheet -> "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                + sheet.replace("<v>2</v>", "<v>&x;</v>")),
                        "damaged"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsInAFindingOrAClearError(Case one) throws IOException {
        var file = one.maker.make(folder);
        if (!one.refused.isEmpty()) {
            var problem = catchThrowableOfType(BadInputException.class, () -> read(file));
            assertThat(problem.explanation().in(Locale.ENGLISH))
                    .contains(file.getFileName().toString())
                    .contains(one.refused);
            assertThat(problem.explanation().in(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
            return;
        }
        var data = read(file);
        one.numbers.forEach(
                (column, sum) -> assertThat(sum(data.column(column))).as(column).isEqualTo(sum));
        var found = new Doctor().examine(data, RoleGuess.of(data).roles());
        assertThat(found).extracting(Finding::code).containsAll(one.findings);
    }

    @Test
    void databaseThatGoesAwayIsExplained() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var hangUp = new Thread(() -> hangUp(server), "server that goes away");
            hangUp.setDaemon(true);
            hangUp.start();
            var url = "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/shop?sslmode=disable";
            var source = new DatabaseSource(
                    url, Optional.of("planner"), Optional.of("orders"), Optional.empty(), () -> "secret".toCharArray());
            var problem = catchThrowableOfType(
                    BadInputException.class, () -> new DatasetReader().read(source, Progress.NONE));
            assertThat(problem).hasMessageContaining("127.0.0.1").hasMessageNotContaining("secret");
        }
    }

    /** Takes a few bytes of each caller and hangs up. */
    private static void hangUp(ServerSocket server) {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                caller.getInputStream().read();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static double sum(Column column) {
        assertThat(column.type()).isIn(ColumnType.INTEGER, ColumnType.NUMBER);
        return IntStream.range(0, column.size()).mapToDouble(column::number).sum();
    }

    private static Dataset read(Path file) {
        return new DatasetReader().read(file, Progress.NONE);
    }

    private static Maker text(String content) {
        return folder -> Files.writeString(folder.resolve("shop.csv"), content);
    }

    private static Path longLine(Path folder) throws IOException {
        var file = folder.resolve("long.csv.gz");
        var piece = "x".repeat(MIB).getBytes(StandardCharsets.UTF_8);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file), MIB) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write("a,b\n1,".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                out.write(piece);
            }
        }
        return file;
    }

    private static Path junk(Path folder) throws IOException {
        var noise = new byte[9000];
        new SplittableRandom(1).nextBytes(noise);
        return Files.write(folder.resolve("junk.csv"), noise);
    }

    private static Path twoEncodings(Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("two.csv"), "城市,b\n北京市西城区金融大街,2\n");
        return Files.write(
                file, "广州,3\n".getBytes(Charset.forName("GB18030")), java.nio.file.StandardOpenOption.APPEND);
    }

    private static Path wide(Path folder) throws IOException {
        var names = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        var row = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return Files.writeString(folder.resolve("wide.csv"), names + "\n" + (row + "\n").repeat(30));
    }

    private static Maker workbook(UnaryOperator<String> sheet) {
        return folder -> {
            var main = "http://schemas.openxmlformats.org/";
            var links =
                    "<Relationships xmlns=\"" + main + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                            + main + "officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
            var entries = new TreeMap<String, byte[]>();
            entries.put(
                    "[Content_Types].xml",
                    bytes("<Types xmlns=\"" + main + "package/2006/content-types\"><Default Extension=\"xml\" "
                            + "ContentType=\"application/xml\"/></Types>"));
            entries.put("_rels/.rels", bytes(links.formatted("officeDocument", "xl/workbook.xml")));
            entries.put(
                    "xl/workbook.xml",
                    bytes("<workbook xmlns=\"" + main + "spreadsheetml/2006/main\" xmlns:r=\"" + main
                            + "officeDocument/2006/relationships\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/>"
                            + "</sheets></workbook>"));
            entries.put("xl/_rels/workbook.xml.rels", bytes(links.formatted("worksheet", "worksheets/sheet1.xml")));
            entries.put("xl/worksheets/sheet1.xml", bytes(sheet.apply(SHEET)));
            var file = folder.resolve("shop.xlsx");
            WorkbookTest.write(file, entries);
            return file;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void workbookOfTheListIsReadWhereNothingIsWrong() throws IOException {
        assertThat(sum(read(workbook(UnaryOperator.identity()).make(folder)).column("b")))
                .isEqualTo(2);
    }
}
