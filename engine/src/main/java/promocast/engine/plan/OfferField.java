package promocast.engine.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A field of an offer: what it holds, and which values it can have. The names are those of the plan file behind the kind
 * of offer, such as {@code coupon.faceValue}, and those under which an edit sets it.
 *
 * @param name its name
 * @param unit what it holds
 * @param least lowest value of a number
 * @param most highest value of a number; infinite where none means no limit
 */
public record OfferField(String name, Unit unit, double least, double most) {
    private static final double MONEY = 1e12;
    private static final double DAYS = 3650;
    private static final double MANY = 1e6;

    /** What a field holds. */
    public enum Unit {
        /** Money. */
        MONEY,
        /** Money, or none for no limit. */
        LIMIT,
        /** Money or a share, or none for what the plan says. */
        PLAN_MONEY,
        PLAN_SHARE,
        /** A share, 0 to 1. */
        SHARE,
        /** Times the usual. */
        TIMES,
        /** A number. */
        NUMBER,
        /** A whole number. */
        WHOLE,
        /** Whole days, or none where they are not known. */
        OPEN_DAYS,
        /** Whole days. */
        DAYS,
        /** Yes or no. */
        TRUTH,
        /** A name. */
        NAME,
        /** A filter of customers. */
        FILTER,
        /** What an advertisement is paid for. */
        PRICING
    }

    private static final List<OfferField> ALL = List.of(
            new OfferField("arm", Unit.NAME, 0, 0),
            new OfferField("arm.costOnPurchase", Unit.MONEY, 0, MONEY),
            new OfferField("coupon.faceValue", Unit.MONEY, 0, MONEY),
            new OfferField("coupon.percentOff", Unit.SHARE, 0, 1),
            new OfferField("coupon.minSpend", Unit.MONEY, 0, MONEY),
            new OfferField("coupon.maxDiscount", Unit.LIMIT, 0, Double.POSITIVE_INFINITY),
            new OfferField("coupon.validDays", Unit.DAYS, 1, DAYS),
            new OfferField("coupon.stacking", Unit.TRUTH, 0, 0),
            new OfferField("coupon.perCustomer", Unit.WHOLE, 1, MANY),
            new OfferField("coupon.firstOrder", Unit.FILTER, 0, 0),
            new OfferField("points.multiplier", Unit.TIMES, 0, MANY),
            new OfferField("points.bonus", Unit.NUMBER, 0, MONEY),
            new OfferField("points.pointValue", Unit.PLAN_MONEY, 0, MONEY),
            new OfferField("points.expiryDays", Unit.DAYS, 1, DAYS),
            new OfferField("points.pendingDays", Unit.DAYS, 0, DAYS),
            new OfferField("points.breakage", Unit.PLAN_SHARE, 0, 1),
            new OfferField("recommendation.slots", Unit.WHOLE, 0, MANY),
            new OfferField("recommendation.strategy", Unit.NAME, 0, 0),
            new OfferField("recommendation.replaces", Unit.NAME, 0, 0),
            new OfferField("recommendation.slotCost", Unit.MONEY, 0, MONEY),
            new OfferField("recommendation.replacedValue", Unit.MONEY, 0, MONEY),
            new OfferField("ad.placement", Unit.NAME, 0, 0),
            new OfferField("ad.bid", Unit.MONEY, 0, MONEY),
            new OfferField("ad.frequencyCap", Unit.NUMBER, 0, MANY),
            new OfferField("ad.pricing", Unit.PRICING, 0, 0));

    /** All fields, kind by kind, in the order in which a form shows them. */
    public static List<OfferField> all() {
        return ALL;
    }

    /** The field of that name. */
    public static Optional<OfferField> find(String name) {
        return ALL.stream().filter(field -> field.name.equals(name)).findFirst();
    }

    /** The fields that apply to one offer (a bundle has those of its parts). */
    public static List<OfferField> of(Offer offer) {
        return ALL.stream()
                .filter(field -> offer.parts().stream().anyMatch(field::appliesTo))
                .toList();
    }

    /** Kind of offer that has it: {@code coupon}, {@code points}, ... */
    public String kind() {
        return kind(name);
    }

    /** Kind of offer that a field of that name belongs to. */
    public static String kind(String name) {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    /** The name without the kind, as in a plan file. */
    public String key() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Whether it holds a number. */
    public boolean isNumber() {
        return !List.of(Unit.TRUTH, Unit.NAME, Unit.FILTER, Unit.PRICING).contains(unit);
    }

    /** Whether it may be left open, for no limit or for what the plan says. */
    public boolean isOpen() {
        return List.of(Unit.LIMIT, Unit.PLAN_MONEY, Unit.PLAN_SHARE, Unit.OPEN_DAYS)
                .contains(unit);
    }

    /** Names of what an advertisement can be paid for, as in a plan file. */
    public static List<String> pricings() {
        return Arrays.stream(Offer.Ad.Pricing.values()).map(OfferFields::name).toList();
    }

    /** Whether the field means something to an offer: a maximum discount does only to a percentage. */
    private boolean appliesTo(Offer part) {
        if (!OfferFields.kind(part).equals(kind())) {
            return false;
        }
        return !(part instanceof Offer.Coupon coupon)
                || switch (key()) {
                    case "faceValue" -> coupon.percentOff() == 0;
                    case "percentOff", "maxDiscount" -> coupon.percentOff() > 0;
                    default -> true;
                };
    }
}
