package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import promocast.resources.Samples;

/** A folder with the first rows of the e-mail sample, their roles, a plan and a model of one brief training. */
final class TrainedShop implements AutoCloseable {
    static final int ROWS = 3000;
    static final String PLAN = """
            { "name": "Spring", "currency": "USD", "horizonDays": 14, "budget": 1000,
              "economics": { "marginRate": 0.4, "messageCost": 0.08 },
              "lines": [
                { "segment": "recency <= 3", "share": 0.5, "offer": { "type": "arm", "arm": "Mens E-Mail" } },
                { "segment": "womens = 1", "share": 0.5, "offer": { "type": "arm", "arm": "Womens E-Mail" } } ] }
            """;

    private final Path folder;
    private final Program.Result training;

    private TrainedShop() throws IOException {
        folder = Files.createTempDirectory("trained-shop");
        Files.write(file("data.csv"), rows(ROWS));
        Files.writeString(file("plan.json"), PLAN);
        assertThat(Program.run("inspect", path("data.csv"), "--save-roles", path("roles.json"))
                        .exit())
                .isZero();
        training = Program.runProcess(folder, brief("m.promo-model"));
        assertThat(training.exit()).as(training.err()).isZero();
    }

    /** The folder of all files. */
    Path folder() {
        return folder;
    }

    /** How the training of {@code m.promo-model} ended, as JSON. */
    Program.Result training() {
        return training;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String path(String name) {
        return file(name).toString();
    }

    /** The command line of a training of a few seconds. */
    String[] brief(String model) {
        return new String[] {
            "train",
            path("data.csv"),
            "--roles",
            path("roles.json"),
            "--model",
            path(model),
            "--members",
            "2",
            "--epochs",
            "2",
            "--json"
        };
    }

    static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static List<String> rows(int count) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Samples.hillstrom()), StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.lines().limit(1 + count).toList());
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Gives all tests of a run the same shop, so that it is trained once. */
    static final class Once implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(TrainedShop.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(TrainedShop.class))
                    .computeIfAbsent(TrainedShop.class, key -> open(), TrainedShop.class);
        }

        private static TrainedShop open() {
            try {
                return new TrainedShop();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
