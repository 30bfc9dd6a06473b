package promocast.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class LeverScaleTest {
    private final LeverScale scale = new LeverScale(
            0,
            60,
            5,
            List.of(new LeverScale.Logged(0, 10), new LeverScale.Logged(12, 10), new LeverScale.Logged(40, 10)),
            OptionalDouble.empty(),
            String::valueOf,
            "no data");

    @Test
    void snapsToNotchesAndToLoggedValues() {
        assertThat(scale.snapped(21)).isEqualTo(20);
        assertThat(scale.snapped(11.4)).isEqualTo(12);
        assertThat(scale.snapped(-3)).isZero();
        assertThat(scale.snapped(99)).isEqualTo(60);
    }

    @Test
    void knowsWhereTheDataEnd() {
        assertThat(scale.withinData(40)).isTrue();
        assertThat(scale.withinData(41)).isFalse();
        assertThat(scale.withinData(-1)).isFalse();
    }

    @Test
    void shareStaysBetweenTheEnds() {
        assertThat(scale.share(30)).isEqualTo(0.5);
        assertThat(scale.share(1000)).isEqualTo(1);
    }
}
