package promocast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static promocast.app.TrainedShop.json;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans with all kinds of offers on the command line: what fields move, what is wrong with them and where. */
@ExtendWith(TrainedShop.Once.class)
class OffersTest {
    private static final String PLAN = """
            { "currency": "USD", "horizonDays": 14, "startDate": "2020-01-01", "budget": 0,
              "economics": { "marginRate": 0.3, "messageCost": 0.1, "commission": 0.4 },
              "platforms": { "Web": { "commission": 0.05 } },
              "lines": [
                { "segment": "recency <= 3", "window": { "startDay": 2, "days": 5 }, "offer": { "type": "bundle", "offers": [
                    { "type": "arm", "arm": "Mens E-Mail" },
                    { "type": "coupon", "percentOff": 0.1, "maxDiscount": 5, "minSpend": 20, "perCustomer": 2 } ] } },
                { "segment": "recency <= 3", "offer": { "type": "coupon", "faceValue": 30, "minSpend": 20 } },
                { "segment": "history / recency > 20", "offer": { "type": "bundle", "offers": [
                    { "type": "arm", "arm": "Womens E-Mail" },
                    { "type": "points", "multiplier": 2, "pointValue": 0.05, "expiryDays": 60, "pendingDays": 7 } ] } },
                { "offer": { "type": "ad", "placement": "home", "bid": 0.2, "pricing": "click" } } ] }
            """;

    private final TrainedShop shop;

    OffersTest(TrainedShop shop) {
        this.shop = shop;
    }

    private Program.Result forecast(String plan, String... more) throws IOException {
        Files.writeString(shop.file("offers.json"), plan);
        var words = new ArrayList<String>();
        words.add("forecast");
        words.add(shop.path("m.promo-model"));
        words.add(shop.path("data.csv"));
        words.add("--plan");
        words.add(shop.path("offers.json"));
        words.addAll(java.util.List.of(more));
        return Program.run(words.toArray(String[]::new));
    }

    @Test
    void forecastSaysWhatEachFieldMovesWhatIsOddAndWhatPointsComeTo() throws IOException {
        var result = forecast(PLAN, "--json");
        assertThat(result.exit()).as(result.err()).isZero();
        var document = json(result.out());

        assertThat(document.get("fields").get(0).get("arm").asText()).isEqualTo("response");
        assertThat(document.get("fields").get(0).get("coupon.maxDiscount").asText())
                .isEqualTo("costs");
        assertThat(document.get("fields").get(0).has("coupon.faceValue")).isFalse();
        assertThat(document.get("fields").get(2).get("points.pendingDays").asText())
                .isEqualTo("liability");
        assertThat(document.get("findings").findValuesAsText("path"))
                .containsExactly(
                        "budget",
                        "economics.commission",
                        "lines[0].window.startDay",
                        "lines[1].segment",
                        "lines[1].window.startDay",
                        "lines[1].offer.minSpend",
                        "lines[2].window.startDay",
                        "lines[3].window.startDay");
        var liability = document.get("pointsLiability");
        double open = 0;
        for (var week : liability.get("weeks")) {
            open += week.get("issued").asDouble()
                    - week.get("used").asDouble()
                    - week.get("expired").asDouble();
            assertThat(week.get("open").asDouble()).isCloseTo(open, within(1e-6));
        }
        assertThat(liability.get("issued").asDouble()).isPositive();
        assertThat(forecast(PLAN, "--lang", "zh").out()).contains("积分，截至").contains("第 1 周");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "percentOff": 0.1      | "percentOff": 1.1        | lines[0].offer.offers[1].percentOff
            "bid": 0.2             | "bid": -0.2              | lines[3].offer.bid
            "commission": 0.05     | "commission": 5          | platforms.Web.commission
            "pricing": "click"     | "pricing": "view"        | lines[3].offer.pricing
            "startDay": 2          | "startDay": -2           | lines[0].window.startDay
            "perCustomer": 2       | "firstOrder": "tenur = 0" | lines[0].offer.offers[1].firstOrder
            history / recency      | histori / recency        | Did you mean “history”
            history / recency > 20 | history / (mens - mens) > 2 | lines[2].segment
            "2020-01-01"           | "soon"                   | startDate
            """)
    void badValuesAreNamedWithTheirPlaceInTheFile(String from, String to, String words) throws IOException {
        assertThat(PLAN).contains(from);
        var result = forecast(PLAN.replace(from, to));
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.complaints()).hasSize(1);
        assertThat(result.err()).contains("offers.json").contains(words);
    }
}
