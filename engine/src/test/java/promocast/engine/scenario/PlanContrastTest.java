package promocast.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.KnownShop;
import promocast.engine.whatif.WhatIf;

class PlanContrastTest {
    private static final WhatIf WHAT_IF = KnownShop.of(3000, 5).whatIf();
    private static final CampaignPlan FIRST = CampaignPlan.empty("A", "CNY")
            .withLines(List.of(
                    PlanLine.of("recency > 60", Offer.Coupon.of(20, 60)), PlanLine.of("", Offer.Coupon.of(20, 60))));

    private static PlanContrast contrast(CampaignPlan second) {
        return PlanContrast.of(WHAT_IF.settle(FIRST, Progress.NONE), WHAT_IF.settle(second, Progress.NONE));
    }

    @Test
    void equalPlansDifferInNothingForSure() {
        var contrast = contrast(FIRST);
        assertThat(contrast.rows()).allSatisfy(row -> {
            assertThat(row.difference().value()).isZero();
            assertThat(row.difference().upper()).isZero();
        });
        assertThat(contrast.row(Measure.PROFIT).chance()).isEqualTo(0.5);
        assertThat(contrast.row(Measure.REACH).chance()).isNaN();
    }

    @Test
    void linesThatBothPlansHaveCancel() {
        var second = FIRST.withLine(0, PlanLine.of("recency > 60", Offer.Coupon.of(10, 60)));
        var row = contrast(second).row(Measure.EXTRA_PROFIT);
        double alone = Math.hypot(half(FIRST), half(second));
        double half = row.difference().upper() - row.difference().value();
        assertThat(half).isCloseTo(alone, within(1e-9));
        assertThat(half)
                .isLessThan(Math.hypot(
                        row.first().upper() - row.first().value(),
                        row.second().upper() - row.second().value()));
    }

    private static double half(CampaignPlan plan) {
        var profit = WHAT_IF.settleLine(plan, 0).incremental().profit();
        return profit.upper() - profit.value();
    }

    @Test
    void theBetterPlanIsLikelierBetterAndLessCostIsBetter() {
        var cheap = contrast(FIRST.withLine(1, PlanLine.of("", Offer.Coupon.of(5, 60))));
        var cost = cheap.row(Measure.CAMPAIGN_COST);
        assertThat(cost.difference().value()).isNegative();
        assertThat(cost.chance()).isGreaterThan(0.5);
        var profit = cheap.row(Measure.EXTRA_PROFIT);
        assertThat(profit.chance() > 0.5).isEqualTo(profit.difference().value() > 0);
        double sure = cheap.row(Measure.SURE_BUYER_COST).second().value();
        assertThat(sure).isPositive().isLessThan(cost.second().value());
    }
}
