package promocast.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.ActionSpace;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.read.DatasetReader;

class SegmentTest {
    @TempDir
    static Path folder;

    private static Dataset data;

    @BeforeAll
    static void read() throws Exception {
        var file = Files.writeString(folder.resolve("people.csv"), """
                age,channel,渠道 名,joined,member,zip
                20,Web,网站,2026-01-05,yes,01
                31,Phone,电话,2026-02-10,no,02
                ,Web,网站,2026-03-15,yes,01
                45,,电话,,no,03
                """);
        data = new DatasetReader().read(file, Progress.NONE);
    }

    private static String selected(String expression) {
        var text = new StringBuilder();
        for (boolean belongs : Segment.parse(expression).select(data)) {
            text.append(belongs ? '1' : '0');
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ~~                                     | 1111
                    age > 25                               | 0101
                    age >= 20 and age <= 31                | 1100
                    age between 31 and 45                  | 0101
                    age = '31'                             | 0100
                    age != 31                              | 1001
                    not age = 31                           | 1011
                    age is missing                         | 0010
                    age is not missing and channel = 'Web' | 1000
                    channel in ('Web', "Phone")            | 1110
                    channel not in ('Web')                 | 0100
                    channel != 'Web'                       | 0100
                    channel = 'web'                        | 0000
                    `渠道 名` = ‘网站’                        | 1010
                    joined >= '2026-02-01'                 | 0110
                    member = true                          | 1010
                    member = 'no' or age < 25              | 1101
                    age > 25 or age < 25 and channel='Web' | 1101
                    (age > 25 or age < 25) and channel='Web' | 1000
                    age * 2 > 61                           | 0101
                    age + 10 - 5 * 2 = 31                  | 0100
                    (age + 5) / 5 >= 10                    | 0001
                    age -5 between 10 and 20 + 6           | 1100
                    age <> 31 and 100 / (age - 31) > 0     | 0001
                    age > age / 2 + 11                     | 0101
                    -age < -30                             | 0101
                    1 / 0 > 2 or age is missing or age > 0 | 1111
                    age ÷ 2 ＞ 15                          | 0101
                    """)
    void selectKeepsWhoFits(String expression, String rows) {
        assertThat(selected(expression)).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    agee > 25           | At character 1 of      | Did you mean “age”
                    age > 1 or chanel=1 | At character 12 of     | channel
                    age > 'old'         | At character 7 of      | holds numbers, found “old”
                    channel > 'Web'     | At character 11 of     | have no order
                    joined > 'spring'   | At character 10 of     | holds dates, found “spring”
                    age + channel > 3   | At character 7 of      | holds texts, which cannot be calculated with
                    age / 0 > 3         | At character 7 of      | “0” is 0, and nothing can be divided by 0
                    1 / (age-31) > 0    | At character 5 of      | “(age-31)” is 0 for 1 customers
                    age / zipp > 3      | At character 7 of      | Did you mean “zip”
                    """)
    void selectExplainsWhatDoesNotFitTheTable(String expression, String place, String words) {
        assertThatThrownBy(() -> selected(expression))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(words);
    }

    @Test
    void planCheckListsEveryProblemWithItsLineAndField() {
        var actions = new ActionSpace(
                List.of(new ActionSpace.Lever(
                        "segment", "arm", List.of("None", "Mail"), List.of(0.0, 1.0), List.of(2, 2), 0)),
                true);
        var plan = CampaignPlan.empty("Spring", "CNY")
                .withLines(List.of(
                        PlanLine.of("agee > 25", new Offer.Arm("Mail", 0)),
                        PlanLine.of("age > 99", new Offer.Arm("Male", 0)),
                        PlanLine.of("", Offer.Coupon.of(20, 10)).withPlatform(Optional.of("App"))));
        assertThat(PlanCheck.check(plan, actions, data))
                .extracting(PlanCheck.Problem::line, PlanCheck.Problem::field, PlanCheck.Problem::serious)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "segment", true),
                        org.assertj.core.groups.Tuple.tuple(2, "segment", false),
                        org.assertj.core.groups.Tuple.tuple(2, "offer", true),
                        org.assertj.core.groups.Tuple.tuple(3, "coupon.minSpend", false));
        assertThat(PlanCheck.check(plan, actions, data).get(2).message().in(java.util.Locale.ENGLISH))
                .isEqualTo("Line 2: Column “segment” has no offer “Male”. Use one of: None, Mail.");
    }

    @Test
    void recordsNameWhatIsWrong() {
        assertThatThrownBy(() -> Offer.Coupon.of(-1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("faceValue: -1.0");
        assertThatThrownBy(() -> PlanLine.of("", new Offer.NoOffer()).withShare(1.5))
                .hasMessageContaining("share: 1.5");
        assertThatThrownBy(() -> Economics.defaults().withMarginRate(Double.NaN))
                .hasMessageContaining("marginRate: NaN");
        assertThatThrownBy(() -> CampaignPlan.empty("a", "XXQ")).hasMessageContaining("currency: XXQ");
        assertThatThrownBy(() -> CampaignPlan.empty("a", "CNY").withBudget(-5)).hasMessageContaining("budget: -5.0");
        assertThatThrownBy(() -> new Offer.Bundle(List.of(Offer.Points.times(2), Offer.Points.times(3))))
                .hasMessageContaining("one offer of each kind");
    }
}
