package promocast.engine.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.data.SideFile;
import promocast.engine.EngineJson;
import promocast.engine.EngineMessage;
import promocast.engine.plan.PlanFile;

/**
 * Reads and writes scenarios as JSON: {@code {"format": 1, "chosen": "A", "scenarios": [{"letter": "A", "name": "", "notes":
 * "", "closed": false, "plan": {...}}]}}. A plan is that of a plan file.
 */
public final class ScenarioFile {
    private static final int FORMAT = 1;
    private static final long LARGEST = 64L << 20;

    private ScenarioFile() {}

    /** The file in which the scenarios of a data file or folder are kept: {@code shop.csv} has {@code shop.scenarios.json}. */
    public static Path beside(Path data) {
        return SideFile.of(data, ".scenarios.json");
    }

    /** @throws BadInputException when it holds no scenarios; names the file and what is wrong */
    public static ScenarioBook read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInputException(EngineMessage.of("scenario.file.missing", file.toString()));
            }
            if (Files.size(file) > LARGEST) {
                throw new BadInputException(EngineMessage.of("scenario.file.tooLarge", name));
            }
            return fromJson(Files.readString(file), name);
        } catch (CharacterCodingException e) {
            throw wrong(name, "UTF-8");
        } catch (IOException e) {
            throw new BadInputException(EngineMessage.of("scenario.file.unreadable", file.toString()));
        }
    }

    /**
     * Writes to a temporary file beside it, then moves it into place.
     *
     * @throws BadInputException when it cannot be written there
     */
    public static void write(ScenarioBook book, Path file) {
        AtomicFile.write(file, toJson(book).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Moves a file that cannot be used out of the way, beside its place, under a name that nothing else has.
     *
     * @return where it is now
     * @throws IOException when it cannot be moved
     */
    public static Path putAside(Path file) throws IOException {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        for (int k = 1; ; k++) {
            var aside = file.resolveSibling(name + ".damaged-" + k + ".json");
            if (!Files.exists(aside)) {
                return Files.move(file, aside);
            }
        }
    }

    /** The scenarios as JSON. */
    public static String toJson(ScenarioBook book) {
        var root = EngineJson.object().put("format", FORMAT).put("chosen", book.chosen());
        var pages = root.putArray("scenarios");
        for (var page : book.pages()) {
            pages.addObject()
                    .put("letter", page.letter())
                    .put("name", page.name())
                    .put("notes", page.notes())
                    .put("closed", page.closed())
                    .set("plan", EngineJson.parse(PlanFile.toJson(page.plan()), page.name()));
        }
        return EngineJson.pretty(root) + "\n";
    }

    /** The scenarios that {@link #toJson} wrote; {@code source} names the file in errors. */
    public static ScenarioBook fromJson(String json, String source) {
        var root = EngineJson.parse(json, source);
        if (!root.isObject() || !root.path("scenarios").isArray()) {
            throw wrong(source, "scenarios");
        }
        if (root.path("format").asInt() != FORMAT) {
            throw wrong(source, "format");
        }
        var pages = new ArrayList<ScenarioBook.Page>();
        for (var node : root.get("scenarios")) {
            pages.add(page(node, source));
        }
        try {
            return new ScenarioBook(pages, root.path("chosen").asText());
        } catch (IllegalArgumentException e) {
            throw wrong(source, key(e));
        }
    }

    private static ScenarioBook.Page page(JsonNode node, String source) {
        if (!node.path("plan").isObject()) {
            throw wrong(source, "plan");
        }
        var plan = PlanFile.fromJson(node.get("plan").toString(), source);
        try {
            return new ScenarioBook.Page(
                    node.path("letter").asText(),
                    node.path("name").asText(),
                    node.path("notes").asText(),
                    node.path("closed").asBoolean(),
                    plan);
        } catch (IllegalArgumentException e) {
            throw wrong(source, key(e));
        }
    }

    /** Messages of the records begin with the name of what is wrong. */
    private static String key(IllegalArgumentException e) {
        return String.valueOf(e.getMessage()).split(":")[0];
    }

    private static BadInputException wrong(String source, String key) {
        return new BadInputException(EngineMessage.of("scenario.file.wrong", source, key));
    }
}
