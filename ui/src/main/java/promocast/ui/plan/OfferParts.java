package promocast.ui.plan;

import promocast.engine.plan.Offer;

/** Reads the parts of an offer that move costs only, also inside a bundle; NaN where it has none. */
final class OfferParts {
    private OfferParts() {}

    /** Days that the coupon can be used. */
    static double validDays(Offer offer) {
        return offer.parts().stream()
                .filter(Offer.Coupon.class::isInstance)
                .mapToDouble(part -> ((Offer.Coupon) part).validDays())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Money paid for each purchase of an arm. */
    static double onPurchase(Offer offer) {
        return offer.parts().stream()
                .filter(Offer.Arm.class::isInstance)
                .mapToDouble(part -> ((Offer.Arm) part).costOnPurchase())
                .findFirst()
                .orElse(Double.NaN);
    }
}
