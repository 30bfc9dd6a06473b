package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TypedTest {
    @Test
    void numberReadsSignsCommasPercentAndUnits() {
        assertThat(Typed.number("¥1,200", false)).hasValue(1200);
        assertThat(Typed.number("0.05", false)).hasValue(0.05);
        assertThat(Typed.number("12k", false)).hasValue(12_000);
        assertThat(Typed.number("2.5万", false)).hasValue(25_000);
        assertThat(Typed.number("35", true)).hasValue(0.35);
        assertThat(Typed.number("35%", true)).hasValue(0.35);
        assertThat(Typed.number("−3", false)).hasValue(-3);
    }

    @Test
    void numberRefusesWhatIsNone() {
        assertThat(Typed.number("", false)).isEmpty();
        assertThat(Typed.number("1e400", false)).isEmpty();
        assertThat(Typed.number("NaN", false)).isEmpty();
        assertThat(Typed.number("1.2.3", false)).isEmpty();
    }
}
