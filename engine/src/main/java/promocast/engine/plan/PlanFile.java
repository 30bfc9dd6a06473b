package promocast.engine.plan;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.data.JsonProblem;
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
        try {
            return mapper().writerWithDefaultPrettyPrinter().writeValueAsString(PlanWriter.plan(plan)) + "\n";
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
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
        try {
            return mapper().readTree(text);
        } catch (JacksonException e) {
            throw new BadInputException(JsonProblem.of(source, e));
        }
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static String said(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
