package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A running campaign on the command line: bands, alarms, drift, results for the advisor. */
@ExtendWith(TrainedShop.Once.class)
class MonitorTest {
    private final TrainedShop shop;

    MonitorTest(TrainedShop shop) {
        this.shop = shop;
    }

    private Program.Result monitored(String... more) {
        var words = new ArrayList<>(List.of(
                "monitor",
                shop.path("m.promo-model"),
                shop.path("data.csv"),
                "--plan",
                shop.path("plan.json"),
                "--actuals",
                shop.path("actuals.csv")));
        words.addAll(List.of(more));
        return Program.run(words.toArray(String[]::new));
    }

    /** Rows of days 1 to {@code days} in which each line does {@code times} what was forecast. */
    private void write(int days, double times) throws IOException {
        var forecast = TrainedShop.json(Program.run(
                        "forecast",
                        shop.path("m.promo-model"),
                        shop.path("data.csv"),
                        "--plan",
                        shop.path("plan.json"),
                        "--json")
                .out());
        var rows = new ArrayList<>(List.of("day,line,reach,clicks,purchases,revenue,cost"));
        for (int day = 1; day <= days; day++) {
            for (int line = 1; line <= 2; line++) {
                var all = forecast.at("/lines/" + (line - 1));
                rows.add("%d,%d,%s,%s,%s,%s,%s"
                        .formatted(
                                day,
                                line,
                                day == 1 ? all.at("/reach/value").asDouble() : 0,
                                part(all, "clicks", times),
                                part(all, "purchases", times),
                                part(all, "revenue", times),
                                all.at("/campaignCost/value").asDouble() / 14));
            }
        }
        Files.write(shop.file("actuals.csv"), rows);
    }

    private static double part(JsonNode line, String key, double times) {
        return line.at("/" + key + "/value").asDouble() * times / 14;
    }

    @Test
    void whatComesAsForecastIsInsideTheBand() throws IOException {
        write(7, 1);
        var result = monitored("--json");

        assertThat(result.exit()).as(result.err()).isZero();
        var answer = TrainedShop.json(result.out());
        assertThat(answer.get("day").asInt()).isEqualTo(7);
        assertThat(answer.at("/lines/0/clicks/place").asText()).isEqualTo("inside");
        assertThat(answer.at("/lines/0/clicks/forecast/value").asDouble())
                .isCloseTo(
                        answer.at("/lines/0/clicks/end/value").asDouble() / 2,
                        org.assertj.core.data.Offset.offset(1e-6));
        assertThat(answer.at("/total/clicks/alarm").asBoolean()).isFalse();
        assertThat(answer.at("/lines/1/byDay")).hasSize(14);
        assertThat(answer.at("/alarms"))
                .noneMatch(alarm -> alarm.get("level").asText().equals("alarm"));
        assertThat(monitored().out()).contains("All lines", "inside", "--customers");
        assertThat(monitored("--lang", "zh").out()).contains("全部", "范围内");
    }

    @Test
    void aShortfallSetsOffAnAlarmAndTheAdvisorLearnsOfIt() throws IOException {
        write(14, 0.2);
        Files.deleteIfExists(shop.file("f.json"));
        var result = monitored("--json", "--feedback", shop.path("f.json"));

        assertThat(result.exit()).as(result.err()).isZero();
        var answer = TrainedShop.json(result.out());
        assertThat(answer.at("/total/clicks/alarm").asBoolean()).isTrue();
        assertThat(answer.at("/alarms/0/level").asText()).isEqualTo("alarm");
        assertThat(answer.at("/alarms/0/message").asText()).contains("below the forecast");
        assertThat(answer.get("feedback")).hasSize(2);
        var kept = TrainedShop.json(Files.readString(shop.file("f.json")));
        assertThat(kept.at("/actuals")).hasSize(2);

        var advised = Program.run(
                "advise",
                shop.path("m.promo-model"),
                shop.path("data.csv"),
                "--plan",
                shop.path("plan.json"),
                "--steps",
                "1",
                "--feedback",
                shop.path("f.json"),
                "--json");
        var fresh = Program.run(
                "advise",
                shop.path("m.promo-model"),
                shop.path("data.csv"),
                "--plan",
                shop.path("plan.json"),
                "--steps",
                "1",
                "--json");
        assertThat(advised.exit()).as(advised.err()).isZero();
        assertThat(TrainedShop.json(advised.out()).at("/baselines/none/value").asDouble())
                .isLessThan(TrainedShop.json(fresh.out())
                        .at("/baselines/none/value")
                        .asDouble());
    }

    @Test
    void customersWhoHaveChangedAreNamed() throws IOException {
        write(2, 1);
        var rows = Files.readAllLines(shop.file("data.csv"));
        var recent = new ArrayList<>(List.of(rows.get(0)));
        int recency = List.of(rows.get(0).split(",")).indexOf("recency");
        rows.stream()
                .skip(1)
                .filter(row -> Integer.parseInt(row.split(",")[recency]) <= 3)
                .forEach(recent::add);
        Files.write(shop.file("now.csv"), recent);
        var result = monitored("--json", "--customers", shop.path("now.csv"));

        assertThat(result.exit()).as(result.err()).isZero();
        var drift = TrainedShop.json(result.out()).get("drift");
        assertThat(drift.at("/0/column").asText()).isEqualTo("recency");
        assertThat(drift.at("/0/level").asText()).isEqualTo("retrain");
    }

    @Test
    void followingEndsWithTheLastDayOrTheTime() throws IOException {
        write(14, 1);
        assertThat(monitored("--follow").exit()).isZero();
        write(3, 1);
        Files.writeString(shop.file("actuals.csv"), "4,1,0,", java.nio.file.StandardOpenOption.APPEND);
        var result = monitored("--follow", "--for", "0", "--json");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(TrainedShop.json(result.out()).get("day").asInt()).isEqualTo(3);
        assertThat(TrainedShop.json(monitored("--json").out())
                        .get("halfWritten")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void badRowsEndWithTheirPlaceAndLeaveNothingBehind() throws IOException {
        Files.writeString(shop.file("actuals.csv"), "day,line,reach,clicks\n1,3,10,1\n");
        Files.deleteIfExists(shop.file("none.json"));
        var result = monitored("--feedback", shop.path("none.json"));

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("actuals.csv", "row 2", "line"));
        assertThat(shop.file("none.json")).doesNotExist();
    }

    @Test
    void anUpdateIsANewVersionThatForecastsWhatWasSeen() throws IOException {
        write(10, 0.6);
        var old = Files.readAllBytes(shop.file("m.promo-model"));
        var result = monitored("--json", "--update", shop.path("new.promo-model"));

        assertThat(result.exit()).as(result.err()).isZero();
        var update = TrainedShop.json(result.out()).get("update");
        assertThat(update.get("helps").asBoolean()).isTrue();
        assertThat(update.get("heldOutDays").asInt()).isEqualTo(3);
        assertThat(update.at("/measures/clicks/ratio").asDouble())
                .isCloseTo(0.6, org.assertj.core.data.Offset.offset(0.01));
        assertThat(update.at("/measures/clicks/gapBefore").asDouble())
                .isCloseTo(-0.4, org.assertj.core.data.Offset.offset(0.01));
        assertThat(update.at("/measures/clicks/gapAfter").asDouble())
                .isCloseTo(0, org.assertj.core.data.Offset.offset(0.01));
        assertThat(Files.readAllBytes(shop.file("m.promo-model"))).isEqualTo(old);

        double before = clicks("m.promo-model");
        assertThat(clicks("new.promo-model") / before).isBetween(0.57, 0.63);
        var model = promocast.engine.model.ForecastModel.read(shop.file("new.promo-model"));
        assertThat(model.updates()).singleElement().satisfies(one -> {
            assertThat(one.source()).isEqualTo("actuals.csv");
            assertThat(one.days()).isEqualTo(10);
            assertThat(one.basedOn()).isEqualTo(update.get("basedOn").asText());
        });
        assertThat(promocast.engine.model.ForecastModel.read(shop.file("m.promo-model"))
                        .updates())
                .isEmpty();
    }

    private double clicks(String model) throws IOException {
        return TrainedShop.json(Program.run(
                                "forecast",
                                shop.path(model),
                                shop.path("data.csv"),
                                "--plan",
                                shop.path("plan.json"),
                                "--json")
                        .out())
                .at("/total/clicks/value")
                .asDouble();
    }

    @Test
    void anUpdateNeverReplacesItsModelNorComesFromTooFewDays() throws IOException {
        write(3, 1);
        assertThat(monitored("--update", shop.path("m.promo-model")).exit()).isEqualTo(3);
        Files.deleteIfExists(shop.file("few.promo-model"));
        var few = monitored("--update", shop.path("few.promo-model"));
        assertThat(few.exit()).isEqualTo(4);
        assertThat(few.err()).contains("from 3 days");
        assertThat(shop.file("few.promo-model")).doesNotExist();
    }
}
