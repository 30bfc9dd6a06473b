package promocast.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

class ScenarioFileTest {
    private static final CampaignPlan PLAN = CampaignPlan.empty("Spring", "CNY")
            .withBudget(500)
            .withLines(
                    List.of(PlanLine.of("recency > 60", Offer.Coupon.of(10, 60)).withShare(0.5)));
    private static final ScenarioBook BOOK = new ScenarioBook(
            List.of(
                    new ScenarioBook.Page("B", "大胆", "先试\n这个", false, PLAN),
                    new ScenarioBook.Page("A", "", "", false, CampaignPlan.empty("Empty", "EUR")),
                    new ScenarioBook.Page("B", "old", "", true, PLAN)),
            "B");

    @Test
    void readsWhatWasWritten() {
        assertThat(ScenarioFile.fromJson(ScenarioFile.toJson(BOOK), "x.json")).isEqualTo(BOOK);
        assertThat(BOOK.open()).hasSize(2);
    }

    @Test
    void saysWhatIsWrong() {
        var good = ScenarioFile.toJson(BOOK);
        for (var bad : List.of(
                "",
                "[]",
                "{}",
                good.replace("\"format\" : 1", "\"format\" : 2"),
                good.replace("\"chosen\" : \"B\"", "\"chosen\" : \"Z\""),
                good.replace("\"letter\" : \"A\"", "\"letter\" : \"B\""),
                good.replace("\"letter\" : \"A\"", "\"letter\" : \"?\""),
                good.replace("\"lines\"", "\"liens\""),
                good.substring(0, good.length() / 2))) {
            assertThatThrownBy(() -> ScenarioFile.fromJson(bad, "x.json"))
                    .as(bad)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("x.json");
        }
    }
}
