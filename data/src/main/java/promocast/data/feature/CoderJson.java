package promocast.data.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import promocast.data.Json;
import promocast.data.feature.FeatureCoder.Day;
import promocast.data.feature.FeatureCoder.Flag;
import promocast.data.feature.FeatureCoder.HeavyTail;
import promocast.data.feature.FeatureCoder.Nothing;
import promocast.data.feature.FeatureCoder.OneHot;
import promocast.data.feature.FeatureCoder.Standard;

/** A {@link FeatureCoder} as JSON; doubles come back bit for bit. */
final class CoderJson {
    private CoderJson() {}

    static ObjectNode write(FeatureCoder coder) {
        var node = Json.object().put("feature", coder.feature());
        if (coder instanceof Standard standard) {
            node.put("kind", "standard").put("mean", standard.mean()).put("deviation", standard.deviation());
            return node.put("indicator", standard.indicator());
        }
        if (coder instanceof Flag flag) {
            return node.put("kind", "flag").put("share", flag.share()).put("indicator", flag.indicator());
        }
        if (coder instanceof HeavyTail heavy) {
            node.put("kind", "heavyTail").put("logMean", heavy.logMean()).put("logDeviation", heavy.logDeviation());
            addAll(node, "knots", heavy.knots());
            addAll(node, "scores", heavy.scores());
            return node.put("indicator", heavy.indicator());
        }
        if (coder instanceof OneHot oneHot) {
            node.put("kind", "oneHot");
            oneHot.categories().forEach(node.putArray("categories")::add);
            oneHot.rare().forEach(node.putArray("rare")::add);
            return node.put("indicator", oneHot.indicator());
        }
        if (coder instanceof Day day) {
            node.put("kind", "day").put("mean", day.mean()).put("deviation", day.deviation());
            node.put("weekend", day.weekend());
            return node.put("indicator", day.indicator());
        }
        if (coder instanceof HashedNames names) {
            node.put("kind", "hashed").put("buckets", names.buckets());
            names.categories().forEach(node.putArray("categories")::add);
            return node.put("indicator", names.indicator());
        }
        if (coder instanceof DaysBefore days) {
            node.put("kind", "daysBefore").put("time", days.time());
            node.put("mean", days.mean()).put("deviation", days.deviation());
            return node.put("indicator", days.indicator());
        }
        return coder instanceof TextCoder text ? write(text, node) : node.put("kind", "nothing");
    }

    /** @throws IllegalArgumentException when it is none */
    static FeatureCoder read(JsonNode node) {
        var feature = node.path("feature").asText();
        var indicator = node.path("indicator").asBoolean();
        var kind = node.path("kind").asText();
        return switch (kind) {
            case "standard" -> new Standard(feature, number(node, "mean"), number(node, "deviation"), indicator);
            case "flag" -> new Flag(feature, number(node, "share"), indicator);
            case "heavyTail" -> heavyTail(feature, node, indicator);
            case "oneHot" -> new OneHot(feature, texts(node, "categories"), texts(node, "rare"), indicator);
            case "day" ->
                new Day(
                        feature,
                        number(node, "mean"),
                        number(node, "deviation"),
                        node.path("weekend").asBoolean(),
                        indicator);
            case "hashed" ->
                new HashedNames(feature, texts(node, "categories"), (int) number(node, "buckets"), indicator);
            case "daysBefore" ->
                new DaysBefore(
                        feature,
                        node.path("time").asText(),
                        number(node, "mean"),
                        number(node, "deviation"),
                        indicator);
            case "text" -> text(feature, node, indicator);
            case "nothing" -> new Nothing(feature);
            default -> throw new IllegalArgumentException("kind: " + kind);
        };
    }

    private static ObjectNode write(TextCoder text, ObjectNode node) {
        node.put("kind", "text");
        var codes = node.putArray("codes");
        for (int code : text.codes()) {
            codes.add(code);
        }
        node.put("idf", FloatText.of(text.idf())).put("directions", FloatText.of(text.directions()));
        addAll(node, "means", text.means());
        addAll(node, "deviations", text.deviations());
        return node.put("indicator", text.indicator());
    }

    private static TextCoder text(String feature, JsonNode node, boolean indicator) {
        var codes = new int[node.path("codes").size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = node.path("codes").get(i).intValue();
        }
        return new TextCoder(
                feature,
                codes,
                FloatText.read(node.path("idf").asText()),
                FloatText.read(node.path("directions").asText()),
                numbers(node, "means"),
                numbers(node, "deviations"),
                indicator);
    }

    private static HeavyTail heavyTail(String feature, JsonNode node, boolean indicator) {
        var knots = numbers(node, "knots");
        var scores = numbers(node, "scores");
        if (knots.length == 0 || knots.length != scores.length) {
            throw new IllegalArgumentException("knots: " + knots.length + ", scores: " + scores.length);
        }
        return new HeavyTail(feature, knots, scores, number(node, "logMean"), number(node, "logDeviation"), indicator);
    }

    static void addAll(ObjectNode node, String key, double[] values) {
        var array = node.putArray(key);
        for (double value : values) {
            array.add(value);
        }
    }

    static double number(JsonNode node, String key) {
        var value = node.path(key);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(key + ": " + value);
        }
        return value.doubleValue();
    }

    static double[] numbers(JsonNode node, String key) {
        var values = new double[node.path(key).size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.path(key).get(i).doubleValue();
        }
        return values;
    }

    private static List<String> texts(JsonNode node, String key) {
        var texts = new ArrayList<String>();
        node.path(key).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
