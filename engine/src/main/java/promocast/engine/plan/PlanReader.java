package promocast.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import promocast.data.BadInputException;
import promocast.data.Localised;
import promocast.engine.EngineMessage;
import promocast.engine.plan.PlanNode.Limit;

/**
 * Turns the JSON of a {@code plan.json} into a plan; missing optional keys take their defaults.
 *
 * @param source name of the file, for complaints
 */
record PlanReader(String source) {
    private static final List<String> PLAN =
            List.of("name", "currency", "horizonDays", "budget", "economics", "lines", "constraints");
    private static final List<String> ECONOMICS =
            List.of("marginRate", "messageCost", "pointValue", "breakage", "commission", "repurchaseValue");
    private static final List<String> LINE =
            List.of("segment", "share", "pick", "platform", "offer", "pinned", "label");
    private static final List<String> CONSTRAINTS = List.of("minRoi", "maxContactsPerCustomer");

    /** The plan. */
    CampaignPlan plan(JsonNode root) {
        var plan = PlanNode.of(root, source, EngineMessage.of("plan.file.place.plan"), PLAN);
        var currency = plan.text("currency", "CNY");
        if (!Limits.isCurrency(currency)) {
            throw plan.wrong("currency", "plan.file.currency", TextNode.valueOf(currency));
        }
        if (plan.find("lines").isEmpty()) {
            throw plan.absent("lines");
        }
        var lines = new ArrayList<PlanLine>();
        for (var line : plan.list("lines")) {
            lines.add(line(line, lines.size() + 1));
        }
        return new CampaignPlan(
                plan.text("name", ""),
                currency,
                plan.whole("horizonDays", 1, 14),
                plan.money("budget", Double.POSITIVE_INFINITY),
                economics(plan.find("economics").orElse(MissingNode.getInstance())),
                lines,
                constraints(plan.find("constraints").orElse(MissingNode.getInstance())));
    }

    private Economics economics(JsonNode node) {
        var defaults = Economics.defaults();
        if (node.isMissingNode()) {
            return defaults;
        }
        var economics = PlanNode.of(node, source, EngineMessage.of("plan.file.place.economics"), ECONOMICS);
        return new Economics(
                economics.share("marginRate", defaults.marginRate()),
                economics.money("messageCost", defaults.messageCost()),
                economics.money("pointValue", defaults.pointValue()),
                economics.share("breakage", defaults.breakage()),
                economics.share("commission", defaults.commission()),
                economics.money("repurchaseValue", defaults.repurchaseValue()));
    }

    private CampaignPlan.Constraints constraints(JsonNode node) {
        if (node.isMissingNode()) {
            return new CampaignPlan.Constraints(OptionalDouble.empty(), 1);
        }
        var limits = PlanNode.of(node, source, EngineMessage.of("plan.file.place.constraints"), CONSTRAINTS);
        var minRoi = limits.number("minRoi", Double.NaN, Limit.ANY);
        return new CampaignPlan.Constraints(
                Double.isNaN(minRoi) ? OptionalDouble.empty() : OptionalDouble.of(minRoi),
                limits.whole("maxContactsPerCustomer", 1, 1));
    }

    private PlanLine line(JsonNode node, int number) {
        var place = EngineMessage.of("plan.file.place.line", number);
        var line = PlanNode.of(node, source, place, LINE);
        var segment = line.text("segment", "");
        try {
            Segment.parse(segment);
        } catch (BadInputException e) {
            throw new BadInputException(EngineMessage.of("plan.file.segment", source, number, e.explanation()));
        }
        var offer = line.find("offer").orElseThrow(() -> line.absent("offer"));
        return new PlanLine(
                segment,
                line.share("share", 1),
                pick(line),
                Optional.of(line.text("platform", "")).filter(name -> !name.isBlank()),
                offer(offer, place, true),
                line.truth("pinned", false),
                line.text("label", ""));
    }

    private static PlanLine.Pick pick(PlanNode line) {
        var name = line.text("pick", "random");
        for (var pick : PlanLine.Pick.values()) {
            if (pick.name().toLowerCase(Locale.ROOT).equals(name)) {
                return pick;
            }
        }
        throw line.wrong("pick", "plan.file.pick", TextNode.valueOf(name));
    }

    private Offer offer(JsonNode node, Localised place, boolean bundles) {
        var where = EngineMessage.of("plan.file.place.offer", place);
        if (!node.isObject()) {
            throw new BadInputException(
                    EngineMessage.of("plan.file.notObject", source, where, node.toString(), "type"));
        }
        var type = node.path("type").asText("");
        return switch (type) {
            case "none" -> none(PlanNode.of(node, source, where, List.of("type")));
            case "arm" -> arm(PlanNode.of(node, source, where, List.of("type", "arm", "costOnPurchase")));
            case "coupon" -> coupon(PlanNode.of(node, source, where, COUPON));
            case "points" -> points(PlanNode.of(node, source, where, POINTS));
            case "recommendation" ->
                recommendation(PlanNode.of(node, source, where, List.of("type", "slots", "strategy")));
            case "ad" -> ad(PlanNode.of(node, source, where, List.of("type", "placement", "bid", "frequencyCap")));
            case "bundle" -> bundle(PlanNode.of(node, source, where, List.of("type", "offers")), place, bundles);
            default -> throw new PlanNode(node, source, where).wrong("type", "plan.file.offerType", node.path("type"));
        };
    }

    private static final List<String> COUPON =
            List.of("type", "faceValue", "percentOff", "minSpend", "maxDiscount", "validDays", "stacking");
    private static final List<String> POINTS =
            List.of("type", "multiplier", "bonus", "pointValue", "expiryDays", "pendingDays");

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
                coupon.truth("stacking", false));
    }

    private static Offer points(PlanNode points) {
        return new Offer.Points(
                points.money("multiplier", 1),
                points.money("bonus", 0),
                points.money("pointValue", Double.NaN),
                points.whole("expiryDays", 1, 365),
                points.whole("pendingDays", 0, 0));
    }

    private static Offer recommendation(PlanNode recommendation) {
        return new Offer.Recommendation(recommendation.whole("slots", 0, 1), recommendation.text("strategy", ""));
    }

    private static Offer ad(PlanNode ad) {
        return new Offer.Ad(ad.text("placement", ""), ad.money("bid", 0), ad.money("frequencyCap", 1));
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
            offers.add(offer(part, place, false));
        }
        if (offers.isEmpty()) {
            throw bundle.absent("offers");
        }
        return new Offer.Bundle(offers);
    }
}
