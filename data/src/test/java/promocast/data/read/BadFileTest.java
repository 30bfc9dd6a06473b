package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import promocast.data.BadInputException;
import promocast.data.Progress;

/** Files that are no tables end in one sentence that says where and what to do. */
class BadFileTest {
    @TempDir
    Path folder;

    static Stream<Arguments> badFiles() throws IOException {
        var packed = DatasetReaderTest.gzip("a,b\n1,2\n".repeat(500).getBytes(StandardCharsets.UTF_8));
        var broken = packed.clone();
        broken[packed.length - 6] ^= 0x55;
        var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};
        var noise = new byte[4000];
        new SplittableRandom(1).nextBytes(noise);
        return Stream.of(
                bad("empty", "", "is empty"),
                bad("blank", "\n \r\n\t\n", "is empty"),
                bad("header only", "a,b\n", "no rows"),
                bad("ragged, long", "a,b\n1,2\n1,2,3\n", "row 3", "2 values were expected", "3 found"),
                bad("ragged, short", "a,b,c\n1,2,3\n\n1,2\n", "row 4", "3 values were expected", "2 found"),
                bad("open quote", "a,b\n1,2\n1,\"two\n" + "1,2\n".repeat(50_000), "row 3", "quote"),
                bad("open quote at end", "a,b\n1,2\n1,\"two\n", "row 3", "quote"),
                bad("quote goes on", "a,b\n1,2\n\"x\"y,2\n", "row 3", "quote"),
                bad("one column", "just some text\nand more\n", "row 1", "only one column"),
                bad("zero byte", "a,b\n1,2\n1,x\0y\n", "row 3", "not text"),
                bad("old workbook", old, "old .xls"),
                bad("SQLite", "SQLite format 3\0...", "jdbc:sqlite:"),
                bad("cut JSON", "{\"a\": 1}\n{\"a\": 2, \"b\"", "line 2", "middle"),
                bad("JSON with a loose word", "{\"a\": 1}\n{\"a\": x}", "line 2", "column 7"),
                bad("JSON list of lists", "[{\"a\": 1}, [2]]", "line 1", "object"),
                bad("JSON with a key twice", "{\"a.b\": 1, \"a\": {\"b\": 2}}", "line 1", "“a.b”"),
                bad("JSON nested deep", "{\"a\": " + "[".repeat(5000), "line 1", "too deep"),
                bad("JSON with a long text", "{\"a\": \"" + "x".repeat(40_000) + "\"}", "line 1", "too long"),
                bad("PDF", "%PDF-1.7", "PDF"),
                bad("noise", noise, "not text"),
                bad("damaged UTF-8", damagedUtf8(), "row 4", "FF", "UTF-8"),
                bad("GB18030 after UTF-8", twoEncodings(), "row 3", "bytes B9", "--encoding"),
                bad("cut .gz", Arrays.copyOf(packed, packed.length / 2), "damaged"),
                bad("wrong checksum", broken, "damaged"));
    }

    private static byte[] damagedUtf8() {
        var bytes = "城市,b\n北京,2\n上海,2\n深?圳,5\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xFF : bytes[i];
        }
        return bytes;
    }

    private static byte[] twoEncodings() {
        var first = "城市,b\n北京市西城区金融大街,2\n".getBytes(StandardCharsets.UTF_8);
        var second = "广州,3\n".getBytes(Charset.forName("GB18030"));
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Arguments bad(String name, String content, String... says) {
        return bad(name, content.getBytes(StandardCharsets.UTF_8), says);
    }

    private static Arguments bad(String name, byte[] content, String... says) {
        return Arguments.of(name, content, List.of(says));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void badFileIsExplained(String name, byte[] content, List<String> says) throws IOException {
        var file = Files.write(folder.resolve("bad file.csv"), content);
        assertThat(problem(file)).as(name).contains("bad file.csv").contains(says);
    }

    @Test
    void absentFileAndFolderAreNamed() {
        assertThat(problem(folder.resolve("absent.csv"))).contains("absent.csv", "There is no file");
        assertThat(problem(folder)).contains(folder.toString(), "no file with a table");
    }

    private static String problem(Path file) {
        var reader = new DatasetReader();
        return catchThrowableOfType(BadInputException.class, () -> reader.read(file, Progress.NONE))
                .getMessage();
    }
}
