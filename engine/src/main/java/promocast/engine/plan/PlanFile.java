package promocast.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.engine.EngineJson;
import promocast.engine.EngineMessage;

/** Reads and writes {@code plan.json}. */
public final class PlanFile {
    private static final long LARGEST = 16L << 20;

    private PlanFile() {}

    /** @throws BadInputException when it is not a valid plan; names the key or the line */
    public static CampaignPlan read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                throw new BadInputException(EngineMessage.of("plan.file.folder", file.toString()));
            }
            if (!Files.isRegularFile(file)) {
                throw new BadInputException(EngineMessage.of("plan.file.missing", file.toString()));
            }
            if (Files.size(file) > LARGEST) {
                throw new BadInputException(EngineMessage.of("plan.file.tooLarge", name));
            }
            return fromJson(Files.readString(file), name);
        } catch (CharacterCodingException e) {
            throw new BadInputException(EngineMessage.of("plan.file.notUtf8", name));
        } catch (IOException e) {
            throw new BadInputException(EngineMessage.of("plan.file.unreadable", file.toString(), said(e)));
        }
    }

    /**
     * Writes to a temporary file beside it, then moves it into place.
     *
     * @throws BadInputException when it cannot be written there
     */
    public static void write(CampaignPlan plan, Path file) {
        var target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            AtomicFile.write(file, toJson(plan).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BadInputException(
                    EngineMessage.of("plan.file.unwritable", file.toString(), AtomicFile.reason(e)));
        }
    }

    /** The plan as JSON. */
    public static String toJson(CampaignPlan plan) {
        return EngineJson.pretty(PlanWriter.plan(plan)) + "\n";
    }

    /** The plan that {@link #toJson} wrote; {@code source} names the file in errors. */
    public static CampaignPlan fromJson(String json, String source) {
        return new PlanReader(source).plan(parse(json, source));
    }

    private static JsonNode parse(String json, String source) {
        var text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        if (text.isBlank()) {
            throw new BadInputException(EngineMessage.of("plan.file.empty", source));
        }
        return EngineJson.parse(text, source);
    }

    private static String said(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
