package promocast.engine.advise;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.engine.EngineJson;
import promocast.engine.EngineMessage;

/**
 * Reads and writes stated assumptions as JSON: {@code {"fatigue": 0.15, "recovery": 0.5, "carryOver": 0, "repurchase": 0,
 * "platforms": {"SMS": 0.3, "App": {"fatigue": 0.1, "carryOver": 0.2}}}}. Each key may be absent and then keeps its default; a
 * platform has its own fatigue, or its own fatigue and carry-over.
 */
public final class AssumptionsFile {
    private static final String PLATFORMS = "platforms";
    private static final List<String> KEYS =
            Stream.of(Assumptions.Kind.values()).map(Assumptions.Kind::key).toList();

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
        var root = EngineJson.object();
        for (var kind : Assumptions.Kind.values()) {
            root.put(kind.key(), assumptions.value(kind));
        }
        var platforms = root.putObject(PLATFORMS);
        assumptions.platformFatigue().forEach((platform, fatigue) -> platforms.put(platform, fatigue.value()));
        assumptions.platformCarryOver().forEach((platform, carried) -> {
            var own = EngineJson.object();
            var fatigue = assumptions.platformFatigue().get(platform);
            if (fatigue != null) {
                own.put(Assumptions.Kind.FATIGUE.key(), fatigue.value());
            }
            platforms.set(platform, own.put(Assumptions.Kind.CARRY_OVER.key(), carried.value()));
        });
        var text = EngineJson.pretty(root) + "\n";
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The assumptions of a document; {@code source} names the file in errors. */
    public static Assumptions fromJson(String json, String source) {
        var root = EngineJson.parse(json, source);
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
            var key = kind.key();
            if (root.has(key)) {
                double value = number(root.get(key), source, key, kind.least());
                all = all.with(kind, Assumption.stated(value));
            }
        }
        for (var platform : root.path(PLATFORMS).properties()) {
            all = platform(all, platform.getKey(), platform.getValue(), source);
        }
        return all;
    }

    private static Assumptions platform(Assumptions all, String platform, JsonNode own, String source) {
        if (!own.isObject()) {
            return all.withPlatform(platform, Assumption.stated(number(own, source, platform, 0)));
        }
        var found = all;
        for (var one : own.properties()) {
            if (one.getKey().equals(Assumptions.Kind.FATIGUE.key())) {
                found = found.withPlatform(platform, Assumption.stated(number(one.getValue(), source, platform, 0)));
            } else if (one.getKey().equals(Assumptions.Kind.CARRY_OVER.key())) {
                found = found.withPlatformCarryOver(
                        platform, Assumption.stated(number(one.getValue(), source, platform, 0)));
            } else {
                throw wrong(source, platform + "." + one.getKey());
            }
        }
        return found;
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
}
