package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void everyRowIsTrainedOnOrHeldOut() {
        var split = Split.of(1000, 0.3, 5, 42);
        assertThat(split.test()).hasSize(300).isSorted().doesNotHaveDuplicates();
        assertThat(split.train()).hasSize(700).isSorted().doesNotContain(split.test());
        assertThat(Arrays.stream(split.test())).allMatch(row -> split.fold()[row] == Split.HELD_OUT);
        for (int fold = 0; fold < 5; fold++) {
            int number = fold;
            assertThat(Arrays.stream(split.fold()).filter(value -> value == number))
                    .hasSize(140);
        }
    }

    @Test
    void sameSeedGivesSameSplit() {
        assertThat(Split.of(500, 0.3, 3, 7).fold())
                .isEqualTo(Split.of(500, 0.3, 3, 7).fold());
        assertThat(Split.of(500, 0.3, 3, 8).fold())
                .isNotEqualTo(Split.of(500, 0.3, 3, 7).fold());
    }

    @Test
    void sharesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> Split.of(10, 1, 2, 0)).hasMessageContaining("testShare 1.0");
        assertThatThrownBy(() -> Split.of(10, 0.2, 0, 0)).hasMessageContaining("folds 0");
    }
}
