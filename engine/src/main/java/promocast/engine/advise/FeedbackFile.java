package promocast.engine.advise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.engine.EngineJson;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanFile;
import promocast.engine.plan.PlanLine;

/**
 * Reads and writes feedback as JSON: {@code {"decisions": [{"verdict": "rejected", "note": "...", "line": {...}, "field":
 * "points.multiplier", "value": 2}], "actuals": [{"line": {...}, "period": 0, "profit": 12000, "error": 3000}]}}. A line is
 * that of a plan file; a decision without a field replaced the line by {@code becomes}; a result without a period is that
 * of the whole campaign.
 */
public final class FeedbackFile {
    private static final long LARGEST = 16L << 20;

    private FeedbackFile() {}

    /** The file in which the feedback about a plan file is kept: {@code spring.json} has {@code spring.feedback.json}. */
    public static Path beside(Path plan) {
        var name = String.valueOf(plan.getFileName());
        return plan.resolveSibling(name.replaceFirst("\\.json$", "") + ".feedback.json");
    }

    /** @throws BadInputException when it is no feedback; names the file and what is wrong */
    public static Feedback read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInputException(EngineMessage.of("advise.feedback.missing", file.toString()));
            }
            if (Files.size(file) > LARGEST) {
                throw new BadInputException(EngineMessage.of("advise.feedback.tooLarge", name));
            }
            return fromJson(Files.readString(file), name);
        } catch (IOException e) {
            throw new BadInputException(EngineMessage.of("advise.feedback.unreadable", file.toString()));
        }
    }

    /**
     * Writes to a temporary file beside it, then moves it into place.
     *
     * @throws BadInputException when it cannot be written there
     */
    public static void write(Feedback feedback, Path file) {
        AtomicFile.write(file, toJson(feedback).getBytes(StandardCharsets.UTF_8));
    }

    /** The feedback as JSON. */
    public static String toJson(Feedback feedback) {
        var root = EngineJson.object();
        var decisions = root.putArray("decisions");
        feedback.decisions().forEach(decision -> decision(decision, decisions.addObject()));
        var actuals = root.putArray("actuals");
        for (var actual : feedback.actuals()) {
            var node = actuals.addObject();
            node.set("line", line(actual.line()));
            actual.period().ifPresent(period -> node.put("period", period));
            node.put("profit", actual.profit()).put("error", actual.error());
        }
        return EngineJson.pretty(root) + "\n";
    }

    private static void decision(Feedback.Decision decision, ObjectNode node) {
        node.put("verdict", decision.verdict().name().toLowerCase(Locale.ROOT));
        node.put("note", decision.note());
        node.set("line", line(decision.line()));
        if (decision.edit() instanceof PlanEdit.SetLever lever) {
            node.put("field", lever.field());
            if (lever.value() instanceof Number number) {
                node.put("value", number.doubleValue());
            } else {
                node.put("value", String.valueOf(lever.value()));
            }
        } else {
            node.set("becomes", line(((PlanEdit.ReplaceLine) decision.edit()).line()));
        }
    }

    private static JsonNode line(PlanLine line) {
        var plan = CampaignPlan.empty("line", "CNY").withLines(List.of(line));
        return EngineJson.parse(PlanFile.toJson(plan), plan.name()).get("lines").get(0);
    }

    /** The feedback that {@link #toJson} wrote; {@code source} names the file in errors. */
    public static Feedback fromJson(String json, String source) {
        try {
            var root = EngineJson.parse(json, source);
            var decisions = new ArrayList<Feedback.Decision>();
            for (var node : array(root, "decisions", source)) {
                decisions.add(decision(node, source));
            }
            var actuals = new ArrayList<Feedback.Actual>();
            for (var node : array(root, "actuals", source)) {
                actuals.add(new Feedback.Actual(
                        line(node, "line", source),
                        period(node, source),
                        number(node, "profit", source),
                        number(node, "error", source)));
            }
            return new Feedback(decisions, actuals);
        } catch (IllegalArgumentException e) {
            throw wrong(source, String.valueOf(e.getMessage()).split(":")[0]);
        }
    }

    private static Feedback.Decision decision(JsonNode node, String source) {
        var verdict = Stream.of(Feedback.Verdict.values())
                .filter(one -> one.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(node.path("verdict").asText()))
                .findFirst()
                .orElseThrow(() -> wrong(source, "verdict"));
        PlanEdit edit;
        if (node.path("field").isTextual()) {
            var value = node.path("value");
            if (!value.isNumber() && !value.isTextual()) {
                throw wrong(source, "value");
            }
            Object set = value.isNumber() ? (Object) value.doubleValue() : value.asText();
            edit = new PlanEdit.SetLever(0, node.get("field").asText(), set);
        } else {
            edit = new PlanEdit.ReplaceLine(0, line(node, "becomes", source));
        }
        return new Feedback.Decision(
                edit, line(node, "line", source), verdict, node.path("note").asText());
    }

    private static PlanLine line(JsonNode node, String key, String source) {
        if (!node.path(key).isObject()) {
            throw wrong(source, key);
        }
        var plan = EngineJson.object().put("name", "line").put("currency", "CNY");
        plan.putArray("lines").add(node.get(key));
        return PlanFile.fromJson(plan.toString(), source).lines().get(0);
    }

    private static Iterable<JsonNode> array(JsonNode root, String key, String source) {
        if (root.has(key) && !root.get(key).isArray()) {
            throw wrong(source, key);
        }
        return root.path(key);
    }

    private static Optional<Integer> period(JsonNode node, String source) {
        if (node.has("period") && !node.get("period").isInt()) {
            throw wrong(source, "period");
        }
        return Optional.ofNullable(node.get("period")).map(JsonNode::intValue);
    }

    private static double number(JsonNode node, String key, String source) {
        if (!node.path(key).isNumber()) {
            throw wrong(source, key);
        }
        return node.get(key).doubleValue();
    }

    private static BadInputException wrong(String source, String key) {
        return new BadInputException(EngineMessage.of("advise.feedback.wrong", source, key));
    }
}
