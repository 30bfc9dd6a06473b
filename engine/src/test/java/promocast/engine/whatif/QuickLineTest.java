package promocast.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import promocast.data.CouponShop;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.campaign.CampaignLog;
import promocast.engine.evaluate.PolicyEstimator;
import promocast.engine.evaluate.PolicySample;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

class QuickLineTest {
    private static final Economics ECONOMICS = new Economics(0.3, 0.02, 0.01, 0.2, 0.05, 4);
    private static final PlanLine LINE =
            PlanLine.of("", Offer.Coupon.of(10, 60)).withPlatform(Optional.of("0"));
    private static final CampaignPlan PLAN =
            CampaignPlan.empty("Spring", "CNY").withEconomics(ECONOMICS).withLines(java.util.List.of(LINE));

    private static final KnownShop SHOP = KnownShop.of(6000, 11);

    @Test
    void theLineAsPlannedIsItsSettledForecast() {
        var quick = SHOP.whatIf().quick(PLAN, 0).of(LINE);
        var settled = SHOP.whatIf().settle(PLAN, Progress.NONE).lines().get(0).incremental();

        assertThat(quick.incremental().profit().value())
                .isCloseTo(settled.profit().value(), within(1e-6));
        assertThat(quick.incremental().profit().lower())
                .isCloseTo(settled.profit().lower(), within(1e-6));
        assertThat(quick.extrapolated()).isFalse();
    }

    @Test
    void otherOffersMoveAsTheLiveNetworkSays() {
        var quick = SHOP.whatIf().quick(PLAN, 0);
        var changed = LINE.withOffer(Offer.Coupon.of(20, 60));
        double moved = quick.of(changed).incremental().profit().value()
                - quick.of(LINE).incremental().profit().value();
        double live = SHOP.profit(PLAN.withLine(0, changed)) - SHOP.profit(PLAN);

        assertThat(moved).isCloseTo(live, within(Math.abs(0.05 * live) + 1));
        assertThat(quick.of(LINE.withOffer(new Offer.NoOffer()))
                        .incremental()
                        .profit()
                        .value())
                .isZero();
        assertThat(quick.of(LINE.withOffer(Offer.Coupon.of(90, 60))).extrapolated())
                .isTrue();
    }

    @Test
    void aLineWithoutOfferIsAnchoredAtTheFirstOfferAskedFor() {
        var none = PLAN.withLine(0, LINE.withOffer(new Offer.NoOffer()).withPlatform(Optional.empty()));
        var quick = SHOP.whatIf().quick(none, 0).of(LINE).incremental();

        assertThat(quick.profit().upper()).isGreaterThan(quick.profit().lower());
    }

    @Test
    void loggedCustomersSpeakForTheTrueProfit() {
        var logged = SHOP.whatIf().logged(PLAN, 0, LINE).orElseThrow();
        var data = CouponShop.generate(6000, false, 11);
        double[] setting = {10, 60, 1, 0};
        double spend = mean(CouponShop.truth(data, Outcome.SPEND, setting));
        double again = mean(CouponShop.truth(data, Outcome.REPURCHASE, setting));
        double redeemed = mean(CouponShop.truth(data, Outcome.REDEEMED, setting));
        double truth = 0.25 * (spend + 4 * again) - 0.02 - 10 * redeemed;

        assertThat(mean(logged.forecast())).isCloseTo(truth, within(1e-4));
        var sample = PolicySample.of(logged.rho(), logged.reward(), logged.forecast(), logged.forecast());
        assertThat(PolicyEstimator.IPS.estimate(sample, 5, 10).contains(truth)).isTrue();
        assertThat(PolicyEstimator.DR.estimate(sample, 5, 10).contains(truth)).isTrue();
    }

    @Test
    void rewardsAreWhatCustomersDid() {
        var logged = SHOP.whatIf().logged(PLAN, 0, LINE).orElseThrow();
        var log = CampaignLog.of(CouponShop.generate(6000, false, 11), CouponShop.roles());
        double[] spend = log.outcome(Outcome.SPEND).orElseThrow();
        double[] again = log.outcome(Outcome.REPURCHASE).orElseThrow();
        double[] redeemed = log.outcome(Outcome.REDEEMED).orElseThrow();
        int matched = 0;
        for (int i = 0; i < log.rows(); i++) {
            boolean same = java.util.Arrays.equals(log.setting(i), new double[] {10, 60, 1, 0});
            assertThat(logged.rho()[i]).isCloseTo(same ? 1 / log.propensity()[i] : 0, within(1e-9));
            if (same) {
                matched++;
                double expected = 0.25 * (spend[i] + 4 * again[i]) - 0.02 - 10 * redeemed[i];
                assertThat(logged.reward()[i]).isCloseTo(expected, within(1e-4));
            }
        }
        assertThat(matched).isGreaterThan(30);
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }
}
