package promocast.data.doctor;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.data.Json;
import promocast.data.JsonProblem;
import promocast.data.Message;
import promocast.data.Nearest;
import promocast.data.SideFile;

/** Reads and writes {@code recipe.json}: the fixes in the order in which they are applied. */
public final class RecipeFile {
    private static final int FORMAT = 1;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addMixIn(Fix.class, Kinds.class)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new Day()))
            .build();

    private RecipeFile() {}

    /** The name of each fix in the file. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fix")
    @JsonSubTypes({
        @Type(value = Fix.Rename.class, name = "rename"),
        @Type(value = Fix.Ignore.class, name = "ignore"),
        @Type(value = Fix.Cap.class, name = "cap"),
        @Type(value = Fix.Raise.class, name = "raise"),
        @Type(value = Fix.DropDuplicates.class, name = "dropDuplicates"),
        @Type(value = Fix.Fill.class, name = "fill"),
        @Type(value = Fix.DropMissing.class, name = "dropMissing"),
        @Type(value = Fix.Mark.class, name = "mark"),
        @Type(value = Fix.Imply.class, name = "imply"),
        @Type(value = Fix.DropContradictions.class, name = "dropContradictions"),
        @Type(value = Fix.Redecode.class, name = "redecode"),
        @Type(value = Fix.BlankAfter.class, name = "blankAfter"),
        @Type(value = Fix.Divide.class, name = "divide"),
        @Type(value = Fix.DivideWithin.class, name = "divideWithin"),
        @Type(value = Fix.DropOutside.class, name = "dropOutside"),
        @Type(value = Fix.DropGroup.class, name = "dropGroup"),
        @Type(value = Fix.AsText.class, name = "asText")
    })
    private interface Kinds {}

    /** Reads a day as {@link LocalDate} writes it. */
    private static final class Day extends StdDeserializer<LocalDate> {
        private static final long serialVersionUID = 1;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getValueAsString("");
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw context.weirdStringException(text, LocalDate.class, "a day is written 2026-03-31");
            }
        }
    }

    /** The recipe of a data file: beside it, {@code NAME.recipe.json} for {@code NAME.csv} or {@code NAME.csv.gz}. */
    public static Path beside(Path data) {
        return SideFile.of(data, ".recipe.json");
    }

    /** The recipe of the data file whose roles are in {@code NAME.roles.json}. */
    public static Path besideRoles(Path roles) {
        var name = String.valueOf(roles.getFileName()).replaceFirst("(\\.roles)?\\.json$", "");
        return roles.toAbsolutePath().resolveSibling(name + ".recipe.json");
    }

    /** @throws BadInputException when it is not a recipe file; names the place and what was expected */
    public static Recipe read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(Message.data("recipe.absent", file.toString()));
        }
        try {
            return fromJson(Files.readString(file, StandardCharsets.UTF_8), name);
        } catch (CharacterCodingException e) {
            throw new BadInputException(Message.data("recipe.encoding", name));
        } catch (IOException e) {
            throw new BadInputException(Message.data("reader.failed", name, String.valueOf(e.getMessage())));
        }
    }

    /** Writes to a temporary file beside it, then moves it into place. */
    public static void write(Recipe recipe, Path file) {
        AtomicFile.write(file, (toJson(recipe) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The recipe as JSON; equal recipes give equal text. */
    public static String toJson(Recipe recipe) {
        var root = Json.object().put("format", FORMAT);
        var fixes = root.putArray("fixes");
        // through the type of the list's elements, so that each says which fix it is
        recipe.fixes().forEach(fix -> fixes.add(MAPPER.valueToTree(fix)));
        return Json.pretty(root);
    }

    /**
     * The recipe that {@link #toJson} wrote.
     *
     * @param source names the file in errors
     */
    public static Recipe fromJson(String json, String source) {
        try {
            var root = Json.parse(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
            var format = root.path("format");
            var listed = root.path("fixes");
            if (!format.isInt() || !listed.isArray()) {
                throw new BadInputException(Message.data("recipe.other", source));
            }
            if (format.intValue() != FORMAT) {
                throw new BadInputException(Message.data("recipe.format", source, format.intValue(), FORMAT));
            }
            var fixes = new ArrayList<Fix>();
            for (var fix : listed) {
                fixes.add(fix(fix, source, fixes.size() + 1));
            }
            return new Recipe(fixes);
        } catch (JsonProcessingException e) {
            throw new BadInputException(JsonProblem.of(source, e));
        }
    }

    private static Fix fix(JsonNode node, String source, int number) throws JsonProcessingException {
        if (!node.isObject()) {
            throw new BadInputException(Message.data("recipe.fix.wrong", source, number, "fix", node.toString()));
        }
        try {
            return MAPPER.treeToValue(node, Fix.class);
        } catch (InvalidTypeIdException e) {
            var known = kinds();
            var found = node.path("fix").asText();
            throw new BadInputException(Nearest.to(found, known)
                    .map(nearest -> Message.data("recipe.kind.nearest", source, number, found, nearest))
                    .orElseGet(() ->
                            Message.data("recipe.kind.unknown", source, number, found, String.join(", ", known))));
        } catch (JsonMappingException e) {
            var key = e.getPath().isEmpty()
                    ? "fix"
                    : String.valueOf(e.getPath().get(0).getFieldName());
            throw new BadInputException(Message.data("recipe.fix.wrong", source, number, key, node.toString()));
        }
    }

    private static List<String> kinds() {
        return Arrays.stream(Kinds.class.getAnnotation(JsonSubTypes.class).value())
                .map(Type::name)
                .toList();
    }
}
