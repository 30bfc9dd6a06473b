package promocast.data.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.NumberValues;
import promocast.data.TextValues;

class StabilityIndexTest {
    @Test
    void ofEqualsTheTextbookFormula() {
        // (0.5 - 0.75) ln(0.5 / 0.75) + (0.5 - 0.25) ln(0.5 / 0.25)
        var index = StabilityIndex.of(new double[] {500_000, 500_000}, new double[] {750_000, 250_000});
        assertThat(index.value()).isCloseTo(0.274653, within(1e-5));
        assertThat(index.overlap()).isCloseTo(0.75, within(1e-12));
        assertThat(index.p()).isLessThan(1e-12);
    }

    @Test
    void ofAnEmptyPartIsFinite() {
        var index = StabilityIndex.of(new double[] {0, 1000, 0}, new double[] {1000, 0, 0});
        assertThat(index.value()).isGreaterThan(StabilityIndex.STRONG).isFinite();
        assertThat(index.overlap()).isZero();
        assertThat(StabilityIndex.of(new double[] {7, 0}, new double[] {9, 0}).value())
                .isZero();
    }

    @Test
    void chanceIsUniformWhereNothingDiffers() {
        var random = new SplittableRandom(11);
        int alarms = 0;
        for (int trial = 0; trial < 400; trial++) {
            var values = random.doubles(900).toArray();
            var column = NumberValues.of("x", values);
            var inside = IntStream.range(0, 300).toArray();
            var outside = IntStream.range(300, 900).toArray();
            var bins = ValueBins.of(column, outside).orElseThrow();
            alarms += StabilityIndex.of(doubles(bins.counts(inside)), doubles(bins.counts(outside)))
                                    .p()
                            < 0.05
                    ? 1
                    : 0;
        }
        assertThat(alarms).isBetween(5, 45);
    }

    @Test
    void partsCountEveryRowOnce() {
        var values = new double[1000];
        Arrays.setAll(values, i -> i % 4 == 0 ? 0 : i % 7 == 0 ? Double.NaN : i);
        var rows = IntStream.range(0, 1000).toArray();
        var numbers =
                ValueBins.of(NumberValues.of("x", values), rows).orElseThrow().counts(rows);
        assertThat(Arrays.stream(numbers).sum()).isEqualTo(1000);
        assertThat(numbers[numbers.length - 1])
                .isEqualTo((int) Arrays.stream(values).filter(Double::isNaN).count());
        assertThat(numbers[0]).isGreaterThanOrEqualTo(250);
        var words = IntStream.range(0, 1000)
                .mapToObj(i -> "w" + (i % 3 == 0 ? 0 : i % 100))
                .toList();
        var names = ValueBins.of(TextValues.of("n", words), rows).orElseThrow().counts(rows);
        assertThat(names).hasSize(22);
        assertThat(Arrays.stream(names).sum()).isEqualTo(1000);
    }

    private static double[] doubles(int[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }
}
