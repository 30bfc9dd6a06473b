package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Progress;

/** Reading in blocks gives what reading row by row gives, or nothing. */
class BlockedTextTest {
    private static final int ROW_BY_ROW = Integer.MAX_VALUE - 1;

    private static DelimitedText text(byte[] bytes) throws IOException {
        var source = source(bytes);
        return new DelimitedText(source, source.head(1 << 18), ReadOptions.defaults());
    }

    private static Source source(byte[] bytes) {
        return new Source("test.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static int possible() {
        return ReadOptions.defaults().readings();
    }

    private static Optional<Dataset> inBlocks(byte[] bytes, int block) throws IOException {
        return new BlockedText(source(bytes), text(bytes), possible(), block, 1L << 40).read(Progress.NONE);
    }

    private static Dataset rowByRow(byte[] bytes) throws IOException {
        return new Passes("test.csv", text(bytes), possible(), ROW_BY_ROW).read(Progress.NONE);
    }

    private static void assertEqual(Dataset found, Dataset expected) {
        assertThat(found.columns())
                .extracting(column -> column.name() + " " + column.type())
                .isEqualTo(expected.columns().stream()
                        .map(column -> column.name() + " " + column.type())
                        .toList());
        assertThat(found.fingerprint()).isEqualTo(expected.fingerprint());
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(found.fileRow(row)).isEqualTo(expected.fileRow(row));
        }
    }

    private static String field(SplittableRandom random, int kind, int row) {
        return switch (kind) {
            case 0 -> String.valueOf(row);
            case 1 -> String.valueOf(random.nextInt(-9_000, 9_000) / 100.0);
            case 2 -> random.nextBoolean() ? "yes" : "No";
            case 3 -> "2026-03-" + (10 + random.nextInt(20)) + (random.nextBoolean() ? " 11:59" : "");
            case 4 ->
                List.of("上海", "Rome", "-0", "a b", "St. \u00c9", "07", "'=1+1", "''-a", "it's", "'q'")
                        .get(random.nextInt(10));
            case 5 ->
                "\""
                        + List.of("two\nlines", "a,b", "say \"\"yes\"\"", " 5 ", "")
                                .get(random.nextInt(5)) + "\"";
            case 6 -> String.valueOf(random.nextLong(-(1L << 50), 1L << 50));
            case 7 -> random.nextInt(20) == 0 ? "NA" : String.valueOf(random.nextInt(9));
            default -> random.nextInt(9) == 0 ? "-0.0" : " ";
        };
    }

    /** A table whose columns may change their kind on the way, late or early. */
    private static String table(SplittableRandom random) {
        int columns = 2 + random.nextInt(7);
        var kinds = random.ints(columns, 0, 9).toArray();
        var text = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            text.append(i == 0 ? "" : ",").append("c").append(i);
        }
        var end = random.nextInt(3) == 0 ? "\r\n" : "\n";
        text.append(end);
        int rows = 20 + random.nextInt(200);
        for (int row = 0; row < rows; row++) {
            if (random.nextInt(100) == 0) {
                kinds[random.nextInt(columns)] = random.nextInt(9);
            }
            for (int i = 0; i < columns; i++) {
                text.append(i == 0 ? "" : ",").append(random.nextInt(12) == 0 ? "" : field(random, kinds[i], row));
            }
            text.append(random.nextInt(60) == 0 ? end + end : end);
        }
        return text.toString();
    }

    @Test
    void blocksGiveWhatRowByRowGives() throws IOException {
        var random = new SplittableRandom(5);
        int quick = 0;
        for (int round = 0; round < 600; round++) {
            var charset = random.nextInt(4) == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
            var bytes = table(random).replace("\u00c9", "某").getBytes(charset);
            if (random.nextInt(4) == 0) {
                bytes = packed(bytes);
            }
            var found = inBlocks(bytes, 64 << random.nextInt(6));
            if (found.isPresent()) {
                quick++;
                assertEqual(found.get(), rowByRow(bytes));
            }
        }
        assertThat(quick).isGreaterThan(300);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Quotes in the middle of values, rows that are too long, broken characters: no result, or the same. */
    @Test
    void tangledTextIsLeftToCarefulReading() throws IOException {
        var random = new SplittableRandom(6);
        var spiteful = "\"',;\r\n\0\uffff$%1. ".toCharArray();
        int left = 0;
        for (int round = 0; round < 600; round++) {
            var text = new StringBuilder(table(random));
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                text.setCharAt(random.nextInt(text.length()), spiteful[random.nextInt(spiteful.length)]);
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            Optional<Dataset> found;
            try {
                found = inBlocks(bytes, 256);
            } catch (BadInputException e) {
                found = Optional.empty();
            }
            if (found.isPresent()) {
                var expected = rowByRow(bytes);
                assertThat(expected.notes().stream()
                                .filter(note -> !note.code().equals("stray-text")
                                        && !note.code().equals("mixed-dates")))
                        .isEmpty();
                assertEqual(found.get(), expected);
            } else {
                left++;
            }
        }
        assertThat(left).isBetween(100, 590);
    }
}
