package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.BadInputException;
import promocast.data.Progress;

/** Lines and tables far larger than any shop's end in a sentence or are read; they never fill the memory. */
class HugeFilesTest {
    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'a,b\\n1,'; x; 40; 'row 2: a quote'",
                "'a,b\\n1,'; '1,'; 40; more than 20",
                "'a,b\\n1,\"'; 'x,\\n'; 40; quote",
                "''; '1,'; 200; more than 20",
                "''; x; 40; one value is far too long",
                "'{\"a\": \"'; x; 40; too long",
                "'{\"a\": '; '['; 40; too deep",
                "'{\"a\": '; ' '; 40; ends in the middle",
                "'[{\"a\": 1'; 7; 40; too long",
                "'a,b\\n1,2\\n'; '\\0'; 20; not text"
            })
    void endlessLineIsRefused(String start, String piece, int megabytes, String says) throws IOException {
        var file = folder.resolve("huge.csv");
        var block = unescaped(piece).repeat(MIB / unescaped(piece).length()).getBytes(StandardCharsets.UTF_8);
        try (var out = quickly(file)) {
            out.write(unescaped(start).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                out.write(block);
            }
        }
        var problem =
                catchThrowableOfType(BadInputException.class, () -> new DatasetReader().read(file, Progress.NONE));
        assertThat(problem.getMessage()).contains("huge.csv").contains(says);
    }

    private static OutputStream quickly(Path file) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(file), MIB) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    private static String unescaped(String text) {
        return text.translateEscapes();
    }

    @Test
    void newKeysInEveryObjectAreRefusedBeforeTheyFillTheMemory() throws IOException {
        var file = folder.resolve("keys.jsonl");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 20_001; i++) {
                out.write("{\"k" + i + "\": 1}\n");
            }
        }
        var problem =
                catchThrowableOfType(BadInputException.class, () -> new DatasetReader().read(file, Progress.NONE));
        assertThat(problem.getMessage()).contains("keys.jsonl");
    }
}
