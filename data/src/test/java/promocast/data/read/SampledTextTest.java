package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.RoleGuess;
import promocast.data.profile.Profile;

/** A text that does not fit into memory: exact totals of all rows, a fair sample of them. */
class SampledTextTest {
    private static final int ROWS = 40_000;

    private static byte[] table() {
        var random = new SplittableRandom(9);
        var text = new StringBuilder("id,city,spend,late\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(row)
                    .append(row % 4 == 0 ? ",上海," : ",Rome,")
                    .append(row % 10 == 0 ? "" : String.valueOf(random.nextInt(10_000) / 100.0))
                    .append(',')
                    .append(row == ROWS - 5 ? "x" : String.valueOf(row % 7))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Dataset read(byte[] bytes, long heap) throws IOException {
        var source = new Source("big.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
        var text = new DelimitedText(source, source.head(1 << 16), ReadOptions.defaults());
        return new BlockedText(source, text, ReadOptions.defaults().readings(), 1 << 15, heap)
                .read(Progress.NONE)
                .orElseThrow();
    }

    @Test
    void sampleIsFairAndTotalsAreExact() throws IOException {
        var bytes = table();
        var all = read(bytes, 1L << 40);
        var sample = read(bytes, 1 << 20);
        assertThat(all.population()).isEmpty();
        assertThat(sample.rows()).isBetween(1000, ROWS / 2);
        assertThat(sample.notes()).extracting(note -> note.code()).containsExactly("sampled");
        var population = sample.population().orElseThrow();
        assertThat(population.rows()).isEqualTo(ROWS);
        for (var column : all.columns()) {
            var known = population.column(column.name()).orElseThrow();
            assertThat(known.missing()).isEqualTo(column.missing());
            assertThat((double) known.distinct()).isCloseTo(column.distinct(), within(0.03 * column.distinct()));
            assertThat(sample.column(column.name()).type()).isEqualTo(column.type());
        }
        var exact = Profile.of(all, RoleGuess.of(all).roles(), Progress.NONE);
        var estimated = Profile.of(sample, RoleGuess.of(all).roles(), Progress.NONE);
        var spend = exact.columns().get(2).numbers().orElseThrow();
        var guess = estimated.columns().get(2).numbers().orElseThrow();
        assertThat(guess.mean()).isCloseTo(spend.mean(), within(1e-9));
        assertThat(guess.min()).isEqualTo(spend.min());
        assertThat(guess.max()).isEqualTo(spend.max());
        assertThat(guess.median()).isCloseTo(spend.median(), within(4.0));
        assertThat(estimated.rows()).isEqualTo(ROWS);
        assertThat((double) estimated.columns().get(1).bars().counts().get(0)).isCloseTo(30_000, within(1200.0));
    }

    @Test
    void sampledRowsAreRowsOfTheFile() throws IOException {
        var sample = read(table(), 1 << 20);
        assertThat(sample.column("late").type()).isEqualTo(ColumnType.TEXT);
        for (int row = 0; row < sample.rows(); row += 97) {
            int id = (int) sample.column("id").number(row);
            assertThat(sample.fileRow(row)).isEqualTo(id + 2);
            assertThat(sample.column("city").text(row)).isEqualTo(id % 4 == 0 ? "上海" : "Rome");
        }
        assertThat(read(table(), 1 << 20).fingerprint()).isEqualTo(sample.fingerprint());
    }

    @Test
    void distinctValuesAreCountedWithinAFewPerCent() {
        var random = new SplittableRandom(4);
        for (int size : new int[] {0, 1, 4096, 4097, 60_000, 300_000}) {
            var whole = new DistinctSketch();
            var half = new DistinctSketch();
            for (int i = 0; i < size; i++) {
                (random.nextBoolean() ? whole : half).add(i);
            }
            whole.add(half);
            assertThat((double) whole.count()).isCloseTo(size, within(size <= 4096 ? 0.0 : 0.03 * size));
        }
    }
}
