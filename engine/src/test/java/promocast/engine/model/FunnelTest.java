package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import promocast.data.Outcome;
import promocast.engine.net.NetworkEnsemble;

class FunnelTest {
    private static final int LANES = NetworkEnsemble.LANES;

    @Test
    void chancesMultiplyAlongTheFunnel() {
        var funnel = new Funnel(
                List.of(
                        Head.CLICK,
                        Head.PURCHASE_AFTER_CLICK,
                        Head.PURCHASE_WITHOUT_CLICK,
                        Head.REDEEMED_AFTER_PURCHASE),
                Map.of(Head.REPURCHASE_AFTER_PURCHASE, 0.4, Head.REPURCHASE_WITHOUT_PURCHASE, 0.1),
                true,
                EnumSet.allOf(Outcome.class));

        var means = means(funnel, true, 0.3, 0.5, 0.05, 0.6, Math.log(40));

        double bought = 0.3 * 0.5 + 0.7 * 0.05;
        assertThat(means.of(Outcome.CLICK)[0]).isCloseTo(0.3f, within(1e-6f));
        assertThat(means.of(Outcome.PURCHASE)[0]).isCloseTo((float) bought, within(1e-6f));
        assertThat(means.of(Outcome.REDEEMED)[0]).isCloseTo((float) (bought * 0.6), within(1e-6f));
        assertThat(means.of(Outcome.REPURCHASE)[0])
                .isCloseTo((float) (bought * 0.4 + (1 - bought) * 0.1), within(1e-6f));
        assertThat(means.of(Outcome.SPEND)[0]).isCloseTo((float) (bought * 40), within(1e-4f));
    }

    @Test
    void withoutOrganicPurchasesEachGoesThroughAClick() {
        var funnel = new Funnel(
                List.of(Head.CLICK, Head.PURCHASE_AFTER_CLICK),
                Map.of(Head.PURCHASE_WITHOUT_CLICK, 0.0),
                false,
                Set.of(Outcome.CLICK, Outcome.PURCHASE));

        var means = means(funnel, true, 0.2, 0.25);

        assertThat(means.outcomes()).containsExactly(Outcome.CLICK, Outcome.PURCHASE);
        assertThat(means.of(Outcome.PURCHASE)[0]).isCloseTo(0.05f, within(1e-6f));
    }

    @Test
    void withoutACouponNothingIsRedeemed() {
        var funnel = new Funnel(
                List.of(Head.PURCHASE, Head.REDEEMED_AFTER_PURCHASE),
                Map.of(),
                false,
                Set.of(Outcome.PURCHASE, Outcome.REDEEMED));

        assertThat(means(funnel, false, 0.2, 0.5).of(Outcome.REDEEMED)[0]).isZero();
        assertThat(means(funnel, true, 0.2, 0.5).of(Outcome.REDEEMED)[0]).isCloseTo(0.1f, within(1e-6f));
    }

    @Test
    void moneyAloneStillGoesThroughAPurchase() {
        var funnel = new Funnel(List.of(Head.PURCHASE), Map.of(), true, Set.of(Outcome.SPEND));

        var means = means(funnel, true, 0.1, Math.log(50));

        assertThat(means.outcomes()).containsExactly(Outcome.SPEND);
        assertThat(means.of(Outcome.SPEND)[0]).isCloseTo(5f, within(1e-4f));
    }

    private static OutcomeMeans means(Funnel funnel, boolean coupon, double... heads) {
        var tile = new float[heads.length * LANES];
        for (int h = 0; h < heads.length; h++) {
            boolean amount = funnel.amount() && h == heads.length - 1;
            tile[h * LANES] = (float) (amount ? heads[h] : Math.log(heads[h] / (1 - heads[h])));
        }
        var means = funnel.arrays(1);
        funnel.multiply(tile, 1, coupon, means, 0);
        return means;
    }
}
