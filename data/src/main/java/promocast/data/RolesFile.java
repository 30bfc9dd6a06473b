package promocast.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import promocast.data.Roles.ActionRole;

/** Reads and writes {@code roles.json}. */
public final class RolesFile {
    private static final List<String> KEYS = List.of(
            "id", "time", "platform", "action", "propensity", "randomised", "outcomes", "features", "ignore", "text");
    private static final List<String> ACTION_KEYS = List.of("arm", "control", "levers");

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private RolesFile() {}

    /** The roles of a data file: beside it, {@code NAME.roles.json} for {@code NAME.csv} or {@code NAME.csv.gz}. */
    public static Path beside(Path data) {
        return SideFile.of(data, ".roles.json");
    }

    /** @throws BadInputException when it is not a roles file; names the key and what was expected */
    public static Roles read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(Message.data("roles.absent", file.toString()));
        }
        try {
            return fromJson(Files.readString(file, StandardCharsets.UTF_8), String.valueOf(file.getFileName()));
        } catch (CharacterCodingException e) {
            throw new BadInputException(Message.data("roles.encoding", String.valueOf(file.getFileName())));
        } catch (IOException e) {
            throw new BadInputException(
                    Message.data("reader.failed", String.valueOf(file.getFileName()), String.valueOf(e.getMessage())));
        }
    }

    /** Writes to a temporary file beside it, then moves it into place. */
    public static void write(Roles roles, Path file) {
        AtomicFile.write(file, (toJson(roles) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The roles as JSON. */
    public static String toJson(Roles roles) {
        var root = Json.object();
        root.put("id", roles.id().orElse(null));
        root.put("time", roles.time().orElse(null));
        root.put("platform", roles.platform().orElse(null));
        writeAction(roles.action(), root.putObject("action"));
        root.put("propensity", roles.propensity().orElse(null));
        root.put("randomised", roles.randomised());
        var outcomes = root.putObject("outcomes");
        new TreeMap<>(roles.outcomes()).forEach((outcome, column) -> outcomes.put(outcome.key(), column));
        writeColumns(root, "features", roles.features());
        writeColumns(root, "ignore", roles.ignore());
        writeColumns(root, "text", roles.text());
        return Json.pretty(root);
    }

    private static void writeColumns(ObjectNode root, String key, List<String> columns) {
        if (!columns.isEmpty()) {
            var array = root.putArray(key);
            columns.forEach(array::add);
        }
    }

    private static void writeAction(ActionRole action, ObjectNode into) {
        action.arm().ifPresent(arm -> into.put("arm", arm));
        action.controlArm().ifPresent(control -> into.put("control", control));
        if (!action.levers().isEmpty()) {
            var levers = into.putObject("levers");
            action.levers().forEach(levers::put);
        }
        if (!action.controlLevers().isEmpty()) {
            var control = into.putObject("control");
            new TreeMap<>(action.controlLevers()).forEach(control::put);
        }
    }

    /** The roles that {@link #toJson} wrote; {@code source} names the file in errors. */
    public static Roles fromJson(String json, String source) {
        JsonNode root;
        try {
            root = Json.parse(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
        } catch (JsonProcessingException e) {
            throw new BadInputException(JsonProblem.of(source, e));
        }
        var reader = new JsonReader(source, root, "").onlyKeys(KEYS);
        return new Roles(
                reader.text("id"),
                reader.text("time"),
                reader.text("platform"),
                action(reader.required("action")),
                reader.text("propensity"),
                reader.flag("randomised", false),
                outcomes(reader.required("outcomes")),
                reader.texts("features"),
                reader.texts("ignore"),
                reader.texts("text"));
    }

    private static ActionRole action(JsonReader action) {
        action.onlyKeys(ACTION_KEYS);
        var arm = action.text("arm");
        var levers = action.child("levers").map(JsonReader::textMap).orElse(Map.of());
        if (arm.isPresent() == !levers.isEmpty()) {
            throw new BadInputException(
                    Message.data(arm.isPresent() ? "roles.action.both" : "roles.action.none", action.source()));
        }
        if (arm.isPresent()) {
            return new ActionRole(arm, action.scalar("control"), Map.of(), Map.of());
        }
        var control = action.child("control").map(JsonReader::textMap).orElse(Map.of());
        return new ActionRole(Optional.empty(), Optional.empty(), levers, byColumn(control, levers, action.source()));
    }

    /** The control values by lever column, wherever the file names the offer's field instead. */
    private static Map<String, String> byColumn(Map<String, String> control, Map<String, String> levers, String file) {
        var byColumn = new LinkedHashMap<String, String>();
        control.forEach((key, value) -> {
            var column = levers.containsKey(key)
                    ? Optional.of(key)
                    : levers.entrySet().stream()
                            .filter(lever -> lever.getValue().equals(key))
                            .map(Map.Entry::getKey)
                            .findFirst();
            byColumn.put(
                    column.orElseThrow(() -> new BadInputException(
                            Message.data("roles.control.unknown", file, key, String.join(", ", levers.keySet())))),
                    value);
        });
        return byColumn;
    }

    private static Map<Outcome, String> outcomes(JsonReader outcomes) {
        var keys = Arrays.stream(Outcome.values()).map(Outcome::key).toList();
        outcomes.onlyKeys(keys);
        var found = new EnumMap<Outcome, String>(Outcome.class);
        for (var outcome : Outcome.values()) {
            outcomes.text(outcome.key()).ifPresent(column -> found.put(outcome, column));
        }
        if (found.isEmpty()) {
            throw new BadInputException(
                    Message.data("roles.outcomes.none", outcomes.source(), String.join(", ", keys)));
        }
        return found;
    }
}
