package promocast.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the values of a JSON object that a person may have written; every complaint names the file and the key. */
final class JsonReader {
    private final String source;
    private final JsonNode object;
    private final String path;

    /**
     * @param source the file's name
     * @param object what should be an object
     * @param path where it stands in the document, empty at the top
     */
    JsonReader(String source, JsonNode object, String path) {
        this.source = source;
        this.object = object;
        this.path = path;
        if (!object.isObject()) {
            throw path.isEmpty() ? notObject() : wrong("", "{ }", object);
        }
    }

    String source() {
        return source;
    }

    /** Complains about any other key. */
    JsonReader onlyKeys(List<String> keys) {
        for (var name : (Iterable<String>) object::fieldNames) {
            if (!keys.contains(name)) {
                throw new BadInputException(Nearest.to(name, keys)
                        .map(nearest -> Message.data("json.key.nearest", source, at(name), nearest))
                        .orElseGet(() -> Message.data("json.key.unknown", source, at(name), String.join(", ", keys))));
            }
        }
        return this;
    }

    /** The text of a key; empty where absent or null. */
    Optional<String> text(String key) {
        return value(key).map(value -> textOf(key, value));
    }

    /** The text, number or yes/no of a key as text; empty where absent or null. */
    Optional<String> scalar(String key) {
        return value(key).map(value -> {
            if (value.isContainerNode()) {
                throw wrong(key, "\" \"", value);
            }
            return value.asText();
        });
    }

    /** The texts of a list; none where absent or null. */
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        value(key).ifPresent(list -> {
            if (!list.isArray()) {
                throw wrong(key, "[ ]", list);
            }
            list.forEach(element -> texts.add(textOf(key, element)));
        });
        return texts;
    }

    boolean flag(String key, boolean absent) {
        return value(key)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw wrong(key, "true, false", value);
                    }
                    return value.booleanValue();
                })
                .orElse(absent);
    }

    Optional<JsonReader> child(String key) {
        return value(key).map(value -> new JsonReader(source, value, at(key)));
    }

    JsonReader required(String key) {
        return child(key).orElseThrow(() -> new BadInputException(Message.data("json.key.absent", source, at(key))));
    }

    /** All keys with their values as texts; numbers and yes/no count as texts, null leaves the key out. */
    Map<String, String> textMap() {
        var map = new LinkedHashMap<String, String>();
        object.properties().forEach(entry -> {
            var value = entry.getValue();
            if (value.isContainerNode()) {
                throw wrong(entry.getKey(), "\" \"", value);
            }
            if (!value.isNull()) {
                map.put(entry.getKey(), value.asText());
            }
        });
        return map;
    }

    private Optional<JsonNode> value(String key) {
        return Optional.ofNullable(object.get(key)).filter(value -> !value.isNull());
    }

    private String textOf(String key, JsonNode value) {
        if (!value.isTextual()) {
            throw wrong(key, "\" \"", value);
        }
        return value.textValue();
    }

    private String at(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    private BadInputException notObject() {
        return new BadInputException(
                object.isMissingNode()
                        ? Message.data("json.empty", source)
                        : Message.data("json.object", source, shown(object)));
    }

    private BadInputException wrong(String key, String expected, JsonNode found) {
        return new BadInputException(Message.data("json.value.wrong", source, at(key), expected, shown(found)));
    }

    private static String shown(JsonNode found) {
        var shown = found.toString();
        return shown.length() > 40 ? shown.substring(0, 40) + "…" : shown;
    }
}
