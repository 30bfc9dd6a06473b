package promocast.engine.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import promocast.data.BadInputException;
import promocast.data.Outcome;
import promocast.engine.EngineJson;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;

/** What the forecast said of each outcome, read back from the document of a test's design. */
public final class ExpectedEffects {
    private static final long LARGEST = 1L << 20;

    private ExpectedEffects() {}

    /** @throws BadInputException when the file is no design of a test */
    public static Map<Outcome, Interval> read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new BadInputException(EngineMessage.of("experiment.design.wrong", name));
            }
            return of(EngineJson.parse(Files.readString(file), name), name);
        } catch (IOException e) {
            throw new BadInputException(EngineMessage.of("experiment.design.wrong", name));
        }
    }

    private static Map<Outcome, Interval> of(JsonNode root, String name) {
        var effects = new EnumMap<Outcome, Interval>(Outcome.class);
        for (var outcome : Outcome.values()) {
            var expected = root.path("goals").path(outcome.key()).path("expected");
            if (expected.path("value").isNumber()) {
                effects.put(
                        outcome,
                        new Interval(
                                expected.path("value").doubleValue(),
                                number(expected.path("lower")),
                                number(expected.path("upper"))));
            }
        }
        if (effects.isEmpty()) {
            throw new BadInputException(EngineMessage.of("experiment.design.wrong", name));
        }
        return effects;
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }
}
