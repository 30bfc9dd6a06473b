package promocast.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import promocast.data.BadInputException;
import promocast.engine.EngineMessage;
import promocast.engine.plan.PlanNode.Limit;

/**
 * Turns the JSON of a {@code plan.json} into a plan; missing optional keys take their defaults.
 *
 * @param source name of the file, for complaints
 */
record PlanReader(String source) {
    private static final List<String> PLAN = List.of(
            "name", "currency", "horizonDays", "startDate", "budget", "economics", "lines", "constraints", "platforms");
    private static final List<String> ECONOMICS = List.of(
            "marginRate",
            "messageCost",
            "pointValue",
            "breakage",
            "commission",
            "repurchaseValue",
            "responseHalfLifeDays",
            "pointHalfLifeDays",
            "otherPromotions");
    private static final List<String> LINE =
            List.of("segment", "share", "pick", "platform", "alsoOn", "window", "offer", "pinned", "label");
    private static final List<String> CONSTRAINTS = List.of("minRoi", "maxContactsPerCustomer", "frequencyCap");
    private static final List<String> TERMS = List.of("commission", "messageCost", "frequencyCap");

    /** The plan. */
    CampaignPlan plan(JsonNode root) {
        var plan = PlanNode.of(root, source, EngineMessage.of("plan.file.place.plan"), "", PLAN);
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
                constraints(plan.find("constraints").orElse(MissingNode.getInstance())),
                startDate(plan),
                platforms(plan));
    }

    private static Optional<LocalDate> startDate(PlanNode plan) {
        var written = plan.text("startDate", "");
        if (written.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            throw plan.wrong("startDate", "plan.file.date", TextNode.valueOf(written));
        }
    }

    private Map<String, PlatformTerms> platforms(PlanNode plan) {
        var found = plan.find("platforms");
        if (found.isEmpty()) {
            return Map.of();
        }
        if (!found.get().isObject()) {
            throw plan.wrong("platforms", "plan.file.platforms", found.get());
        }
        var platforms = new TreeMap<String, PlatformTerms>();
        found.get().properties().forEach(entry -> {
            var place = EngineMessage.of("plan.file.place.platform", entry.getKey());
            var terms = PlanNode.of(entry.getValue(), source, place, "platforms." + entry.getKey(), TERMS);
            platforms.put(
                    entry.getKey(),
                    new PlatformTerms(
                            terms.share("commission", Double.NaN),
                            terms.money("messageCost", Double.NaN),
                            terms.money("frequencyCap", Double.POSITIVE_INFINITY)));
        });
        return platforms;
    }

    private Economics economics(JsonNode node) {
        var defaults = Economics.defaults();
        if (node.isMissingNode()) {
            return defaults;
        }
        var economics =
                PlanNode.of(node, source, EngineMessage.of("plan.file.place.economics"), "economics", ECONOMICS);
        return new Economics(
                economics.share("marginRate", defaults.marginRate()),
                economics.money("messageCost", defaults.messageCost()),
                economics.money("pointValue", defaults.pointValue()),
                economics.share("breakage", defaults.breakage()),
                economics.share("commission", defaults.commission()),
                economics.money("repurchaseValue", defaults.repurchaseValue()),
                new Usage(
                        economics.number("responseHalfLifeDays", Double.NaN, Limit.ABOVE_ZERO),
                        economics.number("pointHalfLifeDays", Double.NaN, Limit.ABOVE_ZERO),
                        economics.share("otherPromotions", 0)));
    }

    private CampaignPlan.Constraints constraints(JsonNode node) {
        if (node.isMissingNode()) {
            return new CampaignPlan.Constraints(OptionalDouble.empty(), 1);
        }
        var limits =
                PlanNode.of(node, source, EngineMessage.of("plan.file.place.constraints"), "constraints", CONSTRAINTS);
        var minRoi = limits.number("minRoi", Double.NaN, Limit.ANY);
        return new CampaignPlan.Constraints(
                Double.isNaN(minRoi) ? OptionalDouble.empty() : OptionalDouble.of(minRoi),
                limits.whole("maxContactsPerCustomer", 1, 1),
                limits.money("frequencyCap", Double.POSITIVE_INFINITY));
    }

    private PlanLine line(JsonNode node, int number) {
        var place = EngineMessage.of("plan.file.place.line", number);
        var path = "lines[" + (number - 1) + "]";
        var line = PlanNode.of(node, source, place, path, LINE);
        var segment = line.text("segment", "");
        filter(segment, number, path + ".segment");
        var written = line.find("offer").orElseThrow(() -> line.absent("offer"));
        var offer = new OfferReader(source).offer(written, place, path + ".offer", true);
        offer.parts().stream()
                .filter(Offer.Coupon.class::isInstance)
                .forEach(part -> filter(((Offer.Coupon) part).firstOrder(), number, path + ".offer.firstOrder"));
        return new PlanLine(
                segment,
                line.share("share", 1),
                pick(line),
                Optional.of(line.text("platform", "")).filter(name -> !name.isBlank()),
                offer,
                line.truth("pinned", false),
                line.text("label", ""),
                window(line, number),
                names(line, "alsoOn"));
    }

    private void filter(String expression, int number, String path) {
        try {
            Segment.parse(expression);
        } catch (BadInputException e) {
            throw new BadInputException(EngineMessage.of("plan.file.segment", source, number, e.explanation(), path));
        }
    }

    private Window window(PlanNode line, int number) {
        var found = line.find("window");
        if (found.isEmpty()) {
            return Window.whole();
        }
        var place = EngineMessage.of("plan.file.place.window", number);
        var window = PlanNode.of(found.get(), source, place, line.path("window"), List.of("startDay", "days"));
        var start = window.whole("startDay", 0, 0);
        return window.find("days").isEmpty() ? Window.from(start) : new Window(start, window.whole("days", 1, 1));
    }

    private static List<String> names(PlanNode line, String key) {
        return line.list(key).stream()
                .map(name -> {
                    if (!name.isTextual() || name.textValue().isBlank()) {
                        throw line.wrong(key, "plan.file.names", name);
                    }
                    return name.textValue();
                })
                .toList();
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
}
