package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static promocast.app.TrainedShop.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Training and scoring on the first rows of the e-mail sample. */
@ExtendWith(TrainedShop.Once.class)
class TrainingJobTest {
    private final TrainedShop shop;

    TrainingJobTest(TrainedShop shop) {
        this.shop = shop;
    }

    @Test
    void trainingAnswersWithTheKeysOfTheContract() throws IOException {
        var document = json(shop.training().out());
        assertThat(document.at("/rows/train").asInt()
                        + document.at("/rows/test").asInt())
                .isEqualTo(TrainedShop.ROWS);
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
        assertThat(document.at("/provenance/options/features/most").asInt()).isEqualTo(200);
        assertThat(document.get("features")).hasSizeGreaterThan(8).allSatisfy(feature -> {
            assertThat(feature.fieldNames())
                    .toIterable()
                    .containsExactly("feature", "input", "mutualInformation", "uplift", "kept", "reason");
            assertThat(feature.get("kept").asBoolean()).isTrue();
        });
        assertThat(shop.training().err()).isEmpty();
    }

    @Test
    void sameSeedGivesTheSameBytesInAnotherProcess() throws IOException {
        assertThat(Program.run(shop.brief("again.promo-model")).exit()).isZero();
        assertThat(shop.file("again.promo-model")).hasSameBinaryContentAs(shop.file("m.promo-model"));
    }

    @Test
    void scoresHaveARowForEachCustomerAndArm() throws IOException {
        var result = Program.run(
                "score", shop.path("m.promo-model"), shop.path("data.csv"), "--out", shop.path("scores.csv"));
        assertThat(result.exit()).as(result.err()).isZero();
        var lines = Files.readAllLines(shop.file("scores.csv"));
        assertThat(lines.get(0))
                .isEqualTo("row,arm,click,purchase,spend,uplift_click,uplift_purchase,uplift_spend,"
                        + "lower_click,lower_purchase,lower_spend,upper_click,upper_purchase,upper_spend");
        assertThat(lines).hasSize(1 + 3 * TrainedShop.ROWS);
        assertThat(lines.get(1)).startsWith("0,No E-Mail,").endsWith("0.000000,0.000000,0.000000");
        for (var line : lines.subList(1, 31)) {
            var cells = line.split(",");
            double uplift = Double.parseDouble(cells[5]);
            assertThat(Double.parseDouble(cells[8])).isLessThanOrEqualTo(uplift);
            assertThat(Double.parseDouble(cells[11])).isGreaterThanOrEqualTo(uplift);
        }
    }

    @Test
    void terminatedTrainingLeavesNothingBehind() throws IOException, InterruptedException {
        var place = Files.createDirectories(shop.file("stopped"));
        var process = Program.start(
                "train",
                shop.path("data.csv"),
                "--roles",
                shop.path("roles.json"),
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
}
