package promocast.app.cli;

import java.util.stream.Collectors;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.Offer;

/** Offers in a few words. */
final class OfferText {
    private OfferText() {}

    static String of(Session session, NumberFormatter numbers, Offer offer) {
        if (offer instanceof Offer.Arm arm) {
            return arm.arm();
        }
        if (offer instanceof Offer.Coupon coupon) {
            var off = coupon.faceValue() > 0 ? numbers.price(coupon.faceValue()) : numbers.share(coupon.percentOff());
            return coupon.minSpend() > 0
                    ? session.text("offer.couponFrom", off, numbers.price(coupon.minSpend()))
                    : session.text("offer.coupon", off);
        }
        if (offer instanceof Offer.Points points) {
            return session.text("offer.points", numbers.number(points.multiplier()), numbers.number(points.bonus()));
        }
        if (offer instanceof Offer.Recommendation recommendation) {
            return session.text("offer.recommendation", recommendation.slots());
        }
        if (offer instanceof Offer.Ad ad) {
            return session.text("offer.ad", ad.placement());
        }
        if (offer instanceof Offer.Bundle bundle) {
            return bundle.offers().stream()
                    .map(part -> of(session, numbers, part))
                    .collect(Collectors.joining(" + "));
        }
        return session.text("offer.none");
    }
}
