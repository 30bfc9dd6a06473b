package promocast.engine.advise;

import com.fasterxml.jackson.databind.JsonNode;
import promocast.data.BadInputException;
import promocast.engine.EngineMessage;

/**
 * One rule of a file; complaints name the file, the rule and the key.
 *
 * @param node the JSON object
 * @param source name of the file
 * @param number number of the rule, from 1
 */
record RuleNode(JsonNode node, String source, int number) {
    /** The rule. */
    Rule rule() {
        var kind = RuleKind.named(text("kind"))
                .orElseThrow(() -> new BadInputException(EngineMessage.of(
                        "advise.rules.unknownKind",
                        source,
                        number,
                        node.get("kind").asText(),
                        RuleKind.words())));
        node.fieldNames().forEachRemaining(key -> {
            if (!key.equals("kind") && !kind.keys().contains(key)) {
                throw new BadInputException(EngineMessage.of(
                        "advise.rules.unknownKey", source, number, key, String.join(", ", kind.keys())));
            }
        });
        try {
            return kind.read(this);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(EngineMessage.of(
                    "advise.rules.outOfRange",
                    source,
                    number,
                    String.valueOf(e.getMessage()).split(":")[0]));
        }
    }

    /** A number. */
    double number(String key) {
        var value = node.get(key);
        if (value == null || !value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(key);
        }
        return value.doubleValue();
    }

    /** A whole number. */
    int whole(String key) {
        double value = number(key);
        if (value != Math.rint(value) || Math.abs(value) > 1_000_000) {
            throw wrong(key);
        }
        return (int) value;
    }

    /** A text. */
    String text(String key) {
        var value = node.get(key);
        if (value == null || !value.isTextual()) {
            throw wrong(key);
        }
        return value.textValue();
    }

    /** A text that may be absent. */
    String text(String key, String absent) {
        return node.has(key) ? text(key) : absent;
    }

    private BadInputException wrong(String key) {
        var value = node.get(key);
        return new BadInputException(
                value == null
                        ? EngineMessage.of("advise.rules.missingKey", source, number, key)
                        : EngineMessage.of("advise.rules.wrong", source, number, key, value.toString()));
    }
}
