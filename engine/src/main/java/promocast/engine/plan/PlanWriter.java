package promocast.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Turns a plan into the JSON of a {@code plan.json}; keys in the order of the documentation, defaults left out. */
final class PlanWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanWriter() {}

    /** The whole plan. */
    static JsonNode plan(CampaignPlan plan) {
        var json = JSON.objectNode();
        json.put("name", plan.name()).put("currency", plan.currency()).put("horizonDays", plan.horizonDays());
        plan.startDate().ifPresent(day -> json.put("startDate", day.toString()));
        number(json, "budget", plan.budget());
        json.set("economics", economics(plan.economics()));
        var lines = json.putArray("lines");
        plan.lines().forEach(line -> lines.add(line(line)));
        var constraints = json.putObject("constraints");
        number(constraints, "minRoi", plan.constraints().minRoi().orElse(Double.NaN));
        constraints.put("maxContactsPerCustomer", plan.constraints().maxContactsPerCustomer());
        stated(constraints, "frequencyCap", plan.constraints().frequencyCap());
        if (!plan.platforms().isEmpty()) {
            var platforms = json.putObject("platforms");
            plan.platforms().forEach((name, terms) -> platforms.set(name, terms(terms)));
        }
        return json;
    }

    private static ObjectNode economics(Economics economics) {
        var json = JSON.objectNode();
        number(json, "marginRate", economics.marginRate());
        number(json, "messageCost", economics.messageCost());
        number(json, "pointValue", economics.pointValue());
        number(json, "breakage", economics.breakage());
        number(json, "commission", economics.commission());
        number(json, "repurchaseValue", economics.repurchaseValue());
        stated(json, "responseHalfLifeDays", economics.usage().responseHalfLifeDays());
        stated(json, "pointHalfLifeDays", economics.usage().pointHalfLifeDays());
        if (economics.usage().otherPromotions() > 0) {
            number(json, "otherPromotions", economics.usage().otherPromotions());
        }
        return json;
    }

    private static ObjectNode terms(PlatformTerms terms) {
        var json = JSON.objectNode();
        stated(json, "commission", terms.commission());
        stated(json, "messageCost", terms.messageCost());
        stated(json, "frequencyCap", terms.frequencyCap());
        return json;
    }

    private static ObjectNode line(PlanLine line) {
        var json = JSON.objectNode();
        json.put("segment", line.segment());
        number(json, "share", line.share());
        json.put("pick", line.pick().name().toLowerCase(Locale.ROOT));
        line.platform().ifPresent(platform -> json.put("platform", platform));
        if (!line.alsoOn().isEmpty()) {
            line.alsoOn().forEach(json.putArray("alsoOn")::add);
        }
        if (!line.window().equals(Window.whole())) {
            var window = json.putObject("window").put("startDay", line.window().startDay());
            if (!line.window().isOpen()) {
                window.put("days", line.window().days());
            }
        }
        json.set("offer", offer(line.offer()));
        json.put("pinned", line.pinned());
        if (!line.label().isEmpty()) {
            json.put("label", line.label());
        }
        return json;
    }

    private static ObjectNode offer(Offer offer) {
        var json = JSON.objectNode();
        if (offer instanceof Offer.Arm arm) {
            json.put("type", "arm").put("arm", arm.arm());
            number(json, "costOnPurchase", arm.costOnPurchase());
        } else if (offer instanceof Offer.Coupon coupon) {
            coupon(json.put("type", "coupon"), coupon);
        } else if (offer instanceof Offer.Points points) {
            points(json.put("type", "points"), points);
        } else if (offer instanceof Offer.Recommendation recommendation) {
            recommendation(json.put("type", "recommendation"), recommendation);
        } else if (offer instanceof Offer.Ad ad) {
            json.put("type", "ad").put("placement", ad.placement());
            number(json, "bid", ad.bid());
            number(json, "frequencyCap", ad.frequencyCap());
            if (ad.pricing() != Offer.Ad.Pricing.NONE) {
                json.put("pricing", OfferFields.name(ad.pricing()));
            }
        } else if (offer instanceof Offer.Bundle bundle) {
            var offers = json.put("type", "bundle").putArray("offers");
            bundle.offers().forEach(part -> offers.add(offer(part)));
        } else {
            json.put("type", "none");
        }
        return json;
    }

    private static void coupon(ObjectNode json, Offer.Coupon coupon) {
        number(json, "faceValue", coupon.faceValue());
        if (coupon.percentOff() > 0) {
            number(json, "percentOff", coupon.percentOff());
        }
        number(json, "minSpend", coupon.minSpend());
        stated(json, "maxDiscount", coupon.maxDiscount());
        json.put("validDays", coupon.validDays()).put("stacking", coupon.stacking());
        if (coupon.perCustomer() > 1) {
            json.put("perCustomer", coupon.perCustomer());
        }
        if (!coupon.firstOrder().isEmpty()) {
            json.put("firstOrder", coupon.firstOrder());
        }
    }

    private static void recommendation(ObjectNode json, Offer.Recommendation recommendation) {
        json.put("slots", recommendation.slots()).put("strategy", recommendation.strategy());
        if (!recommendation.replaces().isEmpty()) {
            json.put("replaces", recommendation.replaces());
        }
        if (recommendation.slotCost() > 0) {
            number(json, "slotCost", recommendation.slotCost());
        }
        if (recommendation.replacedValue() > 0) {
            number(json, "replacedValue", recommendation.replacedValue());
        }
    }

    private static void points(ObjectNode json, Offer.Points points) {
        number(json, "multiplier", points.multiplier());
        number(json, "bonus", points.bonus());
        stated(json, "pointValue", points.pointValue());
        json.put("expiryDays", points.expiryDays()).put("pendingDays", points.pendingDays());
        stated(json, "breakage", points.breakage());
    }

    /** A number that may be left open, by leaving its key out. */
    private static void stated(ObjectNode json, String key, double value) {
        if (Double.isFinite(value)) {
            number(json, key, value);
        }
    }

    /** Whole numbers without a fraction; what is not finite as null. */
    private static void number(ObjectNode json, String key, double value) {
        if (!Double.isFinite(value)) {
            json.putNull(key);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.put(key, (long) value);
        } else {
            json.put(key, value);
        }
    }
}
