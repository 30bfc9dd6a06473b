package promocast.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and sets single fields of a line and its offer by their lever name. */
public final class OfferFields {
    private OfferFields() {}

    /**
     * All that an offer fixes, what only moves the costs included, by the name under which an edit sets it. An open limit
     * is infinite, what the plan says NaN.
     */
    public static Map<String, Object> values(Offer offer) {
        var values = new TreeMap<String, Object>();
        for (var part : offer.parts()) {
            var kind = kind(part);
            read(part).forEach((key, value) -> values.put(key.equals(kind) ? kind : kind + "." + key, value));
        }
        return values;
    }

    /** The line with one field set. @throws IllegalArgumentException when there is no such field or value */
    static PlanLine with(PlanLine line, String field, Object value) {
        return switch (field) {
            case "share" -> line.withShare(number(field, value));
            case "platform", "message.channel" ->
                line.withPlatform(Optional.of(text(field, value)).filter(name -> !name.isBlank()));
            default -> line.withOffer(with(line.offer(), field, value));
        };
    }

    /** The offer with one field set; an offer of another kind becomes part of a bundle. */
    static Offer with(Offer offer, String field, Object value) {
        var kind = OfferField.kind(field);
        if (OfferField.find(field).isEmpty()) {
            throw new IllegalArgumentException("field: no offer has " + field);
        }
        var parts = new ArrayList<Offer>(offer.parts());
        int at = 0;
        while (at < parts.size() && !kind(parts.get(at)).equals(kind)) {
            at++;
        }
        if (at == parts.size()) {
            parts.add(fresh(kind));
        }
        var values = new LinkedHashMap<>(read(parts.get(at)));
        values.put(field.substring(field.indexOf('.') + 1), value);
        parts.set(at, make(kind, exclusive(values, field, value)));
        return offer instanceof Offer.Bundle || parts.size() > 1 ? new Offer.Bundle(parts) : parts.get(0);
    }

    /** The offer with a part of that kind as templates start from, unless it has one. */
    public static Offer including(Offer offer, String kind) {
        if (offer.parts().stream().anyMatch(part -> kind(part).equals(kind))) {
            return offer;
        }
        var parts = new ArrayList<Offer>(offer.parts());
        parts.add(fresh(kind));
        return parts.size() == 1 ? parts.get(0) : new Offer.Bundle(parts);
    }

    /** The offer without its part of that kind. */
    public static Offer excluding(Offer offer, String kind) {
        var parts =
                offer.parts().stream().filter(part -> !kind(part).equals(kind)).toList();
        return parts.isEmpty() ? new Offer.NoOffer() : parts.size() == 1 ? parts.get(0) : new Offer.Bundle(parts);
    }

    /** Kind of an offer that is no bundle, as in a plan file. */
    public static String kind(Offer part) {
        return part.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Offer fresh(String kind) {
        return switch (kind) {
            case "coupon" -> Offer.Coupon.of(0, 0);
            case "points" -> Offer.Points.times(1);
            case "recommendation" -> new Offer.Recommendation(0, "");
            case "ad" -> new Offer.Ad("", 0, 0);
            default -> new Offer.Arm("?", 0);
        };
    }

    private static Map<String, Object> exclusive(Map<String, Object> values, String field, Object value) {
        if (field.equals("coupon.faceValue") && number(field, value) > 0) {
            values.put("percentOff", 0.0);
        } else if (field.equals("coupon.percentOff") && number(field, value) > 0) {
            values.put("faceValue", 0.0);
        }
        return values;
    }

    private static Map<String, Object> read(Offer part) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : part.getClass().getRecordComponents()) {
            try {
                var value = component.getAccessor().invoke(part);
                values.put(component.getName(), value instanceof Offer.Ad.Pricing pricing ? name(pricing) : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("record " + part.getClass() + " hides " + component.getName(), e);
            }
        }
        return values;
    }

    private static Offer make(String kind, Map<String, Object> values) {
        return switch (kind) {
            case "coupon" -> coupon(values);
            case "points" -> points(values);
            case "recommendation" ->
                new Offer.Recommendation(
                        whole("recommendation.slots", values.get("slots")),
                        text("recommendation.strategy", values.get("strategy")),
                        text("recommendation.replaces", values.get("replaces")),
                        number("recommendation.slotCost", values.get("slotCost")),
                        number("recommendation.replacedValue", values.get("replacedValue")));
            case "ad" ->
                new Offer.Ad(
                        text("ad.placement", values.get("placement")),
                        number("ad.bid", values.get("bid")),
                        number("ad.frequencyCap", values.get("frequencyCap")),
                        pricing(text("ad.pricing", values.get("pricing"))));
            default ->
                new Offer.Arm(
                        text("arm", values.get("arm")), number("arm.costOnPurchase", values.get("costOnPurchase")));
        };
    }

    private static Offer coupon(Map<String, Object> values) {
        return new Offer.Coupon(
                number("coupon.faceValue", values.get("faceValue")),
                number("coupon.percentOff", values.get("percentOff")),
                number("coupon.minSpend", values.get("minSpend")),
                number("coupon.maxDiscount", values.get("maxDiscount")),
                whole("coupon.validDays", values.get("validDays")),
                truth("coupon.stacking", values.get("stacking")),
                whole("coupon.perCustomer", values.get("perCustomer")),
                text("coupon.firstOrder", values.get("firstOrder")));
    }

    private static Offer points(Map<String, Object> values) {
        return new Offer.Points(
                number("points.multiplier", values.get("multiplier")),
                number("points.bonus", values.get("bonus")),
                open("points.pointValue", values.get("pointValue")),
                whole("points.expiryDays", values.get("expiryDays")),
                whole("points.pendingDays", values.get("pendingDays")),
                open("points.breakage", values.get("breakage")));
    }

    /** What an advertisement is paid for, as in a plan file. */
    static String name(Offer.Ad.Pricing pricing) {
        return pricing.name().toLowerCase(Locale.ROOT);
    }

    private static Offer.Ad.Pricing pricing(String name) {
        return Arrays.stream(Offer.Ad.Pricing.values())
                .filter(pricing -> name(pricing).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "ad.pricing: one of " + OfferField.pricings() + " is needed, found " + name));
    }

    private static double number(String field, Object value) {
        if (value instanceof Number number && !Double.isNaN(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(field + ": a number is needed, found " + value);
    }

    /** A number, or NaN for what the plan says. */
    private static double open(String field, Object value) {
        return value instanceof Double number && number.isNaN() ? number : number(field, value);
    }

    private static int whole(String field, Object value) {
        var number = number(field, value);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(field + ": a whole number is needed, found " + value);
        }
        return (int) number;
    }

    private static String text(String field, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(field + ": a name is needed, found " + value);
    }

    private static boolean truth(String field, Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException(field + ": true or false is needed, found " + value);
    }
}
