package promocast.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AxisTest {
    @Test
    void aroundEndsAtRoundValues() {
        var axis = Axis.around(3, 187, 4, String::valueOf, "");
        assertThat(axis.min()).isZero();
        assertThat(axis.max()).isEqualTo(200);
        assertThat(axis.ticks()).containsExactly(0.0, 50.0, 100.0, 150.0, 200.0);
    }

    @Test
    void exactlyKeepsItsEnds() {
        var axis = Axis.exactly(0, 290, 3, String::valueOf, "");
        assertThat(axis.max()).isEqualTo(290);
        assertThat(axis.ticks()).containsExactly(0.0, 100.0, 200.0);
        assertThat(axis.share(145)).isEqualTo(0.5);
    }

    @Test
    void oneValueStillMakesAnAxis() {
        for (double value : new double[] {0, 5, -5, 1e-9}) {
            var axis = Axis.around(value, value, 4, String::valueOf, "");
            assertThat(axis.max()).isGreaterThan(axis.min());
            assertThat(axis.ticks()).hasSizeBetween(2, 12);
        }
    }

    @Test
    void unknownEndsStillMakeAnAxis() {
        var axis = Axis.around(Double.NaN, Double.POSITIVE_INFINITY, 4, String::valueOf, "");
        assertThat(axis.ticks()).isNotEmpty();
    }

    @Test
    void reversedEndsAreRefused() {
        assertThatThrownBy(() -> Axis.at(List.of(), 2, 1, String::valueOf, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max");
    }
}
