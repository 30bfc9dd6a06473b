package promocast.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.read.DatasetReader;

class SegmentCompletionTest {
    @TempDir
    static Path folder;

    private static Dataset data;

    @BeforeAll
    static void read() throws Exception {
        var file = Files.writeString(folder.resolve("people.csv"), """
                age,channel,page,渠道,最近 购买
                20,Web,3,网站,1
                31,Phone,4,电话,2
                33,It's new,4,网点,2
                """);
        data = new DatasetReader().read(file, Progress.NONE);
    }

    /** The caret is written as {@code |}; the completions are the whole expressions. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a|                          ; age, channel, page
            ag| > 3                     ; age > 3, page > 3
            age > 3 and ch|             ; age > 3 and channel
            渠|                         ; 渠道
            最|                         ; `最近 购买`
            `最|`                       ; `最近 购买`
            渠道 = '网|'                 ; 渠道 = '网站', 渠道 = '网点'
            channel in ('Web', P|)      ; channel in ('Web', 'Phone')
            channel = It|               ; channel = 'It''s new'
            channel = 'Ph|              ; channel = 'Phone'
            age = 3|                    ; ~~
            zz|                         ; ~~
            """)
    void atSuggestsColumnsAndValues(String marked, String expected) {
        int caret = marked.indexOf('|');
        var expression = marked.replace("|", "");
        var written = SegmentCompletion.at(expression, caret, data).stream()
                .map(one -> one.in(expression))
                .toList();
        if (expected.isEmpty()) {
            assertThat(written).isEmpty();
        } else {
            assertThat(String.join(", ", written)).isEqualTo(expected);
        }
    }

    @Test
    void completedExpressionsAreUnderstood() {
        for (var column : data.columns()) {
            assertThat(Segment.parse(SegmentCompletion.quoted(column.name()) + " is not missing")
                            .select(data))
                    .containsOnly(true);
        }
    }
}
