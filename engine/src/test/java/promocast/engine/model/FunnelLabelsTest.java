package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Roles;
import promocast.data.UnanswerableException;
import promocast.data.campaign.CampaignLog;

class FunnelLabelsTest {
    private static final Dataset SHOP = CouponShop.generate(3000, false, 3);
    private static final int[] ALL = IntStream.range(0, 3000).toArray();

    private static CampaignLog log(Map<Outcome, String> outcomes) {
        var shop = CouponShop.roles();
        return CampaignLog.of(
                SHOP,
                new Roles(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        shop.action(),
                        shop.propensity(),
                        true,
                        outcomes,
                        shop.features(),
                        shop.ignore()));
    }

    private static Funnel funnel(Map<Outcome, String> outcomes, int[] rows) {
        var log = log(outcomes);
        return new FunnelLabels(log, new OfferCode(log.actions())).funnel(rows);
    }

    @Test
    void allOutcomesGiveAllConditionalHeads() {
        var funnel = funnel(CouponShop.roles().outcomes(), ALL);

        assertThat(funnel.heads())
                .containsExactly(
                        Head.CLICK,
                        Head.PURCHASE_AFTER_CLICK,
                        Head.PURCHASE_WITHOUT_CLICK,
                        Head.REDEEMED_AFTER_PURCHASE,
                        Head.REPURCHASE_AFTER_PURCHASE,
                        Head.REPURCHASE_WITHOUT_PURCHASE);
        assertThat(funnel.amount()).isTrue();
    }

    @Test
    void withoutClicksPurchasesAreLearnedDirectly() {
        var funnel = funnel(Map.of(Outcome.PURCHASE, "purchase"), ALL);

        assertThat(funnel.heads()).containsExactly(Head.PURCHASE);
        assertThat(funnel.outcomes()).containsExactly(Outcome.PURCHASE);
        assertThat(funnel.amount()).isFalse();
    }

    @Test
    void withoutPurchasesNothingIsInvented() {
        var funnel = funnel(Map.of(Outcome.CLICK, "click", Outcome.REPURCHASE, "repurchase"), ALL);

        assertThat(funnel.heads()).containsExactly(Head.CLICK, Head.REPURCHASE);
        assertThat(funnel.outcomes()).containsExactlyInAnyOrder(Outcome.CLICK, Outcome.REPURCHASE);
    }

    @Test
    void spendAloneTellsWhoBought() {
        var funnel = funnel(Map.of(Outcome.SPEND, "spend"), ALL);

        assertThat(funnel.heads()).containsExactly(Head.PURCHASE);
        assertThat(funnel.outcomes()).containsExactly(Outcome.SPEND);
    }

    @Test
    void rareHeadsGetTheirBaseRate() {
        var few = IntStream.range(0, 120).toArray();

        var funnel = funnel(Map.of(Outcome.CLICK, "click", Outcome.PURCHASE, "purchase"), few);

        assertThat(funnel.heads()).contains(Head.CLICK).doesNotContain(Head.PURCHASE_WITHOUT_CLICK);
        assertThat(funnel.rates().get(Head.PURCHASE_WITHOUT_CLICK)).isBetween(0.0, 0.2);
    }

    @Test
    void tooFewCasesAreRefused() {
        assertThatThrownBy(() -> funnel(
                        Map.of(Outcome.CLICK, "click"), IntStream.range(0, 30).toArray()))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("20");
    }

    @Test
    void samplesCountOnlyWhereTheConditionHolds() {
        var log = log(CouponShop.roles().outcomes());
        var labels = new FunnelLabels(log, new OfferCode(log.actions()));
        var funnel = labels.funnel(ALL);

        var samples = labels.samples(funnel, new float[3000], new float[3000]);

        var click = log.outcome(Outcome.CLICK).orElseThrow();
        var spend = log.outcome(Outcome.SPEND).orElseThrow();
        int k = funnel.heads().size();
        int redeemed = funnel.heads().indexOf(Head.REDEEMED_AFTER_PURCHASE);
        for (int row = 0; row < 3000; row++) {
            assertThat(samples.chanceMask()[row * k + 1]).isEqualTo((float) click[row]);
            assertThat(samples.amountMask()[row]).isEqualTo(spend[row] > 0 ? 1f : 0f);
            if (log.setting(row)[0] == 0) {
                assertThat(samples.chanceMask()[row * k + redeemed]).isZero();
            }
        }
    }
}
