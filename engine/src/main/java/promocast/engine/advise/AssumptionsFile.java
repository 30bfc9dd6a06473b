package promocast.engine.advise;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.data.JsonProblem;
import promocast.engine.EngineMessage;

/**
 * Reads and writes stated assumptions as JSON: {@code {"fatigue": 0.15, "recovery": 0.5, "carryOver": 0, "repurchase": 0,
 * "platforms": {"SMS": 0.3}}}. Each key may be absent and then keeps its default; a platform has its own fatigue.
 */
public final class AssumptionsFile {
    private static final String PLATFORMS = "platforms";
    private static final List<String> KEYS = List.of("fatigue", "recovery", "carryOver", "repurchase");

    private AssumptionsFile() {}

    /** @throws BadInputException when it holds no assumptions; names the file and the key */
    public static Assumptions read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInputException(EngineMessage.of("advise.assumptions.missing", file.toString()));
            }
            return fromJson(Files.readString(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new BadInputException(EngineMessage.of("advise.assumptions.unreadable", file.toString()));
        }
    }

    /**
     * Writes to a temporary file beside it, then moves it into place.
     *
     * @throws BadInputException when it cannot be written there
     */
    public static void write(Assumptions assumptions, Path file) {
        var root = mapper().createObjectNode();
        for (var kind : Assumptions.Kind.values()) {
            root.put(KEYS.get(kind.ordinal()), assumptions.value(kind));
        }
        var platforms = root.putObject(PLATFORMS);
        assumptions.platformFatigue().forEach((platform, fatigue) -> platforms.put(platform, fatigue.value()));
        try {
            var text = mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The assumptions of a document; {@code source} names the file in errors. */
    public static Assumptions fromJson(String json, String source) {
        try {
            var root = mapper().readTree(json);
            if (!root.isObject()) {
                throw wrong(source, "{}");
            }
            root.fieldNames().forEachRemaining(key -> {
                if (!KEYS.contains(key) && !key.equals(PLATFORMS)) {
                    throw wrong(source, key);
                }
            });
            var all = Assumptions.defaults();
            for (var kind : Assumptions.Kind.values()) {
                var key = KEYS.get(kind.ordinal());
                if (root.has(key)) {
                    double value = number(root.get(key), source, key, kind.least());
                    all = all.with(kind, Assumption.stated(value));
                }
            }
            for (var platform : root.path(PLATFORMS).properties()) {
                double value = number(platform.getValue(), source, platform.getKey(), 0);
                all = all.withPlatform(platform.getKey(), Assumption.stated(value));
            }
            return all;
        } catch (JacksonException e) {
            throw new BadInputException(JsonProblem.of(source, e));
        }
    }

    private static double number(JsonNode node, String source, String key, double least) {
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= 1)) {
            throw wrong(source, key);
        }
        return node.doubleValue();
    }

    private static BadInputException wrong(String source, String key) {
        return new BadInputException(
                EngineMessage.of("advise.assumptions.wrong", source, key, String.join(", ", KEYS) + ", " + PLATFORMS));
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
