package promocast.engine.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SigmoidTest {
    @Test
    void ofIsWithin1e6OfTheLogisticFunction() {
        for (float z = -40; z <= 40; z += 0.0137f) {
            assertThat((double) Sigmoid.of(z)).isCloseTo(1 / (1 + Math.exp(-z)), within(1e-6));
        }
    }

    @Test
    void expIsWithin1e6OfTheExponential() {
        for (float x = -20; x <= 20; x += 0.0137f) {
            assertThat(Sigmoid.exp(x) / Math.exp(x)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void extremeLogitsStayChances() {
        assertThat(Sigmoid.of(1e30f)).isBetween(0.999f, 1f);
        assertThat(Sigmoid.of(-1e30f)).isBetween(0f, 0.001f);
    }
}
