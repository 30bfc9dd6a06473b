package promocast.engine.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import promocast.engine.net.LevelShifts.Curve;

class LevelShiftsTest {
    private static final Curve DOSE =
            new Curve(0, new float[] {0, 0.5f, 1}, new float[][] {{0, 0.2f, -0.2f}, {0, 1, 2}});
    private static final Curve CHANNEL = new Curve(1, new float[] {0, 1}, new float[][] {{0, 0.1f}, {0, 3}});
    private static final LevelShifts SHIFTS = new LevelShifts(List.of(DOSE, CHANNEL), 2, 1, 2);

    @Test
    void shiftsAreLinearBetweenKnotsAndConstantBeyond() {
        var offers = new float[] {0, 0, 0.25f, 0, 0.5f, 1, 0.75f, 0, 1.4f, 0};

        var heads = SHIFTS.heads(new float[5], offers, new int[] {0, 1, 2, 3, 4}, 1);

        assertThat(heads[0]).containsExactly(new float[] {0, 0.1f, 0.3f, 0, -0.2f}, within(1e-6f));
        assertThat(heads[1]).containsExactly(new float[] {0, 0.5f, 4, 1.5f, 2}, within(1e-6f));
    }

    @Test
    void oneOfferForAllSaysTheSame() {
        var scaled = SHIFTS.withHeads(new float[] {2, 1}, new float[] {0, -1});
        var all = new float[2][1];

        new NetworkEnsemble(List.of(scaled))
                .heads(new float[1], new int[] {0}, new float[] {0.25f, 1}, 1, (f, n, h) -> {
                    all[0][0] = h[0];
                    all[1][0] = h[NetworkEnsemble.LANES];
                });

        assertThat(all).isEqualTo(scaled.heads(new float[1], new float[] {0.25f, 1}, new int[] {0}, 1));
        assertThat(all[0][0]).isEqualTo(0.4f, within(1e-6f));
        assertThat(all[1][0]).isEqualTo(2.5f, within(1e-6f));
    }

    @Test
    void curvesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new Curve(0, new float[] {1, 1}, new float[0][]))
                .hasMessageContaining("ascend");
        assertThatThrownBy(() -> new LevelShifts(List.of(DOSE), 3, 1, 2)).hasMessageContaining("heads");
        assertThatThrownBy(() -> new LevelShifts(List.of(CHANNEL), 2, 1, 1)).hasMessageContaining("input");
    }
}
