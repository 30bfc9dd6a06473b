package promocast.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sets single fields of a line and its offer by their lever name. */
final class OfferFields {
    private OfferFields() {}

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
        var kind = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        var name = field.substring(field.indexOf('.') + 1);
        return switch (kind) {
            case "coupon" ->
                replace(offer, Offer.Coupon.class, Offer.Coupon.of(0, 0), old -> coupon(old, field, name, value));
            case "points" ->
                replace(offer, Offer.Points.class, Offer.Points.times(1), old -> points(old, field, name, value));
            case "recommendation" ->
                replace(
                        offer,
                        Offer.Recommendation.class,
                        new Offer.Recommendation(0, ""),
                        old -> recommendation(old, field, name, value));
            case "ad" -> replace(offer, Offer.Ad.class, new Offer.Ad("", 0, 0), old -> ad(old, field, name, value));
            case "arm" -> replace(offer, Offer.Arm.class, new Offer.Arm("?", 0), old -> arm(old, field, name, value));
            default -> throw unknown(field);
        };
    }

    private static <T extends Offer> Offer replace(Offer offer, Class<T> kind, T fresh, UnaryOperator<T> change) {
        var parts = new ArrayList<Offer>(offer.parts());
        var changed = false;
        for (int i = 0; i < parts.size(); i++) {
            if (kind.isInstance(parts.get(i))) {
                parts.set(i, change.apply(kind.cast(parts.get(i))));
                changed = true;
            }
        }
        if (!changed) {
            parts.add(change.apply(fresh));
        }
        return offer instanceof Offer.Bundle || parts.size() > 1 ? new Offer.Bundle(parts) : parts.get(0);
    }

    private static Offer.Coupon coupon(Offer.Coupon old, String field, String name, Object value) {
        return switch (name) {
            case "faceValue" -> coupon(old, number(field, value), number(field, value) > 0 ? 0 : old.percentOff());
            case "percentOff" -> coupon(old, number(field, value) > 0 ? 0 : old.faceValue(), number(field, value));
            case "minSpend" ->
                new Offer.Coupon(
                        old.faceValue(),
                        old.percentOff(),
                        number(field, value),
                        old.maxDiscount(),
                        old.validDays(),
                        old.stacking());
            case "maxDiscount" ->
                new Offer.Coupon(
                        old.faceValue(),
                        old.percentOff(),
                        old.minSpend(),
                        number(field, value),
                        old.validDays(),
                        old.stacking());
            case "validDays" ->
                new Offer.Coupon(
                        old.faceValue(),
                        old.percentOff(),
                        old.minSpend(),
                        old.maxDiscount(),
                        whole(field, value),
                        old.stacking());
            case "stacking" ->
                new Offer.Coupon(
                        old.faceValue(),
                        old.percentOff(),
                        old.minSpend(),
                        old.maxDiscount(),
                        old.validDays(),
                        truth(field, value));
            default -> throw unknown(field);
        };
    }

    private static Offer.Coupon coupon(Offer.Coupon old, double faceValue, double percentOff) {
        return new Offer.Coupon(
                faceValue, percentOff, old.minSpend(), old.maxDiscount(), old.validDays(), old.stacking());
    }

    private static Offer.Points points(Offer.Points old, String field, String name, Object value) {
        var multiplier = name.equals("multiplier") ? number(field, value) : old.multiplier();
        var bonus = name.equals("bonus") ? number(field, value) : old.bonus();
        var pointValue = name.equals("pointValue") ? number(field, value) : old.pointValue();
        var expiry = name.equals("expiryDays") ? whole(field, value) : old.expiryDays();
        var pending = name.equals("pendingDays") ? whole(field, value) : old.pendingDays();
        known(field, name, List.of("multiplier", "bonus", "pointValue", "expiryDays", "pendingDays"));
        return new Offer.Points(multiplier, bonus, pointValue, expiry, pending);
    }

    private static Offer.Recommendation recommendation(
            Offer.Recommendation old, String field, String name, Object value) {
        known(field, name, List.of("slots", "strategy"));
        return name.equals("slots")
                ? new Offer.Recommendation(whole(field, value), old.strategy())
                : new Offer.Recommendation(old.slots(), text(field, value));
    }

    private static Offer.Ad ad(Offer.Ad old, String field, String name, Object value) {
        known(field, name, List.of("placement", "bid", "frequencyCap"));
        return switch (name) {
            case "placement" -> new Offer.Ad(text(field, value), old.bid(), old.frequencyCap());
            case "bid" -> new Offer.Ad(old.placement(), number(field, value), old.frequencyCap());
            default -> new Offer.Ad(old.placement(), old.bid(), number(field, value));
        };
    }

    private static Offer.Arm arm(Offer.Arm old, String field, String name, Object value) {
        known(field, name, List.of("arm", "costOnPurchase"));
        return name.equals("arm")
                ? new Offer.Arm(text(field, value), old.costOnPurchase())
                : new Offer.Arm(old.arm(), number(field, value));
    }

    private static void known(String field, String name, List<String> names) {
        if (!names.contains(name)) {
            throw unknown(field);
        }
    }

    private static IllegalArgumentException unknown(String field) {
        return new IllegalArgumentException("field: no offer has " + field);
    }

    private static double number(String field, Object value) {
        if (value instanceof Number number && !Double.isNaN(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(field + ": a number is needed, found " + value);
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
