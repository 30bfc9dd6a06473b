package promocast.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import promocast.data.BadInputException;
import promocast.data.JsonProblem;

/** JSON documents of the engine: strict when read, on indented lines when written. */
public final class EngineJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EngineJson() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * The document in a text.
     *
     * @param source name of the file, for complaints
     * @throws BadInputException when it is no JSON, names a key twice or goes on after its end
     */
    public static JsonNode parse(String json, String source) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new BadInputException(JsonProblem.of(source, e));
        }
    }

    /** The document as a text that ends with its last bracket. */
    public static String pretty(JsonNode document) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }
}
