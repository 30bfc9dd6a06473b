package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnCountsTest {
    @Test
    void distinctEqualsASet() {
        var random = new SplittableRandom(1);
        for (int trial = 0; trial < 60; trial++) {
            int n = 1 + random.nextInt(400);
            long spread = 1L << random.nextInt(60);
            var whole = random.longs(n, -spread, spread).toArray();
            whole[random.nextInt(n)] = Long.MIN_VALUE;
            long expected = Arrays.stream(whole)
                    .filter(value -> value != Long.MIN_VALUE)
                    .distinct()
                    .count();
            assertThat(IntegerValues.of("a", whole).distinct()).isEqualTo((int) expected);
            assertThat(DateValues.of("a", whole).distinct()).isEqualTo((int) expected);
            var numbers = Arrays.stream(whole)
                    .mapToDouble(value -> value == Long.MIN_VALUE ? Double.NaN : value % 97 / 7.0)
                    .toArray();
            numbers[0] = -0.0;
            numbers[n - 1] = 0.0;
            long different = Arrays.stream(numbers)
                    .filter(value -> !Double.isNaN(value))
                    .map(value -> value + 0.0)
                    .distinct()
                    .count();
            var column = NumberValues.of("a", numbers);
            assertThat(column.distinct()).isEqualTo((int) different);
            assertThat(column.missing()).isEqualTo((int)
                    Arrays.stream(numbers).filter(Double::isNaN).count());
        }
    }

    @Test
    void longNumbersThatADoubleCannotTellApartAreDistinct() {
        assertThat(IntegerValues.of("a", new long[] {9_007_199_254_740_992L, 9_007_199_254_740_993L})
                        .distinct())
                .isEqualTo(2);
    }

    @Test
    void codeNumbersKeysInTheOrderOfTheirFirst() {
        var index = new KeyIndex();
        var known = new HashMap<Long, Integer>();
        var random = new SplittableRandom(2);
        for (int i = 0; i < 5000; i++) {
            long key = (random.nextInt(2000) - 1000) * (i % 2 == 0 ? 1L : 1L << 40);
            int expected = known.computeIfAbsent(key, one -> known.size());
            assertThat(index.code(key)).isEqualTo(expected);
        }
        assertThat(index.size()).isEqualTo(known.size());
    }

    @Test
    void sampleIsSpreadEvenlyAndFollowsNoStep() {
        assertThat(RowSample.of(7, 10)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        var rows = RowSample.of(100_000, 10_000);
        assertThat(rows).hasSize(10_000).isSorted().doesNotHaveDuplicates();
        assertThat(rows).isEqualTo(RowSample.of(100_000, 10_000));
        var byTurn = Arrays.stream(rows).boxed().collect(Collectors.groupingBy(row -> row % 10, Collectors.counting()));
        assertThat(byTurn.values()).hasSize(10).allMatch(count -> count > 850 && count < 1150);
    }

    @Test
    void guessCanBeCancelledWithinAColumn() {
        var asked = new AtomicInteger();
        var progress = new Progress() {
            @Override
            public void report(double fraction, Message step) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 2;
            }
        };
        // one column only, so that the third question comes from inside its loop
        var column = IntegerValues.of("a", IntStream.range(0, 200_000).toArray());
        var table = Dataset.of("t", List.of(column), Optional.empty(), RowNumbers.PLAIN);
        assertThatThrownBy(() -> RoleGuess.of(table, progress)).isInstanceOf(CancelledException.class);
        assertThat(asked).hasValueLessThan(6);
    }
}
