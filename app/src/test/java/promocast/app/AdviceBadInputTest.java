package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static promocast.app.TrainedShop.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the advisor and the logs behind it may meet: nothing allowed, no money, propensities and rewards that are none. */
@ExtendWith(TrainedShop.Once.class)
class AdviceBadInputTest {
    private static final String PINNED =
            "{\"rules\": [{\"kind\": \"pinnedLine\", \"line\": 1}, {\"kind\": \"pinnedLine\", \"line\": 2}]}";

    private final TrainedShop shop;

    AdviceBadInputTest(TrainedShop shop) {
        this.shop = shop;
    }

    private JsonNode advised(String plan, String... more) throws IOException {
        Files.writeString(shop.file("asked.json"), plan);
        var words = new ArrayList<>(List.of(
                "advise",
                shop.path("m.promo-model"),
                shop.path("data.csv"),
                "--plan",
                shop.path("asked.json"),
                "--steps",
                "1",
                "--json"));
        words.addAll(List.of(more));
        var result = Program.run(words.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).doesNotContain("Exception", "\tat ");
        return json(result.out());
    }

    @Test
    void whereNoActionIsAllowedItSaysSo() throws IOException {
        Files.writeString(shop.file("pinned.rules.json"), PINNED);
        var step = advised(TrainedShop.PLAN, "--rules", shop.path("pinned.rules.json"))
                .at("/steps/0");

        assertThat(step.get("reason").asText()).startsWith("No step is allowed now");
        assertThat(step.get("actions"))
                .filteredOn(action -> action.get("masked").asBoolean())
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action.get("reason").asText()).isNotBlank());
        assertThat(step.at("/gain/value").asDouble()).isZero();
    }

    @Test
    void aZeroBudgetIsSaid() throws IOException {
        var answer = advised(TrainedShop.PLAN.replace("\"budget\": 1000", "\"budget\": 0"));

        assertThat(answer.at("/steps/0/state/budgetLeft").asDouble()).isZero();
        assertThat(answer.at("/steps/0/reason").asText()).contains("budget");
        assertThat(answer.at("/baselines/none/value").isNumber()).isTrue();
    }

    private String policyLog(IntFunction<String> reward, IntFunction<String> pscore, boolean modelled)
            throws IOException {
        var rows = new ArrayList<String>();
        rows.add("action,reward,pscore,pi_e_0,pi_e_1" + (modelled ? ",q_0,q_1" : ""));
        for (int i = 0; i < 120; i++) {
            rows.add("0," + reward.apply(i) + "," + pscore.apply(i) + ",0.1,0.9" + (modelled ? ",0.4,0.5" : ""));
        }
        Files.write(shop.file("policy.csv"), rows);
        return shop.path("policy.csv");
    }

    @ParameterizedTest(name = "reward {0}, propensity {1}")
    @CsvSource({"1, 0, pscore", "1, 1.5, pscore", "1, -0.2, pscore", "NaN, 0.5, reward", "Infinity, 0.5, reward"})
    void aRowThatCannotBeWeighedIsNamed(String reward, String pscore, String column) throws IOException {
        var log = policyLog(i -> i == 7 ? reward : "1", i -> i == 7 ? pscore : "0.5", true);
        var result = Program.run("evaluate", "policy", "--log", log);

        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        assertThat(result.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("policy.csv", "row 9", column));
        assertThat(result.out()).isEmpty();
    }

    @Test
    void actionsThatWereNeverLoggedLeaveOnlyTheOutcomeModel() throws IOException {
        var modelled =
                Program.run("evaluate", "policy", "--json", "--log", policyLog(i -> "" + i % 2, i -> "0.5", true));
        assertThat(modelled.exit()).as(modelled.err()).isZero();
        assertThat(json(modelled.out()).at("/ips/value").isNull()).isTrue();
        assertThat(json(modelled.out()).at("/dr/value").isNull()).isTrue();
        assertThat(json(modelled.out()).at("/dm/value").isNumber()).isTrue();

        var bare = Program.run("evaluate", "policy", "--log", policyLog(i -> "" + i % 2, i -> "0.5", false));
        assertThat(bare.exit()).isEqualTo(4);
        assertThat(bare.err()).contains("never logged").doesNotContain("Exception");
    }

    @ParameterizedTest(name = "propensity {0}")
    @CsvSource({"0", "1.4", "-0.1"})
    void aCampaignLogWithSuchAPropensityIsRefused(String propensity) throws IOException {
        var rows = Files.readAllLines(shop.file("data.csv"));
        var changed = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            changed.add(rows.get(i) + "," + (i == 0 ? "propensity" : i == 5 ? propensity : "0.333"));
        }
        Files.write(shop.file("weighed.csv"), changed);
        var roles = Files.readString(shop.file("roles.json"));
        var named =
                com.fasterxml.jackson.databind.json.JsonMapper.builder().build().readTree(roles);
        ((com.fasterxml.jackson.databind.node.ObjectNode) named).put("propensity", "propensity");
        Files.writeString(shop.file("weighed.roles.json"), named.toString());
        var result = Program.run(
                "train",
                shop.path("weighed.csv"),
                "--roles",
                shop.path("weighed.roles.json"),
                "--model",
                shop.path("out.promo-model"));

        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains("weighed.csv", "propensity", "row").doesNotContain("Exception");
        assertThat(shop.file("out.promo-model")).doesNotExist();
    }

    @Test
    void rewardsThatAreNoNumbersAreNoEvidence() throws IOException {
        var rows = new ArrayList<String>();
        for (var row : Files.readAllLines(shop.file("data.csv"))) {
            rows.add(row.startsWith("recency") ? row : row.replaceAll(",[^,]*$", ",NaN"));
        }
        Files.write(shop.file("unpaid.csv"), rows);
        Files.writeString(shop.file("asked.json"), TrainedShop.PLAN);
        for (var learner : List.of("auto", "offline")) {
            var result = Program.run(
                    "advise",
                    shop.path("m.promo-model"),
                    shop.path("unpaid.csv"),
                    "--plan",
                    shop.path("asked.json"),
                    "--steps",
                    "1",
                    "--learner",
                    learner,
                    "--json");
            assertThat(result.err()).doesNotContain("Exception", "\tat ");
            if (result.exit() == 0) {
                assertThat(json(result.out()).at("/steps/0/evidence/dr/value").isNumber())
                        .isFalse();
            } else {
                assertThat(result.exit()).isIn(3, 4);
                assertThat(result.complaints()).hasSize(1);
            }
        }
    }
}
