package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static promocast.app.TrainedShop.json;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users may give the commands wrongly, on the first rows of the e-mail sample: files, roles, plans, models. */
@ExtendWith(TrainedShop.Once.class)
class BadInputTest {
    private final TrainedShop shop;

    BadInputTest(TrainedShop shop) {
        this.shop = shop;
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

    @Test
    void platformThatTheDataDoNotHaveIsWarnedOf() throws IOException {
        var lines = TrainedShop.PLAN.replace("\"share\"", "\"platform\": \"Wap\", \"share\"");
        Files.writeString(shop.file("wap.json"), lines);
        var result = Program.run(inFolder("forecast m.promo-model data.csv --plan wap.json --json".split(" ")));
        assertThat(json(result.out()).get("warnings").toString())
                .contains("Line 1: your data have no platform “Wap”. They have: Multichannel, Phone, Web.");
    }

    /** The command and its options as they are, everything else as a file in the folder. */
    private String[] inFolder(String[] words) {
        for (int i = 1; i < words.length; i++) {
            words[i] = words[i].startsWith("--") ? words[i] : shop.path(words[i]);
        }
        return words;
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(shop.folder())) {
            return files.map(found -> found.getFileName().toString())
                    .filter(name -> name.startsWith("out") || name.endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    private void writeBadFiles() throws IOException {
        Files.write(shop.file("pixels.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I'});
        Files.writeString(shop.file("empty.csv"), "");
        Files.writeString(shop.file("ragged.csv"), "a,b,c\n1,2,3\n1,2\n");
        Files.writeString(shop.file("other.csv"), "customer,amount\n" + "7,1.5\n8,2.5\n".repeat(200));
        var roles = Files.readString(shop.file("roles.json"));
        Files.writeString(shop.file("misspelt.json"), roles.replace("\"segment\"", "\"sagment\""));
        Files.writeString(shop.file("nobody.json"), roles.replace("\"No E-Mail\"", "\"Nobody\""));
        Files.write(
                shop.file("constant.csv"),
                Files.readAllLines(shop.file("data.csv")).stream()
                        .map(row -> row.startsWith("recency") ? row : row.replaceAll(",[^,]*,[^,]*,[^,]*$", ",1,0,0"))
                        .toList());
        Files.writeString(shop.file("unknown.json"), TrainedShop.PLAN.replace("recency <= 3", "recensy <= 3"));
        Files.writeString(
                shop.file("negative.json"), TrainedShop.PLAN.replace("\"messageCost\": 0.08", "\"messageCost\": -1"));
        var model = Files.readAllBytes(shop.file("m.promo-model"));
        Files.write(shop.file("cut.promo-model"), Arrays.copyOf(model, model.length / 2));
        model[model.length / 2] ^= 0x55;
        Files.write(shop.file("changed.promo-model"), model);
    }
}
