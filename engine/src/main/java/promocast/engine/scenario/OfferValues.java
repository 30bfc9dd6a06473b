package promocast.engine.scenario;

import java.util.Map;
import java.util.TreeMap;
import promocast.engine.plan.Offer;

/** All that an offer fixes, what only moves the costs included, by the name under which an edit sets it. */
final class OfferValues {
    private OfferValues() {}

    static Map<String, Object> of(Offer offer) {
        var values = new TreeMap<String, Object>(offer.fields());
        for (var part : offer.parts()) {
            if (part instanceof Offer.Coupon coupon) {
                values.put("coupon.maxDiscount", coupon.maxDiscount());
                values.put("coupon.validDays", coupon.validDays());
                values.put("coupon.stacking", coupon.stacking());
            } else if (part instanceof Offer.Points points) {
                values.put("points.pointValue", points.pointValue());
                values.put("points.expiryDays", points.expiryDays());
                values.put("points.pendingDays", points.pendingDays());
            } else if (part instanceof Offer.Arm arm) {
                values.put("arm.costOnPurchase", arm.costOnPurchase());
            }
        }
        return values;
    }
}
