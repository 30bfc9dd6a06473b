package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.resources.Samples;

/** The main job on the first rows of the e-mail sample, command by command, with one brief training. */
class MainJobTest {
    private static final int ROWS = 3000;
    private static final String PLAN = """
            { "name": "Spring", "currency": "USD", "horizonDays": 14, "budget": 1000,
              "economics": { "marginRate": 0.4, "messageCost": 0.08 },
              "lines": [
                { "segment": "recency <= 3", "share": 0.5, "offer": { "type": "arm", "arm": "Mens E-Mail" } },
                { "segment": "womens = 1", "share": 0.5, "offer": { "type": "arm", "arm": "Womens E-Mail" } } ] }
            """;

    @TempDir
    static Path folder;

    private static Program.Result training;

    @BeforeAll
    static void train() throws IOException {
        Files.write(file("data.csv"), rows(0, ROWS));
        Files.writeString(file("plan.json"), PLAN);
        assertThat(Program.run("inspect", path("data.csv"), "--save-roles", path("roles.json"))
                        .exit())
                .isZero();
        training = Program.runProcess(folder, brief("m.promo-model"));
        assertThat(training.exit()).as(training.err()).isZero();
    }

    private static String[] brief(String model) {
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

    private static List<String> rows(int from, int count) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Samples.hillstrom()), StandardCharsets.UTF_8))) {
            var lines = reader.lines().toList();
            var part = new java.util.ArrayList<>(lines.subList(0, 1));
            part.addAll(lines.subList(1 + from, 1 + from + count));
            return part;
        }
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private static String path(String name) {
        return file(name).toString();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void trainingAnswersWithTheKeysOfTheContract() throws IOException {
        var document = json(training.out());
        assertThat(document.at("/rows/train").asInt()
                        + document.at("/rows/test").asInt())
                .isEqualTo(ROWS);
        assertThat(document.get("seconds").asDouble()).isPositive();
        assertThat(document.at("/metrics/click/auc").asDouble()).isBetween(0.3, 0.9);
        var uplift = document.at("/uplift/Mens E-Mail/click");
        assertThat(uplift.fieldNames())
                .toIterable()
                .contains(
                        "qini",
                        "qiniLower",
                        "qiniUpper",
                        "auuc",
                        "upliftAt10",
                        "upliftAt30",
                        "ate",
                        "ateLower",
                        "ateUpper");
        assertThat(uplift.get("ateLower").asDouble())
                .isLessThan(uplift.get("ate").asDouble());
        assertThat(document.get("members")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(document.at("/provenance/seed").asInt()).isEqualTo(42);
        assertThat(training.err()).isEmpty();
    }

    @Test
    void sameSeedGivesTheSameBytesInAnotherProcess() throws IOException {
        assertThat(Program.run(brief("again.promo-model")).exit()).isZero();
        assertThat(file("again.promo-model")).hasSameBinaryContentAs(file("m.promo-model"));
    }

    @Test
    void scoresHaveARowForEachCustomerAndArm() throws IOException {
        var result = Program.run("score", path("m.promo-model"), path("data.csv"), "--out", path("scores.csv"));
        assertThat(result.exit()).as(result.err()).isZero();
        var lines = Files.readAllLines(file("scores.csv"));
        assertThat(lines.get(0))
                .isEqualTo("row,arm,click,purchase,spend,uplift_click,uplift_purchase,uplift_spend,"
                        + "lower_click,lower_purchase,lower_spend,upper_click,upper_purchase,upper_spend");
        assertThat(lines).hasSize(1 + 3 * ROWS);
        assertThat(lines.get(1)).startsWith("0,No E-Mail,").endsWith("0.000000,0.000000,0.000000");
        for (var line : lines.subList(1, 31)) {
            var cells = line.split(",");
            double uplift = Double.parseDouble(cells[5]);
            assertThat(Double.parseDouble(cells[8])).isLessThanOrEqualTo(uplift);
            assertThat(Double.parseDouble(cells[11])).isGreaterThanOrEqualTo(uplift);
        }
    }

    @Test
    void forecastAddsUp() throws IOException {
        var document = json(
                Program.run("forecast", path("m.promo-model"), path("data.csv"), "--plan", path("plan.json"), "--json")
                        .out());
        for (var key : List.of("reach", "clicks", "purchases", "repurchases", "revenue", "cost", "profit", "roi")) {
            assertThat(document.get("total").has(key)).as(key).isTrue();
            assertThat(document.get("lines").get(0).get(key).fieldNames())
                    .toIterable()
                    .containsExactly("value", "lower", "upper");
        }
        double revenue = document.at("/total/revenue/value").asDouble();
        double cost = document.at("/total/cost/value").asDouble();
        assertThat(document.at("/total/profit/value").asDouble())
                .isCloseTo(revenue - cost, org.assertj.core.data.Offset.offset(1e-6));
        double ledger = 0;
        for (var part : document.get("ledger")) {
            ledger += part.asDouble();
        }
        assertThat(ledger)
                .isCloseTo(
                        document.at("/total/campaignCost/value").asDouble(), org.assertj.core.data.Offset.offset(1e-6));
        // There is no repurchase in these data: nothing is invented.
        assertThat(document.at("/total/repurchases/value").isNull()).isTrue();
    }

    @Test
    void adviceHasQValuesAndBaselines() throws IOException {
        var result = Program.run(
                "advise",
                path("m.promo-model"),
                path("data.csv"),
                "--plan",
                path("plan.json"),
                "--steps",
                "1",
                "--apply",
                path("advised.json"),
                "--json");
        var document = json(result.out());
        assertThat(document.get("baselines").fieldNames())
                .toIterable()
                .containsExactly("none", "static", "greedy", "advisor");
        var step = document.get("steps").get(0);
        assertThat(step.get("actions")).isNotEmpty();
        assertThat(step.get("actions").get(0).fieldNames()).toIterable().contains("edit", "q", "masked", "reason");
        assertThat(step.get("gain").has("lower")).isTrue();
        assertThat(Program.run("forecast", path("m.promo-model"), path("data.csv"), "--plan", path("advised.json"))
                        .exit())
                .isZero();
    }

    @Test
    void budgetIsKept() throws IOException {
        var document = json(Program.run(
                        "optimise",
                        path("m.promo-model"),
                        path("data.csv"),
                        "--plan",
                        path("plan.json"),
                        "--budget",
                        "60",
                        "--json")
                .out());
        assertThat(document.at("/forecast/total/campaignCost/value").asDouble()).isBetween(0.0, 60.0 + 1e-6);
        assertThat(document.get("plan").get("lines")).hasSize(2);
        assertThat(document.has("shadowPrice") && document.has("binding")).isTrue();
    }

    @Test
    void reportIsWrittenInEveryFormat() {
        var result = Program.run(
                "report",
                path("m.promo-model"),
                path("data.csv"),
                "--plan",
                path("plan.json"),
                "--out",
                path("report"),
                "--format",
                "html,csv",
                "--lang",
                "zh");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(file("report")).isDirectoryContaining("glob:**.html").isDirectoryContaining("glob:**.csv");
        assertThat(file("report")).isDirectoryNotContaining("glob:**.pdf");
    }

    @Test
    void terminatedTrainingLeavesNothingBehind() throws IOException, InterruptedException {
        var place = Files.createDirectories(file("stopped"));
        var process = Program.start(
                "train",
                path("data.csv"),
                "--roles",
                path("roles.json"),
                "--model",
                place.resolve("m.promo-model").toString(),
                "--epochs",
                "500");
        try (var progress = process.getErrorStream()) {
            assertThat(progress.read()).as("the first sign of progress").isPositive();
            // by its handle: Process.destroy would close the stream that is still to be read
            process.toHandle().destroy();
            assertThat(new String(progress.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Cancelled. Nothing was written.");
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(place).isEmptyDirectory();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "not a CSV, 3, inspect pixels.csv",
        "empty, 3, inspect empty.csv",
        "ragged, 3, inspect ragged.csv",
        "missing, 3, inspect missing.csv",
        "roles naming no column, 3, inspect data.csv --roles misspelt.json",
        "no control arm, 4, train data.csv --roles nobody.json --model out.promo-model",
        "an outcome with one value, 4, train constant.csv --roles roles.json --model out.promo-model",
        "a test file of other data, 3, train data.csv --roles roles.json --model out.promo-model --test other.csv",
        "a plan with an unknown column, 3, forecast m.promo-model data.csv --plan unknown.json",
        "a plan with negative money, 3, forecast m.promo-model data.csv --plan negative.json",
        "no plan, 3, report m.promo-model data.csv --plan missing.json --out out",
        "a model of another dataset, 3, score m.promo-model other.csv --out out.csv",
        "a model of another dataset, 3, forecast m.promo-model other.csv --plan plan.json",
        "a cut model, 3, forecast cut.promo-model data.csv --plan plan.json",
        "a changed model, 3, score changed.promo-model data.csv --out out.csv",
        "a place that cannot be written, 3, score m.promo-model data.csv --out missing/out.csv"
    })
    void badInputIsOneSentenceAndLeavesNothingBehind(String what, int exit, String line) throws IOException {
        writeBadFiles();
        var before = names();
        var result = Program.run(inFolder(line.split(" ")));
        assertAll(
                () -> assertThat(result.exit()).as(result.err()).isEqualTo(exit),
                () -> assertThat(result.complaints()).hasSize(1),
                () -> assertThat(result.err()).doesNotContain("Exception", "\tat ", "null"),
                () -> assertThat(result.out()).isEmpty(),
                () -> assertThat(names()).isEqualTo(before));
    }

    @Test
    void planThatTheDataRefuseIsNamed() throws IOException {
        writeBadFiles();
        var result = Program.run(inFolder("forecast m.promo-model data.csv --plan unknown.json".split(" ")));
        assertThat(result.err()).contains("unknown.json: Line 1").contains("data.csv");
    }

    /** The command and its options as they are, everything else as a file in the folder. */
    private static String[] inFolder(String[] words) {
        for (int i = 1; i < words.length; i++) {
            words[i] = words[i].startsWith("--") ? words[i] : path(words[i]);
        }
        return words;
    }

    private static List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(found -> found.getFileName().toString())
                    .filter(name -> name.startsWith("out") || name.endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    private static void writeBadFiles() throws IOException {
        Files.write(file("pixels.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I'});
        Files.writeString(file("empty.csv"), "");
        Files.writeString(file("ragged.csv"), "a,b,c\n1,2,3\n1,2\n");
        Files.writeString(file("other.csv"), "customer,amount\n" + "7,1.5\n8,2.5\n".repeat(200));
        var roles = Files.readString(file("roles.json"));
        Files.writeString(file("misspelt.json"), roles.replace("\"segment\"", "\"sagment\""));
        Files.writeString(file("nobody.json"), roles.replace("\"No E-Mail\"", "\"Nobody\""));
        Files.write(
                file("constant.csv"),
                Files.readAllLines(file("data.csv")).stream()
                        .map(row -> row.startsWith("recency") ? row : row.replaceAll(",[^,]*,[^,]*,[^,]*$", ",1,0,0"))
                        .toList());
        Files.writeString(file("unknown.json"), PLAN.replace("recency <= 3", "recensy <= 3"));
        Files.writeString(file("negative.json"), PLAN.replace("\"messageCost\": 0.08", "\"messageCost\": -1"));
        var model = Files.readAllBytes(file("m.promo-model"));
        Files.write(file("cut.promo-model"), java.util.Arrays.copyOf(model, model.length / 2));
        model[model.length / 2] ^= 0x55;
        Files.write(file("changed.promo-model"), model);
    }
}
