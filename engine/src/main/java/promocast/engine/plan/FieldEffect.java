package promocast.engine.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import promocast.data.ActionSpace;

/** What a field of an offer moves in a forecast. */
public enum FieldEffect {
    /** What customers do, as the log knows the lever; and the costs. */
    RESPONSE,
    /** Who gets the offer. */
    AUDIENCE,
    /** What the offer costs; what customers do is forecast as if it had its usual value. */
    COSTS,
    /** When points fall due, not how much. */
    LIABILITY,
    /** Nothing, as things stand. */
    NOTHING;

    /** The effect of every field of a line's offer, by its name. */
    public static Map<String, FieldEffect> of(CampaignPlan plan, PlanLine line, ActionSpace actions) {
        var effects = new LinkedHashMap<String, FieldEffect>();
        for (var field : OfferField.of(line.offer())) {
            effects.put(field.name(), of(field, plan, line, actions));
        }
        return effects;
    }

    /** The effect of one field of a line's offer. */
    public static FieldEffect of(OfferField field, CampaignPlan plan, PlanLine line, ActionSpace actions) {
        if (isLogged(field.name(), actions)) {
            return RESPONSE;
        }
        var usage = plan.economicsOf(line).usage();
        return line.offer().parts().stream()
                .filter(part -> OfferFields.kind(part).equals(field.kind()))
                .findFirst()
                .map(part -> unlogged(field.key(), part, usage))
                .orElse(NOTHING);
    }

    /** Whether the log has the field as a lever, with at least two values to tell apart. */
    public static boolean isLogged(String field, ActionSpace actions) {
        return actions.levers().stream()
                .anyMatch(lever -> lever.field().equals(field) && lever.logged().size() > 1);
    }

    private static FieldEffect unlogged(String key, Offer part, Usage usage) {
        if (part instanceof Offer.Coupon coupon) {
            return coupon(key, coupon, usage);
        }
        if (part instanceof Offer.Points points) {
            return points(key, points, usage);
        }
        if (part instanceof Offer.Recommendation recommendation) {
            boolean priced = recommendation.slotCost() > 0 || recommendation.replacedValue() > 0;
            return switch (key) {
                case "slots" -> costsIf(priced);
                case "slotCost", "replacedValue" -> costsIf(recommendation.slots() > 0);
                default -> NOTHING;
            };
        }
        if (part instanceof Offer.Ad ad) {
            return switch (key) {
                case "bid" -> costsIf(ad.pricing() != Offer.Ad.Pricing.NONE);
                case "frequencyCap" -> costsIf(ad.pricing() == Offer.Ad.Pricing.IMPRESSION && ad.bid() > 0);
                case "pricing" -> costsIf(ad.bid() > 0);
                default -> NOTHING;
            };
        }
        return costsIf(key.equals("costOnPurchase"));
    }

    private static FieldEffect coupon(String key, Offer.Coupon coupon, Usage usage) {
        return switch (key) {
            case "firstOrder" -> AUDIENCE;
            case "faceValue", "percentOff" -> COSTS;
            case "validDays" -> costsIf(coupon.isWorth() && !Double.isNaN(usage.responseHalfLifeDays()));
            case "stacking" -> costsIf(coupon.isWorth() && usage.otherPromotions() > 0);
            case "maxDiscount" -> costsIf(coupon.percentOff() > 0);
            default -> costsIf(coupon.isWorth());
        };
    }

    private static FieldEffect points(String key, Offer.Points points, Usage usage) {
        return switch (key) {
            case "multiplier", "bonus" -> COSTS;
            case "expiryDays", "pendingDays" ->
                !points.isWorth() ? NOTHING : Double.isNaN(usage.pointHalfLifeDays()) ? LIABILITY : COSTS;
            default -> costsIf(points.isWorth());
        };
    }

    private static FieldEffect costsIf(boolean moved) {
        return moved ? COSTS : NOTHING;
    }
}
