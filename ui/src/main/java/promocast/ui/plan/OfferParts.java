package promocast.ui.plan;

import promocast.engine.plan.Offer;

/** Reads and changes the parts of an offer that move costs only, also inside a bundle. */
final class OfferParts {
    private OfferParts() {}

    /** Makes the same offer with one part changed. */
    @FunctionalInterface
    interface Change {
        /** The changed offer. */
        Offer of(Offer offer, double value);
    }

    /** Days that the coupon can be used; NaN without one. */
    static double validDays(Offer offer) {
        if (offer instanceof Offer.Bundle bundle) {
            return bundle.offers().stream()
                    .mapToDouble(OfferParts::validDays)
                    .filter(days -> !Double.isNaN(days))
                    .findFirst()
                    .orElse(Double.NaN);
        }
        return offer instanceof Offer.Coupon coupon ? coupon.validDays() : Double.NaN;
    }

    /** The same offer whose coupon can be used for so many days. */
    static Offer withValidDays(Offer offer, double days) {
        if (offer instanceof Offer.Bundle bundle) {
            return new Offer.Bundle(bundle.offers().stream()
                    .map(part -> withValidDays(part, days))
                    .toList());
        }
        return offer instanceof Offer.Coupon coupon
                ? new Offer.Coupon(
                        coupon.faceValue(),
                        coupon.percentOff(),
                        coupon.minSpend(),
                        coupon.maxDiscount(),
                        (int) days,
                        coupon.stacking())
                : offer;
    }

    /** Money paid for each purchase of an arm; NaN for other offers. */
    static double onPurchase(Offer offer) {
        return offer instanceof Offer.Arm arm ? arm.costOnPurchase() : Double.NaN;
    }

    /** The same arm with another cost of each purchase. */
    static Offer withOnPurchase(Offer offer, double cost) {
        return offer instanceof Offer.Arm arm ? new Offer.Arm(arm.arm(), cost) : offer;
    }
}
