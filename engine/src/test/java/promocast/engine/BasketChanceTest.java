package promocast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BasketChanceTest {
    @Test
    void chanceIsThatOfANormalLogarithm() {
        var basket = new BasketChance(0.4);

        assertThat(basket.reaches(Math.log(30), 30)).isCloseTo(0.5, within(1e-6));
        assertThat(basket.reaches(Math.log(30) + 0.4, 30)).isCloseTo(0.841344746, within(1e-6));
        assertThat(basket.reaches(Math.log(30) - 0.8, 30)).isCloseTo(0.022750132, within(1e-6));
    }

    @Test
    void everyBasketReachesNoThreshold() {
        assertThat(new BasketChance(0.4).reaches(-5, 0)).isEqualTo(1);
    }

    @Test
    void spreadMustBeAboveZero() {
        assertThatThrownBy(() -> new BasketChance(0)).hasMessageContaining("sigma");
    }
}
