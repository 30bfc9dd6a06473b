package promocast.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import promocast.data.Message;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/** Says offers, levers and lines in the planner's words: {@code ¥30 off ¥120}, {@code 满 ¥120 减 ¥30}. Immutable. */
final class OfferFormatter {
    private static final Map<String, String> UNITS = Map.of(
            "coupon.faceValue", "money",
            "coupon.minSpend", "money",
            "coupon.maxDiscount", "money",
            "points.pointValue", "money",
            "ad.bid", "money",
            "coupon.percentOff", "share",
            "share", "share");
    private static final List<String> NAMED = List.of(
            "arm",
            "platform",
            "share",
            "coupon.faceValue",
            "coupon.percentOff",
            "coupon.minSpend",
            "coupon.maxDiscount",
            "coupon.validDays",
            "points.multiplier",
            "points.bonus",
            "points.pointValue",
            "recommendation.slots",
            "recommendation.strategy",
            "ad.placement",
            "ad.bid",
            "ad.frequencyCap");

    private final Locale locale;
    private final NumberFormatter numbers;

    /** @param numbers how its money is shown */
    OfferFormatter(Locale locale, NumberFormatter numbers) {
        this.locale = locale;
        this.numbers = numbers;
    }

    /** An offer in a few words. */
    String offer(Offer offer) {
        if (offer instanceof Offer.Arm arm) {
            return arm.arm();
        }
        if (offer instanceof Offer.Coupon coupon) {
            return coupon(coupon);
        }
        if (offer instanceof Offer.Points points) {
            return points(points);
        }
        if (offer instanceof Offer.Recommendation recommendation) {
            return say("recommendation", numbers.number(recommendation.slots()));
        }
        if (offer instanceof Offer.Ad ad) {
            return say("ad", ad.placement(), numbers.number(ad.frequencyCap()));
        }
        if (offer instanceof Offer.Bundle bundle) {
            return bundle.offers().stream().map(this::offer).collect(Collectors.joining(" + "));
        }
        return say("none");
    }

    /** What a line is called: the planner's own name, else its segment, else everybody. */
    String line(PlanLine line) {
        if (!line.label().isBlank()) {
            return line.label();
        }
        return line.segment().isBlank() ? say("everybody") : line.segment();
    }

    /** The planner's word for a field of an offer, such as face value; the field itself where there is none. */
    String field(String field) {
        return NAMED.contains(field) ? say("field." + field) : field;
    }

    /** A value of a field with its unit: {@code ¥20}, {@code 15%}, {@code 2}. */
    String value(String field, double value) {
        var unit = UNITS.getOrDefault(field, "number");
        return switch (unit) {
            case "money" -> numbers.price(value);
            case "share" -> numbers.share(value);
            default -> numbers.number(value);
        };
    }

    private String coupon(Offer.Coupon coupon) {
        if (coupon.faceValue() == 0 && coupon.percentOff() == 0) {
            return say("none");
        }
        var amount = coupon.faceValue() > 0 ? numbers.price(coupon.faceValue()) : numbers.share(coupon.percentOff());
        var off = coupon.minSpend() > 0
                ? say("coupon.threshold", amount, numbers.price(coupon.minSpend()))
                : say("coupon", amount);
        var capped = coupon.faceValue() == 0 && Double.isFinite(coupon.maxDiscount());
        return capped ? say("coupon.capped", off, numbers.price(coupon.maxDiscount())) : off;
    }

    private String points(Offer.Points points) {
        var parts = new ArrayList<String>();
        if (points.multiplier() > 1) {
            parts.add(say("points", numbers.number(points.multiplier())));
        }
        if (points.bonus() > 0) {
            parts.add(say("points.bonus", numbers.number(points.bonus())));
        }
        return parts.isEmpty() ? say("none") : String.join(" + ", parts);
    }

    private String say(String key, String... args) {
        return new Message("promocast.engine.messages", "format.offer." + key, List.of((Object[]) args)).in(locale);
    }
}
