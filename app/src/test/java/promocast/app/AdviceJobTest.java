package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static promocast.app.TrainedShop.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code advise} says beside the steps: the optimum, the learner, the customers, results that came later. */
@ExtendWith(TrainedShop.Once.class)
class AdviceJobTest {
    private static final String ONE_LINE = """
            { "name": "One", "currency": "USD", "horizonDays": 14,
              "economics": { "marginRate": 0.4, "messageCost": 0.01 },
              "lines": [ { "segment": "womens = 1", "share": 0.5, "offer": { "type": "arm", "arm": "Mens E-Mail" } } ] }
            """;

    private final TrainedShop shop;

    AdviceJobTest(TrainedShop shop) {
        this.shop = shop;
    }

    private JsonNode advised(String... more) throws IOException {
        Files.writeString(shop.file("one.json"), ONE_LINE);
        var words = new ArrayList<>(List.of(
                "advise",
                shop.path("m.promo-model"),
                shop.path("data.csv"),
                "--plan",
                shop.path("one.json"),
                "--steps",
                "1",
                "--json"));
        words.addAll(List.of(more));
        var result = Program.run(words.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        return json(result.out());
    }

    @Test
    void theOptimumTheLearnerAndTheCustomersAreTold() throws IOException {
        var answer = advised();
        double exact = answer.at("/baselines/exact/value").asDouble(Double.NaN);

        for (var rule : List.of("none", "static", "greedy", "advisor")) {
            assertThat(answer.at("/baselines/" + rule + "/value").asDouble()).isLessThanOrEqualTo(exact + 1e-6);
        }
        assertThat(answer.get("exact").asText()).contains("value iteration over");
        assertThat(answer.at("/steps/0/learned").asText()).contains("Q-learning with a table", "can become only");
        if (answer.at("/steps/0/gain/value").asDouble() > 0) {
            assertThat(answer.at("/steps/0/customers"))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .anySatisfy(sentence -> assertThat(sentence.asText()).contains("womens = 1"))
                    .anySatisfy(sentence -> assertThat(sentence.asText()).contains("1,000"));
        }
        assertThat(answer.at("/assumptions/fatigue/rows").asInt()).isZero();
    }

    @Test
    void theRivalIsOneOption() throws IOException {
        var average = advised();
        var worst = advised("--aim", "worst-case");
        var rival = advised("--aim", "worst-case", "--rival", "0.3");

        assertThat(average.get("rival").asDouble()).isZero();
        assertThat(worst.get("rival").asDouble()).isZero();
        assertThat(rival.get("rival").asDouble()).isEqualTo(0.3);
        assertThat(rival.get("aim").asText()).isEqualTo("worst-case");
        assertThat(worst.at("/baselines/none/value").asDouble())
                .isLessThan(average.at("/baselines/none/value").asDouble());
    }

    @Test
    void resultsBelowTheForecastLowerWhatThePlanIsWorthAndWithoutThemItIsAsBefore() throws IOException {
        var before = advised();
        double none = before.at("/baselines/none/value").asDouble();
        var line =
                "{\"segment\": \"womens = 1\", \"share\": 0.5, \"offer\": {\"type\": \"arm\", \"arm\": \"Mens E-Mail\"}}";
        Files.writeString(
                shop.file("results.json"),
                "{\"actuals\": [{\"line\": " + line + ", \"period\": 0, \"profit\": " + (none / 4 - 500)
                        + ", \"error\": 10}]}");
        var after = advised("--feedback", shop.path("results.json"));

        assertThat(after.at("/baselines/none/value").asDouble()).isLessThan(none);
        assertThat(advised().toString()).isEqualTo(before.toString());
    }
}
