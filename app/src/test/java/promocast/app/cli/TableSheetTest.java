package promocast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.Dataset;
import promocast.data.IntegerValues;
import promocast.data.Progress;
import promocast.data.RowNumbers;
import promocast.data.TextValues;
import promocast.data.read.DatasetReader;

class TableSheetTest {
    private static final List<String> TEXTS = List.of(
            "=SUM(A1:A9)",
            "'=1+1",
            "''-a",
            "-5 days",
            "@home",
            "+86 138 0000",
            "it's",
            "'quoted'",
            "'",
            "＝全角",
            "a,b \"c\"",
            "plain");

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenComesBackAsItWas() throws IOException {
        // few rows are read one by one, many in blocks
        for (int rows : new int[] {60, 60_000}) {
            var texts = new ArrayList<String>();
            var numbers = new int[rows];
            for (int row = 0; row < rows; row++) {
                texts.add(TEXTS.get(row % TEXTS.size()));
                numbers[row] = row - 30;
            }
            var table = Dataset.of(
                    "t",
                    List.of(IntegerValues.of("n", numbers), TextValues.of("=total", texts)),
                    Optional.empty(),
                    RowNumbers.PLAIN);
            var file = folder.resolve("t" + rows + ".csv");
            TableSheet.write(table, file, Progress.NONE);
            assertThat(Files.readString(file))
                    .contains("'=SUM(A1:A9)")
                    .contains("''=1+1")
                    .contains("n,'=total");
            var read = new DatasetReader().read(file, Progress.NONE);
            assertThat(read.fingerprint()).isEqualTo(table.fingerprint());
        }
    }
}
