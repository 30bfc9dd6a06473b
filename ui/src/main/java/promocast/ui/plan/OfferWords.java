package promocast.ui.plan;

import java.util.stream.Collectors;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.ui.text.Texts;

/** Offers and lines in the planner's words, in the language of now. */
public final class OfferWords {
    private final Texts texts;
    private final NumberFormatter numbers;

    /** Words with the given numbers. */
    public OfferWords(Texts texts, NumberFormatter numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    /** What a line is called: its label, else its segment, else everybody. */
    public String title(PlanLine line) {
        if (!line.label().isBlank()) {
            return line.label();
        }
        return line.segment().isBlank() ? texts.get("plan.line.everyone") : line.segment();
    }

    /** What is offered: {@code ¥20 off ¥120}. */
    public String of(Offer offer) {
        if (offer instanceof Offer.Coupon coupon) {
            return coupon(coupon);
        }
        if (offer instanceof Offer.Points points) {
            return points(points);
        }
        if (offer instanceof Offer.Arm arm) {
            return arm.arm();
        }
        if (offer instanceof Offer.Recommendation recommendation) {
            return texts.get("plan.offer.recommendation", recommendation.slots());
        }
        if (offer instanceof Offer.Ad ad) {
            return texts.get("plan.offer.ad", ad.placement());
        }
        if (offer instanceof Offer.Bundle bundle) {
            return bundle(bundle);
        }
        return texts.get("plan.offer.none");
    }

    private String coupon(Offer.Coupon coupon) {
        if (coupon.percentOff() > 0) {
            var percent = numbers.share(coupon.percentOff());
            return coupon.minSpend() > 0
                    ? texts.get("plan.offer.percentAbove", percent, numbers.price(coupon.minSpend()))
                    : texts.get("plan.offer.percent", percent);
        }
        if (coupon.faceValue() <= 0) {
            return texts.get("plan.offer.none");
        }
        return coupon.minSpend() > 0
                ? texts.get(
                        "plan.offer.couponAbove", numbers.price(coupon.faceValue()), numbers.price(coupon.minSpend()))
                : texts.get("plan.offer.coupon", numbers.price(coupon.faceValue()));
    }

    private String points(Offer.Points points) {
        if (points.bonus() > 0) {
            return texts.get("plan.offer.bonus", numbers.number(points.bonus()));
        }
        return points.multiplier() > 1
                ? texts.get("plan.offer.points", numbers.number(points.multiplier()))
                : texts.get("plan.offer.none");
    }

    private String bundle(Offer.Bundle bundle) {
        var none = texts.get("plan.offer.none");
        var parts = bundle.offers().stream()
                .map(this::of)
                .filter(words -> !words.equals(none))
                .toList();
        return parts.isEmpty() ? none : parts.stream().collect(Collectors.joining(texts.get("plan.offer.and")));
    }
}
