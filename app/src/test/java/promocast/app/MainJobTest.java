package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static promocast.app.TrainedShop.json;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forecast, advice, optimum and report of a plan with a model of the first rows of the e-mail sample. */
@ExtendWith(TrainedShop.Once.class)
class MainJobTest {
    private final TrainedShop shop;

    MainJobTest(TrainedShop shop) {
        this.shop = shop;
    }

    @Test
    void forecastAddsUp() throws IOException {
        var document = json(Program.run(
                        "forecast",
                        shop.path("m.promo-model"),
                        shop.path("data.csv"),
                        "--plan",
                        shop.path("plan.json"),
                        "--json")
                .out());
        for (var key : List.of("reach", "clicks", "purchases", "repurchases", "revenue", "cost", "profit", "roi")) {
            assertThat(document.get("total").has(key)).as(key).isTrue();
            assertThat(document.get("lines").get(0).get(key).fieldNames())
                    .toIterable()
                    .containsExactly("value", "lower", "upper");
        }
        double revenue = document.at("/total/revenue/value").asDouble();
        double cost = document.at("/total/cost/value").asDouble();
        assertThat(document.at("/total/profit/value").asDouble()).isCloseTo(revenue - cost, offset(1e-6));
        double ledger = 0;
        for (var part : document.get("ledger")) {
            ledger += part.asDouble();
        }
        assertThat(ledger).isCloseTo(document.at("/total/campaignCost/value").asDouble(), offset(1e-6));
        // There is no repurchase in these data: nothing is invented.
        assertThat(document.at("/total/repurchases/value").isNull()).isTrue();
    }

    @Test
    void comparisonExplainsTheWholeDifference() throws IOException {
        Files.writeString(
                shop.file("other.json"),
                TrainedShop.PLAN.replace("recency <= 3\", \"share\": 0.5", "recency <= 3\", \"share\": 1.0"));
        var document = json(Program.run(
                        "compare",
                        shop.path("m.promo-model"),
                        shop.path("data.csv"),
                        "--plan",
                        shop.path("plan.json"),
                        "--with",
                        shop.path("other.json"),
                        "--json")
                .out());
        double sum = document.at("/waterfall/from").asDouble();
        for (var step : document.at("/waterfall/steps")) {
            sum += step.get("value").asDouble();
        }
        assertThat(document.at("/waterfall/steps")).hasSize(1);
        assertThat(sum).isCloseTo(document.at("/waterfall/to").asDouble(), offset(1e-6));
        var reach = document.at("/measures/reach");
        assertThat(reach.at("/difference/value").asDouble())
                .isCloseTo(
                        reach.at("/second/value").asDouble()
                                - reach.at("/first/value").asDouble(),
                        offset(1e-9))
                .isPositive();
    }

    @Test
    void aPlanIsTestedAndTheResultComparedWithTheForecast() throws IOException {
        var plan = List.of(
                shop.path("m.promo-model"),
                shop.path("data.csv"),
                "--plan",
                shop.path("plan.json"),
                "--holdout",
                "0.2");
        var design = Program.run(args("experiment", "design", plan, "--json"));
        assertThat(design.exit()).as(design.err()).isZero();
        var document = TrainedShop.json(design.out());
        assertThat(document.at("/goals/click/power").asDouble()).isBetween(0.0, 1.0);
        assertThat(document.at("/held").asInt())
                .isEqualTo(Math.round(0.2f * document.at("/customers").asInt()));
        Files.writeString(shop.file("design.json"), design.out());

        var drawn = TrainedShop.json(
                Program.run(args("experiment", "assign", plan, "--out", shop.path("groups.csv"), "--json"))
                        .out());
        assertThat(drawn.at("/balance/columns")).isNotEmpty();
        var bytes = Files.readAllBytes(shop.file("groups.csv"));
        Program.run(args("experiment", "assign", plan, "--out", shop.path("groups.csv"), "--json"));
        assertThat(Files.readAllBytes(shop.file("groups.csv"))).isEqualTo(bytes);

        var results = new StringBuilder("who,clicked\n");
        for (var line : Files.readAllLines(shop.file("groups.csv"))
                .subList(1, drawn.at("/customers").asInt() + 1)) {
            var cells = line.split(",");
            int number = Math.abs(cells[0].hashCode() % 100);
            results.append(cells[0])
                    .append(',')
                    .append(number < (cells[2].equals("test") ? 30 : 12) ? 1 : 0)
                    .append('\n');
        }
        Files.writeString(shop.file("results.csv"), results);
        var read = Program.run(
                "experiment",
                "read",
                shop.path("groups.csv"),
                shop.path("results.csv"),
                "--id",
                "who",
                "--outcome",
                "click=clicked",
                "--design",
                shop.path("design.json"),
                "--json");
        assertThat(read.exit()).as(read.err()).isZero();
        var outcome = TrainedShop.json(read.out());
        assertThat(outcome.at("/sound").asBoolean()).isTrue();
        assertThat(outcome.at("/outcomes/click/difference/lower").asDouble()).isPositive();
        assertThat(outcome.at("/outcomes/click/agreement").asText()).isEqualTo("more");
        assertThat(Program.run(args("experiment", "design", plan, "--lang", "zh"))
                        .out())
                .contains("留作对照");
    }

    private static String[] args(String group, String command, List<String> plan, String... more) {
        return Stream.of(Stream.of(group, command), plan.stream(), Stream.of(more))
                .flatMap(parts -> parts)
                .toArray(String[]::new);
    }

    @Test
    void adviceHasQValuesAndBaselines() throws IOException {
        var result = Program.run(
                "advise",
                shop.path("m.promo-model"),
                shop.path("data.csv"),
                "--plan",
                shop.path("plan.json"),
                "--steps",
                "1",
                "--apply",
                shop.path("advised.json"),
                "--json");
        var document = json(result.out());
        assertThat(document.get("baselines").fieldNames())
                .toIterable()
                .containsExactly("none", "static", "greedy", "exact", "advisor");
        var step = document.get("steps").get(0);
        assertThat(step.get("actions")).isNotEmpty();
        assertThat(step.get("actions").get(0).fieldNames()).toIterable().contains("edit", "q", "masked", "reason");
        assertThat(step.get("gain").has("lower")).isTrue();
        assertThat(Program.run(
                                "forecast",
                                shop.path("m.promo-model"),
                                shop.path("data.csv"),
                                "--plan",
                                shop.path("advised.json"))
                        .exit())
                .isZero();
    }

    @Test
    void budgetIsKept() throws IOException {
        var document = json(Program.run(
                        "optimise",
                        shop.path("m.promo-model"),
                        shop.path("data.csv"),
                        "--plan",
                        shop.path("plan.json"),
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
                shop.path("m.promo-model"),
                shop.path("data.csv"),
                "--plan",
                shop.path("plan.json"),
                "--out",
                shop.path("report"),
                "--format",
                "html,csv",
                "--lang",
                "zh");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(shop.file("report")).isDirectoryContaining("glob:**.html").isDirectoryContaining("glob:**.csv");
        assertThat(shop.file("report")).isDirectoryNotContaining("glob:**.pdf");
    }
}
