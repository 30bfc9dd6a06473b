package promocast.engine.advise;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.engine.EngineJson;
import promocast.engine.EngineMessage;

/**
 * Reads and writes a rule table as JSON: {@code {"rules": [{"kind": "leverCap", "segment": "tenure < 3", "name": "new
 * customers", "lever": "discount", "most": 0.2}, ...]}}.
 */
public final class RuleFile {
    private static final long LARGEST = 1L << 20;

    private RuleFile() {}

    /** @throws BadInputException when it is no rule table; names the file, the rule and the key */
    public static RuleTable read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInputException(EngineMessage.of("advise.rules.missing", file.toString()));
            }
            if (Files.size(file) > LARGEST) {
                throw new BadInputException(EngineMessage.of("advise.rules.tooLarge", name));
            }
            return fromJson(Files.readString(file), name);
        } catch (IOException e) {
            throw new BadInputException(EngineMessage.of("advise.rules.unreadable", file.toString()));
        }
    }

    /**
     * Writes to a temporary file beside it, then moves it into place.
     *
     * @throws BadInputException when it cannot be written there
     */
    public static void write(RuleTable rules, Path file) {
        AtomicFile.write(file, toJson(rules).getBytes(StandardCharsets.UTF_8));
    }

    /** The table as JSON. */
    public static String toJson(RuleTable table) {
        var root = EngineJson.object();
        var rules = root.putArray("rules");
        table.rules().forEach(rule -> RuleKind.of(rule).write(rule, rules.addObject()));
        return EngineJson.pretty(root) + "\n";
    }

    /** The table that {@link #toJson} wrote; {@code source} names the file in errors. */
    public static RuleTable fromJson(String json, String source) {
        var nodes = parse(json, source).get("rules");
        if (nodes == null || !nodes.isArray()) {
            throw new BadInputException(EngineMessage.of("advise.rules.noArray", source));
        }
        var rules = new ArrayList<Rule>();
        for (var node : nodes) {
            rules.add(new RuleNode(node, source, rules.size() + 1).rule());
        }
        return new RuleTable(rules);
    }

    private static JsonNode parse(String json, String source) {
        var text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        if (text.isBlank()) {
            throw new BadInputException(EngineMessage.of("advise.rules.noArray", source));
        }
        return EngineJson.parse(text, source);
    }
}
