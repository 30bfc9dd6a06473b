package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import promocast.resources.Samples;

class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void helpListsEveryCommandInBothLanguages() {
        var commands = List.of(
                "gui",
                "demo",
                "inspect",
                "events",
                "clean",
                "join",
                "train",
                "score",
                "forecast",
                "optimise",
                "compare",
                "experiment",
                "advise",
                "monitor",
                "evaluate",
                "report",
                "bench",
                "cache",
                "check");
        for (var language : List.of("en", "zh")) {
            var help = Program.run("--help", "--lang", language);
            assertThat(help.exit()).isZero();
            assertThat(help.out()).contains(commands);
        }
        assertThat(Program.run("--help", "--lang", "zh").out()).contains("用法", "检查程序能否在这台机器上正常工作");
    }

    @Test
    void commandsThatAreNotBuiltAreAbsent() {
        var help = Program.run("--help").out();
        assertThat(help).doesNotContain("explain");
        assertThat(Program.run("explain").exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspect",
                "inspect data.csv --bogus",
                "inspect data.csv --seed many",
                "inspect data.csv --threads -1",
                "inspect data.csv --lang fr",
                "train data.csv --model m.promo-model",
                "train data.csv --roles r.json --model m.promo-model --estimator magic",
                "report m d --plan p --out o --format docx",
                "evaluate",
                "evaluate policy",
                "bench",
                "events log.csv --out c.csv",
                "events log.csv --out c.csv --offer-date tomorrow",
                "events log.csv --out c.csv --offer-date 2026-01-01 --offers o.csv",
                "events log.csv --out c.csv --offer-date 2026-01-01 --map who=a",
                "events log.csv --out c.csv --offer-date 2026-01-01 --words pay=bought",
                "events log.csv --out c.csv --offer-date 2026-01-01 --windows 30,9999",
                "train data.csv --roles r.json --model m.promo-model --members 1",
                "train data.csv --roles r.json --model m.promo-model --pca 5000",
                "train data.csv --roles r.json --model m.promo-model --pairs recency",
                "train data.csv --roles r.json --model m.promo-model --epochs 0",
                "inspect data.csv --threads 0",
                "frobnicate"
            })
    void wrongUsageIsOneSentenceAndExitTwo(String line) {
        var result = Program.run(line.split(" "));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.complaints()).hasSize(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void mistypedOptionIsNamedBeforeTheOneThatIsMissing() {
        assertThat(Program.run("forecast", "m", "d", "--pln", "p").err())
                .contains("“--pln” is not known here. Did you mean “--plan”?");
    }

    @Test
    void onlyWhatIsNearIsSuggested() {
        assertThat(Program.run("explain").err()).contains("“explain” is not known here. See promocast --help");
        assertThat(Program.run("forcast").err()).contains("Did you mean “forecast”?");
        assertThat(Program.run("evaluate").err()).contains("A command is missing. promocast evaluate --help lists");
    }

    @Test
    void complaintsAreInTheLanguageAskedFor() {
        var result = Program.run("inspekt", "--lang", "zh");
        assertThat(result.err()).contains("是不是“inspect”");
    }

    @Test
    void studioWithoutDisplayIsOneSentenceAndExitTwo() {
        var result = Program.runProcess(folder, "gui");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.complaints()).hasSize(1);
        assertThat(result.err()).contains("needs a display");
        assertThat(Program.runProcess(folder).exit()).isEqualTo(2);
    }

    @Test
    void inspectAnswersWithOneDocument() throws IOException {
        var file = Samples.copyHillstrom(folder);
        var result = Program.run("inspect", file.toString(), "--json");
        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        var document = document(result.out());
        assertThat(document.get("rows").asInt()).isEqualTo(64_000);
        assertThat(document.get("columns")).hasSize(12);
        var column = document.get("columns").get(0);
        assertThat(column.fieldNames()).toIterable().contains("name", "type", "role", "missing", "distinct");
        for (var finding : document.get("findings")) {
            assertThat(finding.fieldNames()).toIterable().contains("code", "column", "rows", "message", "fix");
        }
        var roles = document.get("roles");
        assertThat(roles.at("/action/arm").asText()).isEqualTo("segment");
        assertThat(roles.at("/action/control").asText()).isEqualTo("No E-Mail");
        assertThat(roles.at("/outcomes/purchase").asText()).isEqualTo("conversion");
    }

    @Test
    void rolesThatWereGuessedCanBeSavedAndUsed() {
        var file = Samples.copyHillstrom(folder);
        var roles = folder.resolve("roles.json");
        assertThat(Program.run("inspect", file.toString(), "--save-roles", roles.toString())
                        .exit())
                .isZero();
        assertThat(roles).exists();
        var again = Program.run("inspect", file.toString(), "--roles", roles.toString());
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("64,000");
    }

    @Test
    void upliftOfAFileMatchesTheReference() throws IOException {
        var csv = Files.writeString(folder.resolve("f.csv"), """
                y,t,score
                1,1,0.9
                0,0,0.8
                1,1,0.7
                0,1,0.6
                1,0,0.5
                0,0,0.4
                1,1,0.3
                0,0,0.2
                0,1,0.1
                0,0,0.0
                """);
        var document = document(Program.run("evaluate", "uplift", "--csv", csv.toString(), "--json")
                .out());
        assertThat(document.fieldNames()).toIterable().containsExactly("qini", "auuc", "upliftAt10", "upliftAt30");
        assertThat(document.get("upliftAt10").isNull()).isTrue();
        // Of the best three, both treated bought and the one control did not.
        assertThat(document.get("upliftAt30").asDouble()).isEqualTo(1);
    }

    @Test
    void failedCommandsAnswerWithADocumentToo() throws IOException {
        var result = Program.run("inspect", folder.resolve("nothing.csv").toString(), "--json");
        assertThat(result.exit()).isEqualTo(3);
        var error = document(result.out()).get("error");
        assertThat(error.get("exit").asInt()).isEqualTo(3);
        assertThat(result.err()).contains(error.get("message").asText());
    }

    private static JsonNode document(String text) throws IOException {
        var mapper = new ObjectMapper();
        try (var parser = mapper.createParser(text)) {
            var document = mapper.<JsonNode>readTree(parser);
            assertThat(parser.nextToken()).as("text after the document").isNull();
            return document;
        }
    }

    @Test
    void tableToMeasureWithIsWrittenAndMeasured() throws IOException {
        var file = folder.resolve("big.csv");
        var written = Program.run(
                "bench", "load", "--generate", file.toString(), "--rows", "3000", "--columns", "21", "--json");
        assertThat(written.exit()).isZero();
        var again = folder.resolve("again.csv");
        Program.run("bench", "load", "--generate", again.toString(), "--rows", "3000", "--columns", "21");
        assertThat(Files.mismatch(file, again)).isEqualTo(-1);
        var measured = Program.run("bench", "load", file.toString(), "--no-peer", "--json");
        assertThat(measured.exit()).isZero();
        var keys = new ObjectMapper().readTree(measured.out());
        assertThat(keys.get("rows").asInt()).isEqualTo(3000);
        assertThat(keys.get("columns").asInt()).isEqualTo(21);
        assertThat(keys.get("seconds").asDouble()).isPositive();
        assertThat(keys.get("previewSeconds").asDouble()).isPositive();
        assertThat(keys.get("peakHeapMb").asDouble()).isPositive();
        assertThat(Program.run("cache").exit()).isZero();
    }
}
