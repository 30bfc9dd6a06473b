package promocast.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import promocast.data.BadInputException;
import promocast.data.Localised;
import promocast.engine.EngineMessage;

/**
 * A JSON object of a plan file, read key by key; every complaint names the file, the place, the key and what was found.
 *
 * @param node the object
 * @param source name of the file
 * @param place where in the plan it stands, in words
 * @param path where in the file it stands, such as {@code lines[0].offer}; empty for the whole
 */
record PlanNode(JsonNode node, String source, Localised place, String path) {
    /** @throws BadInputException when it is not an object or has a key that is not among {@code keys} */
    static PlanNode of(JsonNode node, String source, Localised place, String path, List<String> keys) {
        if (!node.isObject()) {
            throw new BadInputException(EngineMessage.of(
                    "plan.file.notObject",
                    source,
                    place,
                    shown(node),
                    String.join(", ", keys),
                    path.isEmpty() ? "$" : path));
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw new BadInputException(EngineMessage.of(
                        "plan.file.unknownKey",
                        source,
                        place,
                        key,
                        String.join(", ", new TreeSet<>(keys)),
                        path(path, key)));
            }
        });
        return new PlanNode(node, source, place, path);
    }

    /** The value of a key; empty where it is absent or null. */
    Optional<JsonNode> find(String key) {
        return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
    }

    /** A number that {@code limit} accepts. */
    double number(String key, double absent, Limit limit) {
        var found = find(key);
        if (found.isEmpty()) {
            return absent;
        }
        var value = found.get().isNumber() ? found.get().doubleValue() : Double.NaN;
        if (Double.isNaN(value) || Double.isInfinite(value) || value < limit.least || value > limit.most) {
            throw wrong(key, limit.key, found.get());
        }
        return value;
    }

    /** An amount of money from 0 to a million million: sums over customers stay numbers. */
    double money(String key, double absent) {
        return number(key, absent, Limit.MONEY);
    }

    /** A share from 0 to 1. */
    double share(String key, double absent) {
        return number(key, absent, Limit.SHARE);
    }

    /** A whole number from {@code least} to a million. */
    int whole(String key, int least, int absent) {
        var found = find(key);
        if (found.isEmpty()) {
            return absent;
        }
        var value = found.get();
        if (!value.isNumber()
                || value.doubleValue() != Math.rint(value.doubleValue())
                || value.doubleValue() < least
                || value.doubleValue() > 1_000_000) {
            throw wrong(key, least == 0 ? "plan.file.wholeFromZero" : "plan.file.wholeFromOne", value);
        }
        return (int) value.doubleValue();
    }

    /** A text. */
    String text(String key, String absent) {
        return find(key)
                .map(value -> {
                    if (!value.isTextual()) {
                        throw wrong(key, "plan.file.text", value);
                    }
                    return value.textValue();
                })
                .orElse(absent);
    }

    /** A truth value. */
    boolean truth(String key, boolean absent) {
        return find(key)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw wrong(key, "plan.file.truth", value);
                    }
                    return value.booleanValue();
                })
                .orElse(absent);
    }

    /** A list; empty where the key is absent. */
    List<JsonNode> list(String key) {
        var items = new java.util.ArrayList<JsonNode>();
        find(key).ifPresent(value -> {
            if (!value.isArray()) {
                throw wrong(key, "plan.file.list", value);
            }
            value.forEach(items::add);
        });
        return items;
    }

    /** The complaint that a key has the wrong value; {@code needed} is the key of the words for what it needs. */
    BadInputException wrong(String key, String needed, JsonNode found) {
        return new BadInputException(EngineMessage.of(
                "plan.file.wrongValue", source, place, key, shown(found), EngineMessage.of(needed), path(path, key)));
    }

    /** The complaint that a key is absent. */
    BadInputException absent(String key) {
        return new BadInputException(EngineMessage.of("plan.file.absentKey", source, place, key, path(path, key)));
    }

    /** The path of a key. */
    String path(String key) {
        return path(path, key);
    }

    private static String path(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String shown(JsonNode value) {
        var text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    /** What a number may be. */
    enum Limit {
        MONEY("plan.file.money", 0, 1e12),
        SHARE("plan.file.share", 0, 1),
        /** A number above 0. */
        ABOVE_ZERO("plan.file.aboveZero", Double.MIN_VALUE, 1e6),
        ANY("plan.file.number", -Double.MAX_VALUE, Double.MAX_VALUE);

        private final String key;
        private final double least;
        private final double most;

        Limit(String key, double least, double most) {
            this.key = key;
            this.least = least;
            this.most = most;
        }
    }
}
