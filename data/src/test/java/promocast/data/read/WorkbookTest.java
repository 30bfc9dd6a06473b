package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.FileFormat;
import promocast.data.Progress;
import promocast.data.ReadingNote;

class WorkbookTest {
    @TempDir
    Path folder;

    @Test
    void sheetIsReadWithItsTypes() throws IOException {
        var data = read(written());
        assertThat(data.columns())
                .extracting(Column::name)
                .containsExactly("id", "城市", "spend", "day", "moment", "member", "code");
        assertThat(data.columns())
                .extracting(Column::type)
                .containsExactly(
                        ColumnType.INTEGER,
                        ColumnType.TEXT,
                        ColumnType.NUMBER,
                        ColumnType.DATE,
                        ColumnType.DATE,
                        ColumnType.BOOLEAN,
                        ColumnType.TEXT);
        assertThat(data.column("spend").numbers()).containsExactly(0.1 + 0.2, 1e-9, 12);
        assertThat(data.column("城市").text(1)).isEqualTo("上海, 浦东");
        assertThat(data.column("day").text(0)).isEqualTo("2026-03-31");
        assertThat(data.column("day").text(1)).isEqualTo("1900-01-15");
        assertThat(data.column("moment").text(0)).isEqualTo("2026-03-31 14:05");
        assertThat(data.column("member").numbers()).containsExactly(1, 0, Double.NaN);
        assertThat(data.column("code").text(0)).isEqualTo("007");
        assertThat(data.fileRow(2)).isEqualTo(7);
        assertThat(data.format()).contains(FileFormat.of(FileFormat.Kind.WORKBOOK, java.util.Optional.of("Orders")));
        assertThat(data.notes()).extracting(ReadingNote::code).containsExactly("sheets", "rows-above");
    }

    @Test
    void sheetCanBeChosen() throws IOException {
        var file = written();
        assertThat(new DatasetReader().choices(new FileSource(file)))
                .isEqualTo(new Choices(Choices.Kind.SHEETS, java.util.List.of("Orders", "Other")));
        for (var part : new String[] {"Other", "2"}) {
            var other = new DatasetReader()
                    .preview(new FileSource(file, ReadOptions.defaults().withPart(part)), 1);
            assertThat(other.columns()).extracting(Column::name).containsExactly("a", "b");
            assertThat(other.rows()).isEqualTo(1);
            assertThat(other.notes()).isEmpty();
        }
        assertThatThrownBy(() -> new DatasetReader()
                        .read(new FileSource(file, ReadOptions.defaults().withPart("Nope")), Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Orders, Other");
    }

    @Test
    void sheetWithoutNamesAndErrorsOfFormulasAreSaid() throws IOException {
        var file = folder.resolve("plain.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("S");
            for (int row = 0; row < 60; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, row * 0.5);
            }
            sheet.value(60, 0, 60);
            sheet.value(60, 4, "beside");
        }
        var data = read(file);
        assertThat(data.rows()).isEqualTo(60);
        assertThat(data.column("column_2").number(59)).isEqualTo(29.5);
        assertThat(data.notes()).extracting(ReadingNote::code).containsExactly("no-header", "ragged-rows");
        var broken = changed(file, "xl/worksheets/sheet1.xml", "<v>3</v>", "<v>#DIV/0!</v>");
        assertThat(read(broken).column("column_1").isMissing(3)).isTrue();
    }

    @Test
    void workbookWithoutStylesIsRead() throws IOException {
        var entries = entries(written());
        entries.remove("xl/styles.xml");
        var types = new String(entries.get("[Content_Types].xml"), StandardCharsets.UTF_8);
        entries.put(
                "[Content_Types].xml",
                types.replaceAll("<Override PartName=\"/xl/styles.xml\"[^>]*>", "")
                        .getBytes(StandardCharsets.UTF_8));
        var file = folder.resolve("plain.xlsx");
        write(file, entries);
        assertThat(read(file).column("day").number(0)).isEqualTo(46_112);
    }

    @Test
    void zipBombIsRefused() throws IOException {
        var bomb = folder.resolve("bomb.xlsx");
        var entries = entries(written());
        var sheet = entries.get("xl/worksheets/sheet1.xml");
        var cell = "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>" + "x".repeat(30_000) + "</t></is></c></row>";
        var text = new String(sheet, StandardCharsets.UTF_8).replace("</sheetData>", cell.repeat(400) + "</sheetData>");
        entries.put("xl/worksheets/sheet1.xml", text.getBytes(StandardCharsets.UTF_8));
        write(bomb, entries);
        assertThat(Files.size(bomb)).isLessThan(200_000);
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("bomb.xlsx")
                .hasMessageContaining("unpacks to far more");
    }

    @Test
    void externalEntitiesAndBillionLaughsAreRefused() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        for (var type : new String[] {
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;\">]>"
        }) {
            var entries = entries(written());
            var sheet = new String(entries.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
            int start = sheet.indexOf("<worksheet");
            var cell = "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>";
            var spiteful = sheet.substring(0, start)
                    + type
                    + sheet.substring(start).replace("</sheetData>", cell + "</sheetData>");
            entries.put("xl/worksheets/sheet1.xml", spiteful.getBytes(StandardCharsets.UTF_8));
            var file = folder.resolve("entity.xlsx");
            write(file, entries);
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("damaged")
                    .hasMessageNotContaining("SECRET");
        }
    }

    @Test
    void damagedWorkbooksAreRefused() throws IOException {
        var file = written();
        var bytes = Files.readAllBytes(file);
        var cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("damaged");
        var unclosed = changed(file, "xl/worksheets/sheet1.xml", "</sheetData>", "");
        assertThatThrownBy(() -> read(unclosed)).isInstanceOf(BadInputException.class);
        var lost = entries(file);
        lost.remove("xl/worksheets/sheet1.xml");
        write(unclosed, lost);
        assertThatThrownBy(() -> read(unclosed)).isInstanceOf(BadInputException.class);
    }

    private Dataset read(Path file) {
        return new DatasetReader().read(file, Progress.NONE);
    }

    private Path written() throws IOException {
        var file = folder.resolve("orders.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Orders");
            sheet.value(0, 0, "Orders of the spring");
            var names = new String[] {"id", "城市", "spend", "day", "moment", "member", "code"};
            for (int i = 0; i < names.length; i++) {
                sheet.value(2, i, names[i]);
            }
            sheet.value(2, 7, "");
            for (int row = 3; row < 6; row++) {
                sheet.value(row == 5 ? 6 : row, 0, row);
            }
            sheet.value(3, 1, "北京");
            sheet.value(4, 1, "上海, 浦东");
            sheet.value(3, 2, 0.1 + 0.2);
            sheet.value(4, 2, 1e-9);
            sheet.value(6, 2, 12);
            sheet.value(3, 3, LocalDate.of(2026, 3, 31));
            sheet.style(3, 3).format("yyyy-MM-dd").set();
            sheet.value(4, 3, 15);
            sheet.style(4, 3).format("d/m/yy").set();
            sheet.value(3, 4, LocalDateTime.of(2026, 3, 31, 14, 5));
            sheet.style(3, 4).format("[$-409]d.m.yyyy hh:mm;@").set();
            sheet.value(3, 5, true);
            sheet.value(4, 5, false);
            sheet.value(3, 6, "007");
            sheet.value(4, 6, "12");
            var other = book.newWorksheet("Other");
            other.value(0, 0, "a");
            other.value(0, 1, "b");
            other.value(1, 0, 1);
            other.value(1, 1, 2);
            other.value(2, 0, 3);
            other.value(2, 1, 4);
        }
        return file;
    }

    private Path changed(Path file, String entry, String before, String after) throws IOException {
        var entries = entries(file);
        var text = new String(entries.get(entry), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        entries.put(entry, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
        var changed = folder.resolve("changed.xlsx");
        write(changed, entries);
        return changed;
    }

    static Map<String, byte[]> entries(Path file) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    static void write(Path file, Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        Files.write(file, bytes.toByteArray());
    }
}
