package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.ActionSpace;
import promocast.data.ActionSpace.Lever;

class OfferCodeTest {
    private static final ActionSpace SHOP = new ActionSpace(
            List.of(
                    new Lever("face", "coupon.faceValue", List.of(), List.of(0.0, 10.0, 20.0), List.of(9, 9, 9), 0),
                    new Lever("min", "coupon.minSpend", List.of(), List.of(30.0, 60.0), List.of(9, 9), 0),
                    new Lever("points", "points.multiplier", List.of(), List.of(1.0, 3.0), List.of(9, 9), 1),
                    new Lever(
                            "channel",
                            "message.channel",
                            List.of("push", "sms", "mail"),
                            List.of(0.0, 1.0, 2.0),
                            List.of(9, 9, 9),
                            0)),
            false);

    @Test
    void controlIsAllZeroWhateverTheThreshold() {
        var code = new OfferCode(SHOP);

        assertThat(code.encode(new double[] {0, 60, 1, 0})).containsOnly(0f);
        assertThat(code.encode(new double[] {0, 30, 0.5, 0})).containsOnly(0f);
    }

    @Test
    void encodeTellsLevelShareAndCategory() {
        var code = new OfferCode(SHOP).encode(new double[] {10, 40, 3, 2});

        assertThat(code).hasSize(13);
        assertThat(code[0]).isEqualTo(0.5f);
        assertThat(code[2]).isEqualTo(1f);
        assertThat(code[6]).isEqualTo(1f);
        assertThat(List.of(code[9], code[10])).containsExactly(0f, 1f);
        assertThat(code[11]).isEqualTo(0.25f);
    }

    @Test
    void valuesBeyondTheLogPassThrough() {
        assertThat(new OfferCode(SHOP).encode(new double[] {50, 60, 1, 0})[0]).isEqualTo(2.5f);
    }

    @Test
    void inputsAreContinuousBetweenControlAndTheLeastLoggedValue() {
        var code = new OfferCode(SHOP);

        for (double face = 0; face < 20; face += 0.01) {
            var low = code.encode(new double[] {face, 60, 1, 0});
            var high = code.encode(new double[] {face + 0.01, 60, 1, 0});
            for (int i = 0; i < low.length; i++) {
                assertThat(high[i] - low[i]).as("input %d at %s", i, face).isBetween(0f, 0.005f);
            }
        }
    }

    @Test
    void levelsAreTheInputsOfLoggedValues() {
        var levels = new OfferCode(SHOP).levels();

        assertThat(levels.stream().map(curve -> curve.input()).toList()).containsExactly(0, 3, 6, 9, 10);
        assertThat(levels.get(0).knots()).containsExactly(0, 0.5f, 1);
        assertThat(levels.get(1).knots()).containsExactly(0, 0.5f, 1);
        assertThat(levels.get(2).knots()).containsExactly(0, 1);
        assertThat(levels.get(4).knots()).containsExactly(0, 1);
    }

    @Test
    void ofManyLevelsSomeAreChosen() {
        var values = IntStream.rangeClosed(0, 100).mapToObj(v -> (double) v).toList();
        var rows = IntStream.rangeClosed(0, 100).mapToObj(v -> 5).toList();
        var many = new ActionSpace(List.of(new Lever("face", "coupon.faceValue", List.of(), values, rows, 0)), false);

        var knots = new OfferCode(many).levels().get(0).knots();

        assertThat(knots).hasSize(9).startsWith(0f).endsWith(1f).isSorted();
    }

    @Test
    void rampIsFullAtEveryLoggedValue() {
        var code = new OfferCode(SHOP);

        for (double face : new double[] {10, 20}) {
            var ramps = code.encode(new double[] {face, 30, 3, 0});
            assertThat(List.of(ramps[2], ramps[5], ramps[8])).containsExactly(1f, 1f, 1f);
            assertThat(ramps[3]).isEqualTo(0.5f);
        }
        assertThat(code.encode(new double[] {5, 30, 2, 0})[2]).isEqualTo(0.5f);
        assertThat(code.encode(new double[] {5, 30, 2, 0})[8]).isEqualTo(0.5f);
    }

    @Test
    void unknownCategoryIsRefused() {
        var code = new OfferCode(SHOP);

        assertThatThrownBy(() -> code.encode(new double[] {0, 30, 1, 3})).hasMessageContaining("channel");
        assertThatThrownBy(() -> code.encode(new double[] {0, 30, 1, 0.5})).hasMessageContaining("0.5");
    }

    @Test
    void couponIsOneOfFaceValueOrAnyArm() {
        var arms = new ActionSpace(
                List.of(new Lever("arm", "arm", List.of("A", "none"), List.of(0.0, 1.0), List.of(9, 9), 1)), true);

        assertThat(new OfferCode(SHOP).hasCoupon(new double[] {0, 30, 3, 1})).isFalse();
        assertThat(new OfferCode(SHOP).hasCoupon(new double[] {5, 30, 1, 0})).isTrue();
        assertThat(new OfferCode(arms).hasCoupon(new double[] {0})).isTrue();
        assertThat(new OfferCode(arms).hasCoupon(new double[] {1})).isFalse();
    }
}
