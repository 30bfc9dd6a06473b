package promocast.ui;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind, as shops export them. */
public final class SampleFiles {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String LINKS = "<Relationships xmlns='" + PACKAGE + "relationships'>%s</Relationships>";
    private static final String TYPES = "<Types xmlns='" + PACKAGE + "content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Override PartName='/xl/workbook.xml' ContentType='" + KIND + ".sheet.main+xml'/>%s</Types>";

    private SampleFiles() {}

    /** A shop in GB18030 with semicolons and decimal commas: history, segment, city, visit, spend. */
    public static Path shop(Path file) throws IOException {
        var csv = new StringBuilder("history;segment;city;visit;spend\n");
        for (int i = 0; i < 400; i++) {
            csv.append(i % 37).append(",5;").append(i % 2 == 0 ? "邮件" : "无优惠").append(';');
            csv.append(i % 40 == 0 ? "Shangai" : i % 3 == 0 ? "Beijing" : "Shanghai")
                    .append(';');
            csv.append(i % 5 == 0 ? 1 : 0)
                    .append(';')
                    .append(i % 15 == 0 ? "20,5" : "0")
                    .append('\n');
        }
        return Files.write(file, csv.toString().getBytes(Charset.forName("GB18030")));
    }

    /** Customers with an offer and what came of it: customer_id, offer, click, seen. */
    public static String customers(int count) {
        var csv = new StringBuilder("customer_id,offer,click,seen\n");
        for (int i = 0; i < count; i++) {
            csv.append("C").append(1000 + i).append(i % 2 == 0 ? ",coupon," : ",none,");
            csv.append(i % 4 == 0 ? 1 : 0).append(',').append(i % 9).append('\n');
        }
        return csv.toString();
    }

    /** A log of events: user_id, time, behavior, amount, item_id. */
    public static String events(int count) {
        var log = new StringBuilder("user_id,time,behavior,amount,item_id\n");
        var kinds = new String[] {"view", "cart", "purchase", "click"};
        for (int i = 0; i < count; i++) {
            var kind = kinds[i * 7 % 11 % 4];
            log.append(i * 31 % 500).append(",2026-0").append(1 + i % 6).append('-');
            log.append(10 + i % 18).append(',').append(kind).append(',');
            log.append(kind.equals("purchase") ? 10 + i % 80 : 0).append(",p").append(i % 40);
            log.append('\n');
        }
        return log.toString();
    }

    /** An archive with the given files. */
    public static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A workbook with a sheet for each table of comma-separated rows; all cells are texts in line. */
    public static Path workbook(Path file, Map<String, String> sheets) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        var types = new StringBuilder();
        var list = new StringBuilder();
        var links = new StringBuilder();
        int number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            types.append("<Override PartName='/xl/worksheets/sheet%d.xml' ContentType='%s.worksheet+xml'/>"
                    .formatted(number, KIND));
            list.append("<sheet name='%s' sheetId='%d' r:id='rId%d'/>".formatted(sheet.getKey(), number, number));
            links.append("<Relationship Id='rId%d' Type='%s/worksheet' Target='worksheets/sheet%d.xml'/>"
                    .formatted(number, OFFICE, number));
            parts.put("xl/worksheets/sheet" + number + ".xml", sheet(sheet.getValue()));
        }
        parts.put("[Content_Types].xml", TYPES.formatted(types));
        parts.put(
                "_rels/.rels",
                LINKS.formatted(
                        "<Relationship Id='rId1' Type='" + OFFICE + "/officeDocument' Target='xl/workbook.xml'/>"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>".formatted(SHEETS, OFFICE, list));
        parts.put("xl/_rels/workbook.xml.rels", LINKS.formatted(links));
        return zip(file, parts);
    }

    private static String sheet(String table) {
        var rows = table.lines()
                .map(line -> line.lines()
                        .flatMap(one -> java.util.Arrays.stream(one.split(",")))
                        .map(cell -> cell.matches("\\d+(\\.\\d+)?")
                                ? "<c><v>" + cell + "</v></c>"
                                : "<c t='inlineStr'><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
        return "<worksheet xmlns='" + SHEETS + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** A SQLite file with the tables {@code customers} (100 rows) and {@code items} (2 rows). */
    public static Path database(Path file) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "create table customers (customer_id text, offer text, click integer, seen integer)");
            statement.executeUpdate("create table items (item text, price real)");
            statement.executeUpdate("insert into items values ('tea', 12.5), ('cup', 30)");
            for (var line : customers(100).lines().skip(1).toList()) {
                var cells = line.split(",");
                statement.executeUpdate("insert into customers values ('%s', '%s', %s, %s)"
                        .formatted(cells[0], cells[1], cells[2], cells[3]));
            }
            return file;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
