package promocast.engine.plan;

import java.util.Locale;
import java.util.stream.Collectors;
import promocast.data.Localised;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;
import promocast.engine.format.Figure.Kind;
import promocast.engine.format.NumberFormatter;

/**
 * An offer in a few words: {@code ¥20 off ¥120}, {@code Points ×2}.
 *
 * @param offer the offer
 * @param currency ISO 4217 code
 */
public record OfferText(Offer offer, String currency) implements Localised {
    /** The offer in the words of a language. */
    public static String of(Offer offer, String currency, Locale locale) {
        return new OfferText(offer, currency).in(locale);
    }

    @Override
    public String in(Locale locale) {
        if (offer instanceof Offer.Bundle bundle) {
            return bundle.offers().stream()
                    .map(part -> of(part, currency, locale))
                    .collect(Collectors.joining(" + "));
        }
        if (offer instanceof Offer.Arm arm) {
            return arm.arm();
        }
        return message(locale).in(locale);
    }

    private Message message(Locale locale) {
        if (offer instanceof Offer.Coupon coupon) {
            return coupon(coupon, locale);
        }
        if (offer instanceof Offer.Points points) {
            return points.bonus() > 0
                    ? EngineMessage.of("plan.offer.bonus", number(points.multiplier()), number(points.bonus()))
                    : EngineMessage.of("plan.offer.points", number(points.multiplier()));
        }
        if (offer instanceof Offer.Recommendation recommendation) {
            return EngineMessage.of("plan.offer.recommendation", recommendation.slots());
        }
        if (offer instanceof Offer.Ad ad) {
            return ad.placement().isBlank()
                    ? EngineMessage.of("plan.offer.ad")
                    : EngineMessage.of("plan.offer.adAt", ad.placement());
        }
        return EngineMessage.of("plan.offer.none");
    }

    private Message coupon(Offer.Coupon coupon, Locale locale) {
        if (coupon.faceValue() == 0 && coupon.percentOff() == 0) {
            return EngineMessage.of("plan.offer.noCoupon");
        }
        var off = coupon.percentOff() > 0
                ? new NumberFormatter(locale, currency).share(coupon.percentOff())
                : new NumberFormatter(locale, currency).price(coupon.faceValue());
        var least = Figure.price(coupon.minSpend(), currency);
        var most = Figure.price(coupon.maxDiscount(), currency);
        var capped = coupon.percentOff() > 0 && Double.isFinite(coupon.maxDiscount());
        if (coupon.minSpend() > 0) {
            return capped
                    ? EngineMessage.of("plan.offer.couponFromUpTo", off, least, most)
                    : EngineMessage.of("plan.offer.couponFrom", off, least);
        }
        return capped
                ? EngineMessage.of("plan.offer.couponUpTo", off, most)
                : EngineMessage.of("plan.offer.coupon", off);
    }

    private static Localised number(double value) {
        return Figure.of(Kind.NUMBER, value);
    }
}
