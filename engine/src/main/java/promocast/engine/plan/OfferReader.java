package promocast.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import promocast.data.BadInputException;
import promocast.data.Localised;
import promocast.engine.EngineMessage;

/**
 * Turns the JSON of an offer into one; missing optional keys take their defaults.
 *
 * @param source name of the file, for complaints
 */
record OfferReader(String source) {
    private static final List<String> COUPON = List.of(
            "type",
            "faceValue",
            "percentOff",
            "minSpend",
            "maxDiscount",
            "validDays",
            "stacking",
            "perCustomer",
            "firstOrder");
    private static final List<String> POINTS =
            List.of("type", "multiplier", "bonus", "pointValue", "expiryDays", "pendingDays", "breakage");
    private static final List<String> RECOMMENDATION =
            List.of("type", "slots", "strategy", "replaces", "slotCost", "replacedValue");
    private static final List<String> AD = List.of("type", "placement", "bid", "frequencyCap", "pricing");

    /**
     * The offer.
     *
     * @param place the line, in words
     * @param path where in the file it stands
     * @param bundles whether it may be a bundle
     */
    Offer offer(JsonNode node, Localised place, String path, boolean bundles) {
        var where = EngineMessage.of("plan.file.place.offer", place);
        if (!node.isObject()) {
            throw new BadInputException(
                    EngineMessage.of("plan.file.notObject", source, where, node.toString(), "type", path));
        }
        return switch (node.path("type").asText("")) {
            case "none" -> none(PlanNode.of(node, source, where, path, List.of("type")));
            case "arm" -> arm(PlanNode.of(node, source, where, path, List.of("type", "arm", "costOnPurchase")));
            case "coupon" -> coupon(PlanNode.of(node, source, where, path, COUPON));
            case "points" -> points(PlanNode.of(node, source, where, path, POINTS));
            case "recommendation" -> recommendation(PlanNode.of(node, source, where, path, RECOMMENDATION));
            case "ad" -> ad(PlanNode.of(node, source, where, path, AD));
            case "bundle" -> bundle(PlanNode.of(node, source, where, path, List.of("type", "offers")), place, bundles);
            default ->
                throw new PlanNode(node, source, where, path).wrong("type", "plan.file.offerType", node.path("type"));
        };
    }

    private static Offer none(PlanNode none) {
        return new Offer.NoOffer();
    }

    private static Offer arm(PlanNode arm) {
        var name = arm.text("arm", "");
        if (name.isBlank()) {
            throw arm.absent("arm");
        }
        return new Offer.Arm(name, arm.money("costOnPurchase", 0));
    }

    private static Offer coupon(PlanNode coupon) {
        var faceValue = coupon.money("faceValue", 0);
        var percentOff = coupon.share("percentOff", 0);
        if (faceValue > 0 && percentOff > 0) {
            throw coupon.wrong(
                    "percentOff", "plan.file.oneDiscount", coupon.node().get("percentOff"));
        }
        return new Offer.Coupon(
                faceValue,
                percentOff,
                coupon.money("minSpend", 0),
                coupon.money("maxDiscount", Double.POSITIVE_INFINITY),
                coupon.whole("validDays", 1, 14),
                coupon.truth("stacking", false),
                coupon.whole("perCustomer", 1, 1),
                coupon.text("firstOrder", ""));
    }

    private static Offer points(PlanNode points) {
        return new Offer.Points(
                points.money("multiplier", 1),
                points.money("bonus", 0),
                points.money("pointValue", Double.NaN),
                points.whole("expiryDays", 1, 365),
                points.whole("pendingDays", 0, 0),
                points.share("breakage", Double.NaN));
    }

    private static Offer recommendation(PlanNode recommendation) {
        return new Offer.Recommendation(
                recommendation.whole("slots", 0, 1),
                recommendation.text("strategy", ""),
                recommendation.text("replaces", ""),
                recommendation.money("slotCost", 0),
                recommendation.money("replacedValue", 0));
    }

    private static Offer ad(PlanNode ad) {
        var pricing = ad.text("pricing", "none");
        if (!OfferField.pricings().contains(pricing)) {
            throw ad.wrong("pricing", "plan.file.pricing", TextNode.valueOf(pricing));
        }
        return new Offer.Ad(
                ad.text("placement", ""),
                ad.money("bid", 0),
                ad.money("frequencyCap", 1),
                Offer.Ad.Pricing.valueOf(pricing.toUpperCase(Locale.ROOT)));
    }

    private Offer bundle(PlanNode bundle, Localised place, boolean allowed) {
        var offers = new ArrayList<Offer>();
        var kinds = new ArrayList<String>();
        for (var part : bundle.list("offers")) {
            var kind = part.path("type").asText("");
            if (!allowed || kind.equals("none") || kind.equals("bundle") || kinds.contains(kind)) {
                throw bundle.wrong("offers", "plan.file.bundle", part);
            }
            kinds.add(kind);
            offers.add(offer(part, place, bundle.path("offers") + "[" + offers.size() + "]", false));
        }
        if (offers.isEmpty()) {
            throw bundle.absent("offers");
        }
        return new Offer.Bundle(offers);
    }
}
