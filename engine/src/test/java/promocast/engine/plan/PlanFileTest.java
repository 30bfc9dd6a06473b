package promocast.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.BadInputException;

class PlanFileTest {
    private static final String CONTRACT = """
            { "name": "Spring", "currency": "CNY", "horizonDays": 14, "budget": 20000,
              "economics": { "marginRate": 0.35, "messageCost": 0.05, "pointValue": 0.01, "breakage": 0.2, "commission": 0.0 },
              "lines": [
                { "segment": "history > 200 and channel = 'Web'", "share": 1.0, "platform": "Web",
                  "offer": { "type": "coupon", "faceValue": 10, "minSpend": 60, "validDays": 14 } },
                { "segment": "recency <= 3", "share": 0.5, "offer": { "type": "arm", "arm": "Womens E-Mail", "costOnPurchase": 0 } } ],
              "constraints": { "minRoi": null, "maxContactsPerCustomer": 1 } }
            """;

    @TempDir
    Path folder;

    @Test
    void fromJsonReadsTheDocumentedPlan() {
        var plan = PlanFile.fromJson(CONTRACT, "plan.json");
        assertThat(plan.economics()).isEqualTo(new Economics(0.35, 0.05, 0.01, 0.2, 0, 0));
        assertThat(plan.budget()).isEqualTo(20000);
        assertThat(plan.lines()).hasSize(2);
        assertThat(plan.lines().get(0).offer()).isEqualTo(Offer.Coupon.of(10, 60));
        assertThat(plan.lines().get(0).platform()).contains("Web");
        assertThat(plan.lines().get(1).offer()).isEqualTo(new Offer.Arm("Womens E-Mail", 0));
        assertThat(plan.lines().get(1).share()).isEqualTo(0.5);
        assertThat(plan.constraints().minRoi()).isEmpty();
    }

    @Test
    void missingKeysTakeDefaults() {
        var plan = PlanFile.fromJson("{\"lines\": [{\"offer\": {\"type\": \"none\"}}]}", "plan.json");
        assertThat(plan)
                .isEqualTo(CampaignPlan.empty("", "CNY").withLines(List.of(PlanLine.of("", new Offer.NoOffer()))));
    }

    @Test
    void writeAndReadGiveTheSamePlan() throws Exception {
        var everything = new Offer.Bundle(List.of(
                new Offer.Coupon(0, 0.15, 99.5, 30, 7, true),
                new Offer.Points(2.5, 100, 0.02, 90, 3),
                new Offer.Recommendation(3, "similar"),
                new Offer.Ad("home", 0.4, 2),
                new Offer.Arm("A", 1.25)));
        var plan = new CampaignPlan(
                "春季 \"1\"",
                "USD",
                30,
                Double.POSITIVE_INFINITY,
                new Economics(0.3, 0.01, 0.02, 0.1, 0.05, 12),
                List.of(
                        new PlanLine("a = 'x'", 0.25, PlanLine.Pick.BEST, Optional.of("App"), everything, true, "老客"),
                        PlanLine.of("", Offer.Points.times(3))),
                new CampaignPlan.Constraints(OptionalDouble.of(-0.5), 2));
        var file = folder.resolve("deep/plan.json");
        PlanFile.write(plan, file);
        assertThat(PlanFile.read(file)).isEqualTo(plan);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "budget": 20000      | "budget": -1             | plan.json”, the plan: “budget” is -1; an amount from 0 to
                    "budget": 20000      | "budget": "much"         | “budget” is "much"; an amount from 0 to
                    "messageCost": 0.05  | "messageCost": 1e13      | economics: “messageCost” is 1.0E13; an amount from 0
                    "minSpend": 60       | "minSpend": 1e308        | line 1, offer: “minSpend” is 1.0E308; an amount
                    "budget": 20000      | "budget": 1e999          | “budget” is
                    "horizonDays": 14    | "horizonDays": 0         | “horizonDays” is 0; a whole number from 1
                    "horizonDays": 14    | "horizonDays": 1.5       | “horizonDays” is 1.5; a whole number
                    "currency": "CNY"    | "currency": "cowries"    | “currency” is "cowries"
                    "marginRate": 0.35   | "marginRate": 1.2        | economics: “marginRate” is 1.2; a share from 0 to 1
                    "messageCost": 0.05  | "messageCost": -0.1      | economics: “messageCost” is -0.1
                    "pointValue": 0.01   | "pointvalue": 0.01       | economics: there is no key “pointvalue”
                    "share": 0.5         | "share": 5               | line 2: “share” is 5; a share from 0 to 1
                    "faceValue": 10      | "faceValue": -10         | line 1, offer: “faceValue” is -10
                    "validDays": 14      | "percentOff": 0.1        | not both
                    "validDays": 14      | "validDays": true        | line 1, offer: “validDays” is true
                    "type": "arm"        | "type": "gift"           | line 2, offer: “type” is "gift"; one of “coupon”
                    "arm": "Womens E-Mail" | "arm": ""              | line 2, offer: the key “arm” is missing
                    "recency <= 3"       | "recency <="             | plan.json”, line 2, segment: At character 11
                    "lines": [           | "rows": [                | there is no key “rows”
                    "minRoi": null       | "minRoi": []             | constraints: “minRoi” is []
                    "name": "Spring",    | "name": "Spring"         | is not JSON: line 1, column
                    "name": "Spring"     | "name": "A", "name": "B" | stands twice
                    """)
    void fromJsonNamesPlaceKeyAndFinding(String from, String to, String words) {
        assertThat(CONTRACT).contains(from);
        assertThatThrownBy(() ->
                        PlanFile.fromJson(CONTRACT.replaceFirst(java.util.regex.Pattern.quote(from), to), "plan.json"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(words);
    }

    @Test
    void readExplainsWhatIsNoPlanFile() throws Exception {
        assertBad(folder.resolve("none.json"), "There is no plan file");
        assertBad(folder, "is a folder");
        assertBad(Files.writeString(folder.resolve("deep.json"), "[".repeat(5000)), "nested too deep");
        assertBad(Files.writeString(folder.resolve("a.json"), " "), "is empty");
        assertBad(Files.writeString(folder.resolve("b.json"), "[1]"), "an object with the keys");
        assertBad(Files.writeString(folder.resolve("c.json"), CONTRACT + "{}"), "is not JSON");
        assertBad(Files.writeString(folder.resolve("d.json"), "{}"), "the key “lines” is missing");
        assertBad(
                Files.write(folder.resolve("e.json"), "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)),
                "UTF-8");
    }

    private static void assertBad(Path file, String words) {
        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(words);
    }
}
