package promocast.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class AxisTest {
    @Test
    void anAxisHasThreeToSixRoundMarks() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var min = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9) - 3);
            var max = min + (0.01 + random.nextDouble()) * Math.pow(10, random.nextInt(9) - 3);
            var axis = Axis.rounded(DoubleStream.of(min, max, Double.NaN));
            assertThat(axis.ticks().size()).as(min + " to " + max).isBetween(3, 7);
            assertThat(axis.min()).isLessThanOrEqualTo(min);
            assertThat(axis.max()).isGreaterThanOrEqualTo(max * (1 - 1e-12));
            var exact = Axis.exact(DoubleStream.of(min, max));
            assertThat(exact.min()).isEqualTo(min);
            assertThat(exact.max()).isEqualTo(max);
            assertThat(exact.ticks())
                    .allMatch(tick -> tick >= min - 1e-9 * (max - min) && tick <= max + 1e-6 * (max - min));
        }
    }

    @Test
    void valuesLieBetweenThePixelsOfTheEnds() {
        var axis = Axis.rounded(DoubleStream.of(0, 163_000));
        assertThat(axis.ticks()).containsExactly(0.0, 50_000.0, 100_000.0, 150_000.0, 200_000.0);
        assertThat(axis.position(100_000, 10, 110)).isEqualTo(60);
        assertThat(axis.position(0, 200, 20)).isEqualTo(200);
    }

    @Test
    void nothingToShowStillMakesAnAxis() {
        assertThat(Axis.rounded(DoubleStream.empty()).ticks()).hasSizeGreaterThan(2);
        assertThat(Axis.exact(DoubleStream.of(5)).max()).isGreaterThan(5);
    }
}
