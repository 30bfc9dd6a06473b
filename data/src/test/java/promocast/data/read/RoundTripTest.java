package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Progress;

/** Tables made at random, written in every way that shops write them, are read as they were. */
class RoundTripTest {
    private static final int TABLES = 200;
    private static final String[] WORDS = {
        "北京",
        "上海, 浦东",
        "Łódź; „x“",
        "tab\there",
        "line\nbreak",
        "say \"hi\"",
        "it's",
        "a|b",
        "007",
        "日本|x,y",
        "é",
        "1-2-3"
    };
    private static final String[] ENCODINGS = {"UTF-8", "UTF-8 BOM", "UTF-16LE BOM", "UTF-16BE BOM", "GB18030"};

    @TempDir
    Path folder;

    /** How a table is written. */
    private record Style(String encoding, char separator, char quote, boolean comma, String lineEnd, boolean packed) {
        static Style draw(SplittableRandom random) {
            char separator = ",;\t|".charAt(random.nextInt(4));
            return new Style(
                    ENCODINGS[random.nextInt(ENCODINGS.length)],
                    separator,
                    random.nextInt(4) == 0 ? '\'' : '"',
                    separator == ';' && random.nextBoolean(),
                    random.nextBoolean() ? "\n" : "\r\n",
                    random.nextInt(4) == 0);
        }
    }

    @Test
    void whatIsWrittenIsReadInEveryStyle() throws IOException {
        var random = new SplittableRandom(2026);
        for (int i = 0; i < TABLES; i++) {
            var table = table(random);
            var style = Style.draw(random);
            var file = write(table, style);
            var data = new DatasetReader().read(file, Progress.NONE);
            assertThat(texts(data)).as("table %d, %s", i, style).isEqualTo(table);
            var preview = new DatasetReader().preview(new FileSource(file), 2);
            assertThat(preview.rows()).isEqualTo(Math.min(2, table.size() - 1));
        }
    }

    @Test
    void optionsReadWhatCouldNotBeFoundOut() throws IOException {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 50; i++) {
            var table = table(random);
            var style = new Style("GB18030", '^', '\'', true, "\n", false);
            var file = write(table, style);
            var options = ReadOptions.defaults()
                    .withEncoding(Charset.forName("GBK"))
                    .withSeparator('^')
                    .withQuote('\'')
                    .withDecimal(',')
                    .withHeader(true);
            var written = table.stream().flatMap(List::stream).anyMatch(word -> word.contains("Ł"));
            var right = written ? options.withEncoding(Charset.forName("GB18030")) : options;
            assertThat(texts(new DatasetReader().read(new FileSource(file, right), Progress.NONE)))
                    .isEqualTo(table);
        }
    }

    /** Names, then rows; whole numbers, fractions, days, texts and yes/no, each perhaps missing. */
    private static List<List<String>> table(SplittableRandom random) {
        int columns = 3 + random.nextInt(4);
        var rows = new ArrayList<List<String>>();
        var names = new ArrayList<String>();
        for (int i = 0; i < columns; i++) {
            names.add((random.nextBoolean() ? "列" : "col, ") + i);
        }
        rows.add(names);
        for (int row = 1 + random.nextInt(30); row >= 0; row--) {
            var values = new ArrayList<String>();
            for (int i = 0; i < columns; i++) {
                values.add(i > 0 && random.nextInt(8) == 0 ? "" : value(i, random));
            }
            rows.add(values);
        }
        return rows;
    }

    private static String value(int column, SplittableRandom random) {
        return switch (column) {
            case 0 -> WORDS[random.nextInt(WORDS.length)];
            case 1 -> Integer.toString(random.nextInt(-5000, 5_000_000));
            case 2 ->
                String.format(Locale.ROOT, "%.2f", random.nextDouble(1, 1000)).replaceAll("0$", "5");
            case 3 ->
                "20%02d-%02d-%02d".formatted(random.nextInt(10, 30), random.nextInt(1, 13), random.nextInt(13, 29));
            case 4 -> random.nextBoolean() ? "true" : "false";
            default -> WORDS[random.nextInt(WORDS.length)];
        };
    }

    private static List<List<String>> texts(Dataset data) {
        var rows = new ArrayList<List<String>>();
        rows.add(data.columns().stream().map(Column::name).toList());
        for (int row = 0; row < data.rows(); row++) {
            var values = new ArrayList<String>();
            for (var column : data.columns()) {
                values.add(column.text(row));
            }
            rows.add(values);
        }
        return rows;
    }

    private Path write(List<List<String>> table, Style style) throws IOException {
        var text = table.stream()
                .map(row -> row.stream()
                        .map(value -> field(value, style))
                        .collect(Collectors.joining("" + style.separator)))
                .collect(Collectors.joining(style.lineEnd, "", style.lineEnd));
        boolean mark = style.encoding.endsWith("BOM");
        var bytes = ((mark ? "\ufeff" : "") + text).getBytes(Charset.forName(style.encoding.replace(" BOM", "")));
        var file = folder.resolve("table.csv");
        try (var out = style.packed ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
            out.write(bytes);
        }
        return file;
    }

    private static String field(String value, Style style) {
        var text = style.comma && value.matches("\\d+\\.\\d+") ? value.replace('.', ',') : value;
        boolean quoted = text.isEmpty() ? false : text.chars().anyMatch(c -> ",;\t|^\"'\n".indexOf(c) >= 0);
        var q = String.valueOf(style.quote);
        return quoted ? q + text.replace(q, q + q) + q : text;
    }
}
