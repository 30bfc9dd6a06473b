package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.ActionSpace;
import promocast.data.ActionSpace.Lever;
import promocast.engine.net.FunnelSamples;

class RedeemingTest {
    private static final int N = 4000;
    private static final double SIGMA = 0.4;
    private static final OfferCode CODE = new OfferCode(new ActionSpace(
            List.of(
                    new Lever("face", "coupon.faceValue", List.of(), List.of(0.0, 10.0), List.of(9, 9), 0),
                    new Lever("min", "coupon.minSpend", List.of(), List.of(30.0, 60.0), List.of(9, 9), 0)),
            false));

    private final float[] meanLogs = new float[N];
    private final double[] minSpends = new double[N];

    @Test
    void basketCountsWhereItDecides() {
        var redeeming = fit(true);

        assertThat(redeeming.share()).isGreaterThan(0.8);
        assertThat(redeeming.sigma()).isCloseTo(SIGMA, within(0.03));
        float low = redeeming.logit(0, Math.log(30), 60);
        assertThat(1 / (1 + Math.exp(-low))).isLessThan(0.2);
    }

    @Test
    void basketDoesNotCountWhereItDecidesNothing() {
        var redeeming = fit(false);

        assertThat(redeeming.share()).isLessThan(0.1);
        assertThat(Redeeming.NONE.logit(0.7f, 1, 60)).isCloseTo(0.7f, within(1e-5f));
    }

    @Test
    void codeTellsTheThreshold() {
        assertThat(CODE.minSpend(CODE.encode(new double[] {10, 45}), 0)).isCloseTo(45, within(1e-4));
        assertThat(CODE.minSpend(CODE.encode(new double[] {2, 60}), 0)).isCloseTo(60, within(1e-4));
        assertThat(CODE.minSpend(CODE.encode(new double[] {0, 60}), 0)).isZero();
    }

    /** Buyers with a coupon whose network says 0.5 to all; they redeem by their basket, or half of them by chance. */
    private Redeeming fit(boolean byBasket) {
        var random = new Random(7);
        var amounts = new float[N];
        var used = new float[N];
        var ones = new float[N];
        var offers = new float[N * CODE.width()];
        for (int i = 0; i < N; i++) {
            minSpends[i] = i % 2 == 0 ? 30 : 60;
            meanLogs[i] = (float) (3.6 + 0.5 * random.nextGaussian());
            amounts[i] = (float) (meanLogs[i] + SIGMA * random.nextGaussian());
            used[i] = (byBasket ? Math.exp(amounts[i]) >= minSpends[i] : random.nextBoolean()) ? 1 : 0;
            ones[i] = 1;
            CODE.encode(new double[] {10, minSpends[i]}, offers, i * CODE.width());
        }
        var samples = new FunnelSamples(new float[N], offers, used, ones, amounts, ones, N);
        return Redeeming.fit(0, new float[N], meanLogs, IntStream.range(0, N).toArray(), samples, CODE);
    }
}
