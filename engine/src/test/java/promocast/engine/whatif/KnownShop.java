package promocast.engine.whatif;

import java.util.Optional;
import promocast.data.CouponShop;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;

/** What-ifs over a coupon shop whose model is the truth, for tests of what is built on a forecast. */
public record KnownShop(WhatIf whatIf) {
    /** A shop with a log of {@code rows} customers. */
    public static KnownShop of(int rows, long seed) {
        var shop = CouponShop.generate(rows, false, seed);
        var customers = new ShopCustomers(shop, 1);
        return new KnownShop(
                new WhatIf(customers, shop, Optional.of(customers.log()), Optional.empty(), Progress.NONE));
    }

    /** The true extra profit of a plan. */
    public double profit(CampaignPlan plan) {
        return whatIf.live(plan).incremental().profit().value();
    }

    /** The true campaign cost of a plan. */
    public double cost(CampaignPlan plan) {
        return whatIf.live(plan).incremental().campaignCost().value();
    }
}
